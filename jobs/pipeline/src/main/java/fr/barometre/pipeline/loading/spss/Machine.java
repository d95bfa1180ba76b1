package fr.barometre.pipeline.loading.spss;

import java.nio.ByteBuffer;
import java.util.Map;

/** What the machine that wrote a file took numbers for. */
final class Machine {
  private static final int NUMBERS = 4 * Integer.BYTES;
  private static final int IEEE = 1;

  private Machine() {}

  /**
   * Refuses numbers of other machines: read as ours they would be wrong, not missing.
   *
   * @throws fr.barometre.pipeline.DataRefused if numbers are not those of IEEE 754, or
   *     system-missing is not the lowest of them
   */
  static void confirm(SpssInput input, Map<Extension, byte[]> extensions) {
    byte[] integers = extensions.getOrDefault(Extension.INTEGERS, new byte[0]);
    if (integers.length >= NUMBERS + Integer.BYTES) {
      int kind = ByteBuffer.wrap(integers).order(input.order()).getInt(NUMBERS);
      if (kind != IEEE) {
        throw foreign(input, "numbers are of kind " + kind + ", not of IEEE 754");
      }
    }
    byte[] floats = extensions.getOrDefault(Extension.FLOATS, new byte[0]);
    if (floats.length >= Double.BYTES) {
      double missing = ByteBuffer.wrap(floats).order(input.order()).getDouble();
      if (missing != SpssNumbers.MISSING) {
        throw foreign(input, "system-missing is stated to be " + missing);
      }
    }
  }

  private static RuntimeException foreign(SpssInput input, String what) {
    return input.refused(
        "dictionary", what, "Open the file in SPSS or PSPP and save it there again");
  }
}
