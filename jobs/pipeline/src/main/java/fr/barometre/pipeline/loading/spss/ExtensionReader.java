package fr.barometre.pipeline.loading.spss;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What further records say of single variables. */
final class ExtensionReader {
  private static final int WIDEST = 32_767;

  private final SpssInput input;
  private final Map<Extension, byte[]> records;
  private final SpssText text;

  ExtensionReader(SpssInput input, Map<Extension, byte[]> records, SpssText text) {
    this.input = input;
    this.records = records;
    this.text = text;
  }

  /** Long names by short ones in upper case: {@code SHORT=Long}, tabs between. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    ByteFields fields = fields(Extension.LONG_NAMES, "the list of long names");
    while (!fields.isEmpty()) {
      String pair = text.padded(fields.until('\t'));
      int mark = pair.indexOf('=');
      if (mark > 0 && mark < pair.length() - 1) {
        names.put(pair.substring(0, mark).toUpperCase(Locale.ROOT), pair.substring(mark + 1));
      }
    }
    return names;
  }

  /** Bytes of very long strings by short name: {@code SHORT=00300}, a zero and a tab between. */
  Map<String, Integer> widths() {
    Map<String, Integer> widths = new HashMap<>();
    ByteFields fields = fields(Extension.VERY_LONG_STRINGS, "the list of very long strings");
    while (!fields.isEmpty()) {
      String pair = text.padded(fields.until('\t')).strip();
      if (!pair.isEmpty()) {
        int mark = pair.indexOf('=');
        widths.put(
            pair.substring(0, Math.max(mark, 0)).toUpperCase(Locale.ROOT),
            width(pair.substring(mark + 1), pair));
      }
    }
    return widths;
  }

  private int width(String digits, String pair) {
    boolean number =
        !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(Character::isDigit);
    int width = number ? Integer.parseInt(digits) : 0;
    if (width < 1 || width > WIDEST) {
      throw input.refused(
          "dictionary",
          "the list of very long strings holds '"
              + pair
              + "', no name with a length up to "
              + WIDEST,
          "The file is damaged: export it again");
    }
    return width;
  }

  /** Labels of the values of strings over 8 bytes, by long name. */
  Map<String, Map<String, String>> labels() {
    Map<String, Map<String, String>> all = new HashMap<>();
    ByteFields fields = fields(Extension.LONG_STRING_LABELS, "the labels of long strings");
    while (!fields.isEmpty()) {
      Map<String, String> labels = new LinkedHashMap<>();
      all.put(text.padded(fields.sized()), labels);
      fields.int32(); // the width
      int count = fields.int32();
      for (int i = 0; i < count; i++) {
        String value = text.padded(fields.sized());
        labels.put(value, text.padded(fields.sized()));
      }
    }
    return all;
  }

  /** Codes of absence of strings over 8 bytes, by long name; only 8 bytes of them count. */
  Map<String, Set<String>> missing() {
    Map<String, Set<String>> all = new HashMap<>();
    ByteFields fields = fields(Extension.LONG_STRING_MISSING, "the codes of long strings");
    while (!fields.isEmpty()) {
      Set<String> codes = new HashSet<>();
      all.put(text.padded(fields.sized()), codes);
      int count = fields.bytes(1)[0];
      int length = fields.int32();
      for (int i = 0; i < count; i++) {
        if (i > 0 && fields.peek() == length) {
          fields.int32(); // old writers repeat it
        }
        codes.add(text.padded(fields.bytes(length)));
      }
    }
    return all;
  }

  private ByteFields fields(Extension extension, String what) {
    return new ByteFields(input, records.getOrDefault(extension, new byte[0]), what);
  }
}
