package fr.barometre.report.tabbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A tab book as an OpenDocument spreadsheet: on every sheet one database range from A1 with a row
 * of headers, no merged cells. Texts are texts, whatever they begin with; no cell is a formula.
 *
 * <p>Source: OASIS, Open Document Format 1.3, parts 2 and 3.
 */
public final class TabBookSpreadsheet {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final LocalDateTime DATE =
      LocalDateTime.of(1981, 1, 1, 0, 0); // any that a zip holds without a time zone
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(TYPE);

  private final TabBook book;

  public TabBookSpreadsheet(TabBook book) {
    this.book = book;
  }

  public void write(OutputStream out) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      addType(zip);
      add(zip, "META-INF/manifest.xml");
      zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
      add(zip, "content.xml");
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(zip, StandardCharsets.UTF_8.name());
      new SpreadsheetContent(xml).write(book.sheets());
      xml.flush();
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  /** Entries have one date, so that the same book is the same bytes. */
  private static void add(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    zip.putNextEntry(entry);
  }

  /** First and not compressed, so that the kind of file is read off its start. */
  private static void addType(ZipOutputStream zip) throws IOException {
    byte[] type = TYPE.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry entry = new ZipEntry("mimetype");
    entry.setTimeLocal(DATE);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(type.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(type);
  }
}
