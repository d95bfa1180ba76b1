package fr.barometre.statistics.models;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of a model that a test is about: those of some of its terms.
 *
 * @param terms of the model
 */
public record TestedColumns(LinearModel model, List<Term> terms) {

  public TestedColumns {
    terms = List.copyOf(terms);
    terms.forEach(model::position);
  }

  /** Positions of the columns that have a coefficient. */
  int[] kept(double[] coefficients) {
    return terms.stream()
        .flatMapToInt(
            term -> {
              int first = model.position(term);
              return IntStream.range(first, first + term.columns().length);
            })
        .filter(j -> !Double.isNaN(coefficients[j]))
        .sorted()
        .toArray();
  }

  static double[] part(double[] values, int[] positions) {
    return IntStream.of(positions).mapToDouble(j -> values[j]).toArray();
  }

  static double[][] part(double[][] matrix, int[] positions) {
    return IntStream.of(positions)
        .mapToObj(j -> part(matrix[j], positions))
        .toArray(double[][]::new);
  }
}
