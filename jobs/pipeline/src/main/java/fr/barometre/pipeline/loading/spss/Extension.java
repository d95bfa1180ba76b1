package fr.barometre.pipeline.loading.spss;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/** The further records of a dictionary that say something about answers. */
enum Extension {
  INTEGERS(3),
  FLOATS(4),
  SETS(7),
  LONG_NAMES(13),
  VERY_LONG_STRINGS(14),
  CASES(16),
  MORE_SETS(19),
  ENCODING(20),
  LONG_STRING_LABELS(21),
  LONG_STRING_MISSING(22);

  private static final int MOST = 1 << 26;

  private final int subtype;

  Extension(int subtype) {
    this.subtype = subtype;
  }

  /** Reads a record behind its type; one that is not known is passed over. */
  static void read(SpssInput input, Map<Extension, byte[]> found) {
    int subtype = input.int32();
    long size = input.int32();
    long count = input.int32();
    if (size < 0 || count < 0 || size * count > input.left()) {
      throw input.damaged(
          "extension %d states %d times %d bytes where %d are left"
              .formatted(subtype, count, size, input.left()));
    }
    for (Extension extension : values()) {
      if (extension.subtype == subtype) {
        if (size * count > MOST) {
          throw input.damaged("extension " + subtype + " is longer than " + MOST + " bytes");
        }
        found.put(extension, input.bytes(size * count));
        return;
      }
    }
    input.skip(size * count);
  }

  /** The header with the number of cases where it is kept in 64 bits. */
  static SpssHeader cases(SpssHeader header, byte[] record, ByteOrder order) {
    if (record == null || record.length < 16) {
      return header;
    }
    long cases = ByteBuffer.wrap(record).order(order).getLong(8);
    return cases >= 0 ? header.with(cases) : header;
  }
}
