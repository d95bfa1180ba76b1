package fr.barometre.pipeline.loading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a text that should be UTF-8 is of an encoding with one byte a letter: it has letters
 * beyond ASCII, and none of them is UTF-8. Where some are and some are not, the text is damaged,
 * and reading all of it otherwise would spoil what is whole. A byte that is zero speaks of letters
 * of two bytes or four.
 */
final class ForeignLetters {
  private static final int ASCII = 0x80;
  private static final int BUFFER = 1 << 16;

  private ForeignLetters() {}

  /** Looks at each byte once, up to the first letter that is UTF-8. */
  static boolean isAllForeign(Path path) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      boolean foreign = false;
      int next = bytes.read();
      while (next >= 0) {
        if (next == 0) {
          return false;
        }
        if (next < ASCII) {
          next = bytes.read();
          continue;
        }
        int following = followers(next);
        int read = 0;
        next = bytes.read();
        while (read < following && next >= ASCII && next < 0xc0) {
          read++;
          next = bytes.read();
        }
        if (following > 0 && read == following) {
          return false;
        }
        foreign = true;
      }
      return foreign;
    }
  }

  /** How many bytes follow the first of a letter; 0 where none can begin so. */
  private static int followers(int first) {
    if (first >= 0xc2 && first < 0xe0) {
      return 1;
    }
    if (first >= 0xe0 && first < 0xf0) {
      return 2;
    }
    return first >= 0xf0 && first < 0xf5 ? 3 : 0;
  }
}
