package fr.barometre.pipeline.loading.stata;

import java.util.HashMap;
import java.util.Map;

/**
 * Where long texts stand, behind the data: a few dozen bytes of memory for each, none of the text.
 * A cell refers to one by variable and record where it was first met.
 *
 * @param places by {@link StataRelease#key}, the byte of the kind of the text
 */
record LongTexts(Map<Long, Long> places) {
  private static final int BINARY = 129;
  private static final int LONGEST = 1 << 24;

  /**
   * Passes over the section.
   *
   * @param input at the end of the data
   */
  static LongTexts read(StataInput input, StataDictionary dictionary) {
    Map<Long, Long> places = new HashMap<>();
    boolean isKept = dictionary.hasLongTexts();
    StataRelease release = dictionary.release();
    input.expect("</data><strls>");
    while (input.find("GSO")) {
      long variable = input.unsigned(Integer.BYTES);
      long record = input.unsigned(release.objectNumber);
      long place = input.position();
      input.skip(1);
      input.skip(input.unsigned(Integer.BYTES));
      if (isKept) {
        places.put(StataRelease.key(variable, record), place);
      }
    }
    input.expect("</strls>");
    return new LongTexts(places);
  }

  /**
   * The text a cell refers to.
   *
   * @param number of the record, to be told if there is no such text
   */
  byte[] get(long[] references, StataInput input, long number) {
    if (references[0] == 0) {
      return new byte[0];
    }
    Long place = null;
    for (int i = 0; i < references.length && place == null; i++) {
      place = places.get(references[i]);
    }
    if (place == null) {
      throw input.refused(
          "record " + number,
          "it refers to a long text that is not in the file",
          "The file is damaged or cut short: export it again");
    }
    input.seek(place);
    long kind = input.unsigned(Byte.BYTES);
    long length = input.unsigned(Integer.BYTES);
    if (kind == BINARY || length > LONGEST) {
      throw input.refused(
          "record " + number,
          kind == BINARY
              ? "a long text holds bytes, not text"
              : "a long text of " + length + " bytes, and " + LONGEST + " can be read",
          "Drop that variable in Stata, and export again");
    }
    return input.bytes(length);
  }
}
