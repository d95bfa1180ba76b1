package fr.barometre.statistics.models;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.ArrayList;
import java.util.List;

/**
 * A term of a model with its columns, one value per entry.
 *
 * @param name of the variable; {@code a:b} for an interaction
 * @param levels what each column stands for: the modality against the reference; a single empty
 *     text for a number
 * @param columns not read where the weight is 0
 * @param parts the two terms of an interaction; none otherwise
 */
public record Term(String name, List<String> levels, double[][] columns, List<Term> parts) {

  public Term {
    if (levels.size() != columns.length) {
      throw new IllegalArgumentException(
          levels.size() + " levels for " + columns.length + " columns");
    }
  }

  /** A number, or yes as 1 and no as 0. */
  public static Term number(String name, double[] values) {
    return new Term(name, List.of(""), new double[][] {values}, List.of());
  }

  /**
   * Codes by treatment contrasts: one column per modality but the first.
   *
   * @param values null where missing: NaN in every column
   * @param modalities in order; the first is the reference
   * @throws UndefinedEstimate if there are not two modalities, or a value is none of them
   */
  public static Term codes(String name, String[] values, List<String> modalities) {
    if (modalities.size() < 2) {
      throw new UndefinedEstimate(
          "the term %s has the modalities %s, and a model needs 2. Take the term out."
              .formatted(name, modalities));
    }
    List<String> levels = List.copyOf(modalities.subList(1, modalities.size()));
    double[][] columns = new double[levels.size()][values.length];
    for (int i = 0; i < values.length; i++) {
      int at = values[i] == null ? -1 : modalities.indexOf(values[i]);
      if (values[i] != null && at < 0) {
        throw new UndefinedEstimate(
            "'%s' is no modality of the term %s, which has %s. Add it to them, or correct it."
                .formatted(values[i], name, modalities));
      }
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = values[i] == null ? Double.NaN : at == j + 1 ? 1 : 0;
      }
    }
    return new Term(name, levels, columns, List.of());
  }

  /**
   * The products of each column of the first with each of the second, those of the first varying
   * fastest. A model that has it needs both terms as well.
   */
  public static Term interaction(Term first, Term second) {
    List<String> levels = new ArrayList<>();
    List<double[]> columns = new ArrayList<>();
    for (int b = 0; b < second.columns.length; b++) {
      for (int a = 0; a < first.columns.length; a++) {
        double[] product = first.columns[a].clone();
        for (int i = 0; i < product.length; i++) {
          product[i] *= second.columns[b][i];
        }
        columns.add(product);
        levels.add(first.label(a) + " and " + second.label(b));
      }
    }
    return new Term(
        first.name + ":" + second.name,
        List.copyOf(levels),
        columns.toArray(double[][]::new),
        List.of(first, second));
  }

  /** A column in words: {@code size = ETI}; the name alone for a number. */
  public String label(int column) {
    String level = levels.get(column);
    if (level.isEmpty()) {
      return name;
    }
    return parts.isEmpty() ? name + " = " + level : level;
  }
}
