package fr.barometre.pipeline.loading.spreadsheet;

import fr.barometre.pipeline.DataRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Inflates every part of a workbook once, counting, before anything is read from it: a file of a
 * few kilobytes may hold gigabytes, and what it says of its own size may be a lie.
 *
 * @param workbook where it stands
 * @param sheets most bytes of one sheet
 * @param others most bytes of any other part, all of which are held in memory
 * @param ratio most bytes that one byte may become
 */
record ArchiveGuard(Path workbook, long sheets, long others, long ratio) {
  private static final long KNOWN_SMALL = 1 << 20;

  /** Within one gigabyte of memory: texts of a workbook are held, its sheets are not. */
  static ArchiveGuard of(Path workbook) {
    return new ArchiveGuard(workbook, 4L << 30, 200L << 20, 200);
  }

  /**
   * @throws DataRefused naming the part, if it is larger than a survey's can be, or no archive
   */
  void confirm() {
    try (ZipFile archive = new ZipFile(workbook.toFile())) {
      Enumeration<? extends ZipEntry> parts = archive.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        try (InputStream bytes = archive.getInputStream(part)) {
          count(part, bytes);
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new DataRefused(
          List.of(
              workbook
                  + ": the workbook is broken: "
                  + broken.getMessage()
                  + ". Open it in a spreadsheet program and save it again, or export as CSV."));
    }
  }

  private void count(ZipEntry part, InputStream bytes) throws IOException {
    long most = part.getName().startsWith("xl/worksheets/") ? sheets : others;
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      size += read;
      boolean swollen = size > KNOWN_SMALL && size > ratio * Math.max(1, part.getCompressedSize());
      if (size > most || swollen) {
        throw new DataRefused(
            List.of(
                "%s: part %s of the workbook is larger than answers of a survey can be (over %d MB out of %d kB). Export as CSV."
                    .formatted(
                        workbook,
                        part.getName(),
                        size >> 20,
                        Math.max(1, part.getCompressedSize() >> 10))));
      }
    }
  }
}
