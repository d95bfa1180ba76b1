package fr.barometre.pipeline.publishing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of an edition as it was written.
 *
 * @param path below the folder of the edition, parted by /
 */
public record WrittenFile(String path, long bytes, String sha256) {

  public static WrittenFile of(Path folder, Path file) {
    try {
      return new WrittenFile(
          folder.relativize(file).toString().replace('\\', '/'), Files.size(file), Digest.of(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
