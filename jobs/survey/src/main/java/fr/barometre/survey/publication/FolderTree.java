package fr.barometre.survey.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that is in it. */
final class FolderTree {

  private FolderTree() {}

  /** Does nothing where it does not exist. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** The paths of its files within it, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  /** Whether two folders have the same files, to the byte, one file left aside. */
  static boolean same(Path one, Path other, Path aside) throws IOException {
    List<Path> files = files(one).stream().filter(file -> !file.equals(aside)).toList();
    if (!files.equals(files(other).stream().filter(file -> !file.equals(aside)).toList())) {
      return false;
    }
    for (Path file : files) {
      if (Files.mismatch(one.resolve(file), other.resolve(file)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
