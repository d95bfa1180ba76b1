package fr.barometre.statistics.models;

import java.util.List;

/**
 * A term of a model with its columns, one value per entry.
 *
 * @param name of the variable
 * @param levels what each column stands for: the modality against the reference; a single empty
 *     text for a number
 * @param columns not read where the weight is 0
 */
public record Term(String name, List<String> levels, double[][] columns) {

  public Term {
    if (levels.size() != columns.length) {
      throw new IllegalArgumentException(
          levels.size() + " levels for " + columns.length + " columns");
    }
  }

  /** A number, or yes as 1 and no as 0. */
  public static Term number(String name, double[] values) {
    return new Term(name, List.of(""), new double[][] {values});
  }

  /**
   * Codes by treatment contrasts: one column per modality but the first.
   *
   * @param modalities in order; the first is the reference
   */
  public static Term codes(String name, String[] values, List<String> modalities) {
    List<String> levels = modalities.subList(1, modalities.size());
    double[][] columns = new double[levels.size()][values.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < values.length; i++) {
        columns[j][i] = levels.get(j).equals(values[i]) ? 1 : 0;
      }
    }
    return new Term(name, List.copyOf(levels), columns);
  }
}
