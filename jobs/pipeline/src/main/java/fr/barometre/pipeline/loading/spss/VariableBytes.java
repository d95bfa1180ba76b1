package fr.barometre.pipeline.loading.spss;

import java.util.List;

/**
 * A variable record, its text not yet decoded.
 *
 * @param unit its place in a record, in units of 8 bytes
 * @param width of a string in bytes; 0 for a number
 * @param format of printing: type, width and decimals in one number
 * @param missing how many codes of absence: -2 a range, -3 a range and a code
 * @param codes 8 bytes each
 */
record VariableBytes(
    int unit, int width, int format, byte[] name, byte[] label, int missing, List<byte[]> codes) {

  private static final int FULL_LENGTH = 255;
  private static final int LONGEST_LABEL = 1 << 16;

  /**
   * Reads the record behind its type.
   *
   * @return null for the continuation of a string
   */
  static VariableBytes read(SpssInput input, int unit) {
    int width = input.int32();
    boolean labelled = flag(input);
    int missing = input.int32();
    int format = input.int32();
    input.int32(); // the format of writing
    byte[] name = input.bytes(8);
    byte[] label = labelled ? label(input) : new byte[0];
    if (missing < -3 || missing > 3 || missing == -1) {
      throw input.damaged("a variable has " + missing + " codes of absence");
    }
    List<byte[]> codes = new java.util.ArrayList<>();
    for (int i = 0; i < Math.abs(missing); i++) {
      codes.add(input.bytes(8));
    }
    if (width == -1) {
      return null;
    }
    if (width < 0 || width > FULL_LENGTH) {
      throw input.damaged("a variable is " + width + " bytes wide, and 255 are possible");
    }
    return new VariableBytes(unit, width, format, name, label, missing, codes);
  }

  /** Units of 8 bytes that it takes in a record. */
  int units() {
    return width == 0 ? 1 : (width + 7) / 8;
  }

  private static boolean flag(SpssInput input) {
    int flag = input.int32();
    if (flag != 0 && flag != 1) {
      throw input.damaged(
          "a variable has the mark " + flag + " where 0 or 1 says if it is labelled");
    }
    return flag == 1;
  }

  private static byte[] label(SpssInput input) {
    long length = Integer.toUnsignedLong(input.int32());
    if (length > LONGEST_LABEL) {
      throw input.damaged("a label of " + length + " bytes is stated");
    }
    byte[] label = input.bytes(length);
    input.skip((4 - length % 4) % 4);
    return label;
  }
}
