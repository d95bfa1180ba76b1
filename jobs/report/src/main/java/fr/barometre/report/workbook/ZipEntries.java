package fr.barometre.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file whose entries have one date, so that the same entries are the same bytes. */
final class ZipEntries implements AutoCloseable {
  private static final LocalDateTime DATE =
      LocalDateTime.of(1981, 1, 1, 0, 0); // any that a zip holds without a time zone

  private final ZipOutputStream zip;

  ZipEntries(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  void add(String name, byte[] content) throws IOException {
    start(name).write(content);
  }

  void add(String name, String content) throws IOException {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Not compressed, so that the kind of file is read off its start. */
  void store(String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = entry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }

  /** An entry that ends where the next one starts. */
  OutputStream start(String name) throws IOException {
    zip.putNextEntry(entry(name));
    return zip;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    return entry;
  }
}
