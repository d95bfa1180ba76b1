package fr.barometre.report.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is there whole or not at all: written beside its place, then moved over whatever was
 * there. A process that is killed leaves the file before, and perhaps one that ends by {@code
 * .part}.
 */
public final class WholeFile {
  private static final String PART = ".part";

  private WholeFile() {}

  /** What writes the content; may close the stream. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Folders above it are made where they are missing. */
  public static void write(Path file, Content content) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    Path part =
        absolute.resolveSibling(
            "." + file.getFileName() + "." + ProcessHandle.current().pid() + PART);
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.write(out);
      }
      Files.move(
          part, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }
}
