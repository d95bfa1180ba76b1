package fr.barometre.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A book as an OpenDocument spreadsheet: on every sheet one database range from A1 with a row of
 * headers, no merged cells. Texts are texts, whatever they begin with; no cell is a formula.
 *
 * <p>Source: OASIS, Open Document Format 1.3, parts 2 and 3; the settings are LibreOffice's.
 */
final class OpenDocumentBook {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String MANIFEST =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
        <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
      </manifest:manifest>
      """
          .formatted(TYPE);

  private static final String META =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta><dc:title>%s</dc:title><dc:description>%s</dc:description><dc:language>%s</dc:language></office:meta></office:document-meta>
      """;

  /** A4 across, as wide as one page, what it is about at the head, sheet and page at the foot. */
  private static final String STYLES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3">
      <office:styles><style:default-style style:family="table-cell"><style:text-properties fo:language="%s" fo:country="%s"/></style:default-style></office:styles>
      <office:automatic-styles><style:page-layout style:name="PAGE"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/><style:header-style><style:header-footer-properties fo:min-height="0.8cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.8cm"/></style:footer-style></style:page-layout></office:automatic-styles>
      <office:master-styles><style:master-page style:name="Default" style:page-layout-name="PAGE"><style:header><text:p>%s</text:p></style:header><style:footer><text:p><text:sheet-name>?</text:sheet-name> <text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page></office:master-styles>
      </office:document-styles>
      """;

  private static final String SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">%s</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>
      """;

  /** Two is LibreOffice's word for a frozen split. */
  private static final String FROZEN =
      """
      <config:config-item-map-entry config:name="%1$s">\
      <config:config-item config:name="HorizontalSplitMode" config:type="short">%2$d</config:config-item>\
      <config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item>\
      <config:config-item config:name="HorizontalSplitPosition" config:type="int">%3$d</config:config-item>\
      <config:config-item config:name="VerticalSplitPosition" config:type="int">1</config:config-item>\
      <config:config-item config:name="PositionRight" config:type="int">%3$d</config:config-item>\
      <config:config-item config:name="PositionBottom" config:type="int">1</config:config-item>\
      </config:config-item-map-entry>""";

  private final Book book;

  OpenDocumentBook(Book book) {
    this.book = book;
  }

  void write(OutputStream out) throws IOException {
    try (ZipEntries entries = new ZipEntries(out)) {
      entries.store("mimetype", TYPE);
      entries.add("META-INF/manifest.xml", MANIFEST);
      entries.add(
          "meta.xml",
          META.formatted(
              XmlText.escaped(book.title()), XmlText.escaped(book.about()), book.languageCode()));
      String[] language = book.languageCode().split("-");
      entries.add(
          "styles.xml", STYLES.formatted(language[0], language[1], XmlText.escaped(book.about())));
      entries.add(
          "settings.xml",
          SETTINGS.formatted(
              book.sheets().stream().map(this::frozen).collect(Collectors.joining())));
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(entries.start("content.xml"), StandardCharsets.UTF_8.name());
      new OpenDocumentContent(xml).write(book.sheets());
      xml.flush();
    } catch (XMLStreamException failure) {
      throw new IOException(failure);
    }
  }

  private String frozen(Sheet sheet) {
    return FROZEN.formatted(
        XmlText.escaped(sheet.name()), sheet.heads() > 0 ? 2 : 0, sheet.heads());
  }
}
