package fr.barometre.pipeline.loading.stata;

import java.util.List;

/**
 * What stands before the data.
 *
 * @param records as stated
 * @param width of a record in bytes
 * @param data the byte where they begin
 */
record StataDictionary(
    StataRelease release, List<StataVariable> variables, long records, int width, long data) {

  /** The byte behind the last record. */
  long end() {
    return data + records * width;
  }

  boolean hasLongTexts() {
    return variables.stream().anyMatch(any -> any.type() == StataType.LONG_TEXT);
  }
}
