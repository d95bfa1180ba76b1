package fr.barometre.survey.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A link, where the file system has links. */
final class SymbolicLink {

  private SymbolicLink() {}

  /** False where it could not be made: no links there, or no right to make them. */
  static boolean made(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
      return true;
    } catch (UnsupportedOperationException | IOException noLinks) {
      return false;
    }
  }
}
