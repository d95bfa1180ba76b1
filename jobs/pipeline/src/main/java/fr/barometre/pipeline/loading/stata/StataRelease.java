package fr.barometre.pipeline.loading.stata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What differs between the releases of the format: widths in bytes. */
enum StataRelease {
  R117(2, 4, 1, 33, 49, 81, 2, 4),
  R118(2, 8, 2, 129, 57, 321, 2, 8),
  R119(4, 8, 2, 129, 57, 321, 4, 8);

  private static final int KEY_BITS = 40;

  /** Of the count of variables. */
  final int columns;

  /** Of the count of records. */
  final int records;

  /** Of the length of the title. */
  final int titleLength;

  /** Of a name, of a variable or of a set of labels. */
  final int name;

  /** Of a format of display. */
  final int format;

  /** Of the label of a variable. */
  final int label;

  /** Of a variable's number in the order of sorting. */
  final int sort;

  /** Of the record's number where a long text stands. */
  final int objectNumber;

  StataRelease(int... widths) {
    this.columns = widths[0];
    this.records = widths[1];
    this.titleLength = widths[2];
    this.name = widths[3];
    this.format = widths[4];
    this.label = widths[5];
    this.sort = widths[6];
    this.objectNumber = widths[7];
  }

  /** Whether text is UTF-8; before, in the code page of the machine that wrote it. */
  boolean isUnicode() {
    return this != R117;
  }

  /**
   * The eight bytes by which a cell refers to a long text, as keys of variable and record: 4 and 4
   * bytes, 2 and 6, or 3 and 5, each in the order of the file. ReadStat, and so haven, writes
   * release 119 with 2 and 6: what is read with 3 and 5 is then no variable there is.
   */
  long[] references(ByteBuffer record, int at) {
    return switch (this) {
      case R117 -> new long[] {reference(record, at, 32)};
      case R118 -> new long[] {reference(record, at, 16)};
      case R119 -> new long[] {reference(record, at, 24), reference(record, at, 16)};
    };
  }

  private static long reference(ByteBuffer record, int at, int variableBits) {
    long bytes = record.getLong(at);
    int recordBits = Long.SIZE - variableBits;
    return record.order() == ByteOrder.BIG_ENDIAN
        ? key(bytes >>> recordBits, bytes & (1L << recordBits) - 1)
        : key(bytes & (1L << variableBits) - 1, bytes >>> variableBits);
  }

  /** One key of variable and record. */
  static long key(long variable, long record) {
    return variable << KEY_BITS | record;
  }
}
