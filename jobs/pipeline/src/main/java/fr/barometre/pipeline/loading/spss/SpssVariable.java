package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.loading.MissingValues;
import fr.barometre.pipeline.loading.RawColumn;
import java.util.Map;

/**
 * A variable as it stands in a record.
 *
 * @param name the long one
 * @param shortName by which sets and extensions know it
 * @param start of its bytes in a record
 * @param width of a string in bytes; 0 for a number
 * @param format of printing
 */
record SpssVariable(
    String name,
    String shortName,
    String label,
    int start,
    int width,
    int format,
    Map<String, String> labels,
    MissingValues missing) {
  static final int FULL = 255;
  static final int SEGMENT = 252;
  private static final int SEGMENT_BYTES = 256;

  /** Records of variables that a string takes: 252 bytes count for each. */
  static int segments(int width) {
    return width <= FULL ? 1 : (width + SEGMENT - 1) / SEGMENT;
  }

  boolean isString() {
    return width > 0;
  }

  boolean isVeryLong() {
    return width > FULL;
  }

  /** The bytes of a very long string: 255 out of the 256 of each segment hold text. */
  byte[] veryLong(byte[] record) {
    byte[] text = new byte[width];
    int done = 0;
    for (int at = start; done < width && at < record.length; at += SEGMENT_BYTES) {
      int step = Math.min(Math.min(FULL, width - done), record.length - at);
      System.arraycopy(record, at, text, done, step);
      done += step;
    }
    return text;
  }

  RawColumn column() {
    RawColumn.Type type =
        isString()
            ? RawColumn.Type.WRITTEN
            : isTime() || isInstant() ? RawColumn.Type.DATE : RawColumn.Type.NUMBER;
    return new RawColumn(name, label, type, labels, missing);
  }

  /**
   * The cell of a number; one that stands for an absence stays the code that it is.
   *
   * @param number not system-missing
   */
  String text(double number) {
    String plain = SpssNumbers.text(number);
    if ((!isInstant() && !isTime()) || missing.contains(plain)) {
      return plain;
    }
    return isTime() ? SpssNumbers.time(number) : SpssNumbers.instant(number);
  }

  /** DATE, DATETIME, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE and YMDHMS. */
  private boolean isInstant() {
    return switch (format >> 16 & 0xff) {
      case 20, 22, 23, 24, 28, 29, 30, 38, 39, 41 -> true;
      default -> false;
    };
  }

  /** TIME, DTIME and MTIME. */
  private boolean isTime() {
    return switch (format >> 16 & 0xff) {
      case 21, 25, 40 -> true;
      default -> false;
    };
  }
}
