package fr.barometre.pipeline.loading.spss;

import java.util.Arrays;

/** One line of multiple-response sets, read from the left; past its end everything is empty. */
final class SetLine {
  private static final int LONGEST_COUNT = 6;

  private final byte[] bytes;
  private int at;

  SetLine(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The next byte, -1 at the end. */
  int next() {
    return at < bytes.length ? bytes[at++] : -1;
  }

  /** What stands before a mark, or to the end. */
  byte[] until(char mark) {
    int start = at;
    while (at < bytes.length && bytes[at] != mark) {
      at++;
    }
    byte[] found = Arrays.copyOfRange(bytes, start, at);
    at = Math.min(at + 1, bytes.length);
    return found;
  }

  /** A number of bytes, a space, as many bytes, a space. */
  byte[] counted() {
    int count = 0;
    int digits = 0;
    for (int digit = next();
        digit >= '0' && digit <= '9' && digits < LONGEST_COUNT;
        digit = next()) {
      count = 10 * count + digit - '0';
      digits++;
    }
    int end = Math.min(bytes.length, at + count);
    byte[] found = Arrays.copyOfRange(bytes, at, end);
    at = Math.min(bytes.length, end + 1);
    return found;
  }

  byte[] rest() {
    return Arrays.copyOfRange(bytes, at, bytes.length);
  }
}
