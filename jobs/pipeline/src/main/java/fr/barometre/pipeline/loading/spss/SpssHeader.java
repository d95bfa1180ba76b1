package fr.barometre.pipeline.loading.spss;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The first record of a file.
 *
 * @param cases how many records there are; negative where unknown
 */
record SpssHeader(Compression compression, long cases) {
  /** What a byte code is above its number. */
  static final int BIAS = 100;

  private static final int PRODUCT = 60;
  private static final int DATE_TIME_LABEL_PADDING = 9 + 8 + 64 + 3;

  /** How the records are packed. */
  enum Compression {
    NONE,
    BYTECODE,
    ZLIB
  }

  /** Reads it, and finds the order of bytes on the way. */
  static SpssHeader read(SpssInput input) {
    String magic = new String(input.bytes(4), StandardCharsets.ISO_8859_1);
    if (!magic.equals("$FL2") && !magic.equals("$FL3")) {
      throw input.damaged("the file does not begin by $FL2 or $FL3");
    }
    input.skip(PRODUCT);
    int layout = input.int32();
    if (!isLayout(layout)) {
      if (!isLayout(Integer.reverseBytes(layout))) {
        throw input.damaged("layout code " + layout + " is neither 2 nor 3 in any order of bytes");
      }
      input.order(ByteOrder.BIG_ENDIAN);
    }
    input.int32(); // units in a record: wrong in many files, counted instead
    Compression compression = compression(magic, input);
    input.int32(); // the weight variable
    long cases = input.int32();
    double bias = input.number();
    if (compression != Compression.NONE && bias != BIAS) {
      throw input.damaged("the bias of compressed numbers is " + bias + ", and 100 alone is known");
    }
    input.skip(DATE_TIME_LABEL_PADDING);
    return new SpssHeader(compression, cases);
  }

  SpssHeader with(long newCases) {
    return new SpssHeader(compression, newCases);
  }

  private static boolean isLayout(int code) {
    return code == 2 || code == 3;
  }

  private static Compression compression(String magic, SpssInput input) {
    int code = input.int32();
    boolean zlib = magic.equals("$FL3");
    if (zlib ? code != 2 : code != 0 && code != 1) {
      throw input.damaged("compression " + code + " is unknown in a file that begins by " + magic);
    }
    return Compression.values()[code];
  }
}
