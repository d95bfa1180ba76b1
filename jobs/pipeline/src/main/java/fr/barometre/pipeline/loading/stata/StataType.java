package fr.barometre.pipeline.loading.stata;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * How a variable is stored. The largest 27 values of a type of numbers are absences: {@code .} and
 * {@code .a} to {@code .z}.
 */
enum StataType {
  TEXT(0),
  LONG_TEXT(8),
  DOUBLE(8),
  FLOAT(4),
  LONG(4),
  INT(2),
  BYTE(1);

  static final int LONGEST_TEXT = 2045;

  private static final int NUMBERS = 65_526;
  private static final int LONG_TEXT_CODE = 32_768;
  private static final long DOUBLE_MISSING = 0x7fe0_0000_0000_0000L;
  private static final int FLOAT_MISSING = 0x7f00_0000;
  private static final int DOUBLE_STEP = 40;
  private static final int FLOAT_STEP = 11;
  private static final int CODES = 27;

  private final int width;

  StataType(int width) {
    this.width = width;
  }

  /** By the code in the file; empty if there is no such type. */
  static Optional<StataType> of(int code) {
    if (code >= 1 && code <= LONGEST_TEXT) {
      return Optional.of(TEXT);
    }
    if (code == LONG_TEXT_CODE) {
      return Optional.of(LONG_TEXT);
    }
    return code >= NUMBERS && code <= NUMBERS + BYTE.ordinal() - DOUBLE.ordinal()
        ? Optional.of(values()[DOUBLE.ordinal() + code - NUMBERS])
        : Optional.empty();
  }

  /** Bytes in a record; those of a text are its code. */
  int width(int code) {
    return this == TEXT ? code : width;
  }

  boolean isNumber() {
    return ordinal() >= DOUBLE.ordinal();
  }

  /** The number at a place of a record; a float is the double of the same value. */
  double number(ByteBuffer record, int at) {
    return switch (this) {
      case DOUBLE -> record.getDouble(at);
      case FLOAT -> record.getFloat(at);
      case LONG -> record.getInt(at);
      case INT -> record.getShort(at);
      case BYTE -> record.get(at);
      case TEXT, LONG_TEXT -> throw new IllegalStateException(this + " holds no number");
    };
  }

  /**
   * Which absence stands at a place of a record.
   *
   * @return 0 for {@code .}, 1 to 26 for {@code .a} to {@code .z}, negative for none
   */
  int absence(ByteBuffer record, int at) {
    return switch (this) {
      case DOUBLE -> step(record.getLong(at), DOUBLE_MISSING, DOUBLE_STEP);
      case FLOAT -> step(record.getInt(at), FLOAT_MISSING, FLOAT_STEP);
      case LONG -> absence(record.getInt(at));
      case INT -> record.getShort(at) - (Short.MAX_VALUE - CODES + 1);
      case BYTE -> record.get(at) - (Byte.MAX_VALUE - CODES + 1);
      case TEXT, LONG_TEXT -> -1;
    };
  }

  /** Which absence a whole number of four bytes is, in a record or as the value of a label. */
  static int absence(int number) {
    return (int) Math.max(-1L, (long) number - (Integer.MAX_VALUE - CODES + 1));
  }

  /** Stata keeps everything above its largest number for absences: what is between is {@code .}. */
  private static int step(long bits, long missing, int shift) {
    if (bits < missing) {
      return -1;
    }
    long above = bits - missing;
    long code = above >> shift;
    return code < CODES && above == code << shift ? (int) code : 0;
  }

  /** As Stata writes an absence; {@code .} is no answer at all, and so is an empty cell. */
  static String code(int absence) {
    return absence == 0 ? "" : "." + (char) ('a' + absence - 1);
  }
}
