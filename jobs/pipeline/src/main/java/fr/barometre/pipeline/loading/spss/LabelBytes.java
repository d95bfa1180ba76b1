package fr.barometre.pipeline.loading.spss;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels of values that variables share, not yet decoded.
 *
 * @param values 8 bytes each
 * @param units where the variables stand in a record
 */
record LabelBytes(List<byte[]> values, List<byte[]> labels, List<Integer> units) {
  static final int RECORD = 3;
  private static final int VARIABLES = 4;

  /** Reads both records behind the type of the first. */
  static LabelBytes read(SpssInput input) {
    List<byte[]> values = new ArrayList<>();
    List<byte[]> labels = new ArrayList<>();
    int count = count(input, 16);
    for (int i = 0; i < count; i++) {
      values.add(input.bytes(8));
      int length = input.bytes(1)[0] & 0xff;
      labels.add(input.bytes(length));
      input.skip((8 - (length + 1) % 8) % 8);
    }
    int type = input.int32();
    if (type != VARIABLES) {
      throw input.damaged(
          "labels of values are followed by record " + type + ", not their variables");
    }
    List<Integer> units = new ArrayList<>();
    int variables = count(input, Integer.BYTES);
    if (variables > DictionaryBytes.MOST_UNITS) {
      throw input.damaged("labels of values are given to " + variables + " variables");
    }
    for (int i = 0; i < variables; i++) {
      units.add(input.int32() - 1);
    }
    return new LabelBytes(values, labels, units);
  }

  /**
   * A count of things to come.
   *
   * @param least bytes that each takes
   */
  static int count(SpssInput input, int least) {
    int count = input.int32();
    if (count < 0 || (long) count * least > input.left()) {
      throw input.damaged(
          count + " things of " + least + " bytes are stated where " + input.left() + " are left");
    }
    return count;
  }
}
