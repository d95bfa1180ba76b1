package fr.barometre.pipeline.loading.stata;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the labels of values, each set by its name. */
final class LabelSets {
  private static final int PADDING = 3;
  private static final int COUNTS = 2 * Integer.BYTES;

  private LabelSets() {}

  /**
   * @param input behind the long texts
   */
  static Map<String, Map<String, String>> read(
      StataInput input, StataRelease release, StataText text) {
    Map<String, Map<String, String>> sets = new HashMap<>();
    input.expect("<value_labels>");
    while (input.find("<lbl>")) {
      long length = input.unsigned(Integer.BYTES);
      String name = text.of(input.bytes(release.name), 0, release.name);
      input.skip(PADDING);
      byte[] table = input.bytes(length);
      sets.put(name, labels(input, table, text));
      input.expect("</lbl>");
    }
    input.expect("</value_labels>");
    return sets;
  }

  private static Map<String, String> labels(StataInput input, byte[] table, StataText text) {
    ByteBuffer fields = ByteBuffer.wrap(table).order(input.order());
    long count = table.length < COUNTS ? -1 : fields.getInt(0);
    long texts = COUNTS + 2 * Integer.BYTES * count;
    if (count < 0 || texts > table.length) {
      throw input.damaged(count + " labels of values are stated in " + table.length + " bytes");
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      int at = COUNTS + Integer.BYTES * i;
      long start = texts + fields.getInt(at);
      if (start < texts || start >= table.length) {
        throw input.damaged("a label stands outside its set");
      }
      int value = fields.getInt(at + Integer.BYTES * (int) count);
      int absence = StataType.absence(value);
      labels.put(
          absence < 0 ? Integer.toString(value) : StataType.code(absence),
          text.of(table, (int) start, table.length - (int) start));
    }
    return labels;
  }
}
