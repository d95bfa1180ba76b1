package fr.barometre.pipeline.loading.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything before the data, its text not yet decoded.
 *
 * @param units of 8 bytes in a record
 * @param extensions the further records by subtype; those not known are left out
 */
record DictionaryBytes(
    SpssHeader header,
    List<VariableBytes> variables,
    int units,
    List<LabelBytes> labels,
    Map<Extension, byte[]> extensions) {
  private static final int VARIABLE = 2;
  private static final int DOCUMENTS = 6;
  private static final int EXTENSION = 7;
  private static final int END = 999;
  private static final int DOCUMENT_LINE = 80;
  static final int MOST_UNITS = 2_000_000;
  private static final long MOST_BYTES = 1L << 27;

  /** A file whose first record is read with it. */
  static DictionaryBytes read(SpssInput input) {
    SpssHeader header = SpssHeader.read(input);
    List<VariableBytes> variables = new ArrayList<>();
    List<LabelBytes> labels = new ArrayList<>();
    Map<Extension, byte[]> extensions = new HashMap<>();
    int units = 0;
    int expected = 0;
    for (int type = input.int32(); type != END; type = input.int32()) {
      switch (type) {
        case VARIABLE -> {
          VariableBytes variable = VariableBytes.read(input, units);
          if ((variable == null) != (units < expected)) {
            throw input.damaged(
                "a string is continued in more or fewer records than its width takes");
          }
          if (variable != null) {
            variables.add(variable);
            expected = units + variable.units();
          }
          if (++units > MOST_UNITS) {
            throw input.damaged("more than " + MOST_UNITS + " variable records");
          }
        }
        case LabelBytes.RECORD -> labels.add(LabelBytes.read(input));
        case DOCUMENTS -> input.skip((long) LabelBytes.count(input, DOCUMENT_LINE) * DOCUMENT_LINE);
        case EXTENSION -> Extension.read(input, extensions);
        default -> throw input.damaged("record type " + type + " is unknown");
      }
      if (input.position() > MOST_BYTES) {
        throw input.damaged("the dictionary is longer than " + MOST_BYTES + " bytes");
      }
    }
    input.int32(); // filler
    if (units == 0 || units < expected) {
      throw input.damaged(
          units == 0 ? "the dictionary has no variable" : "the last string is not continued");
    }
    return new DictionaryBytes(
        Extension.cases(header, extensions.get(Extension.CASES), input.order()),
        variables,
        units,
        labels,
        extensions);
  }
}
