package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import java.io.Serializable;

/**
 * The grids of all sums.
 *
 * @param weight of w, and of {@code w y} for yes/no answers
 * @param squaredWeight of w², and of {@code w² y} for yes/no answers
 * @param terms for each answer, by {@link Term}; only those of numeric answers are used
 */
record Grids(Grid weight, Grid squaredWeight, Grid[][] terms) implements Serializable {

  Grid of(int answer, Term term) {
    return terms[answer][term.ordinal()];
  }

  /**
   * For answers within the given bounds.
   *
   * @param weight largest w
   * @param answers largest |y|
   * @param denominators largest |d|
   */
  static Grids of(double weight, double[] answers, double[] denominators) {
    Grid[][] terms = new Grid[answers.length][];
    for (int m = 0; m < answers.length; m++) {
      terms[m] = terms(weight, answers[m], weight * denominators[m]);
    }
    return new Grids(Grid.of(2 * weight), Grid.of(2 * weight * weight), terms);
  }

  /** Twice the largest term, for what rounding may add to it. */
  private static Grid[] terms(double w, double y, double v) {
    double u = w * y;
    Grid[] grids = new Grid[Term.values().length];
    grids[Term.U.ordinal()] = Grid.of(2 * u);
    grids[Term.UU.ordinal()] = Grid.of(2 * u * u);
    grids[Term.UV.ordinal()] = Grid.of(2 * u * v);
    grids[Term.V.ordinal()] = Grid.of(2 * v);
    grids[Term.VV.ordinal()] = Grid.of(2 * v * v);
    grids[Term.WYY.ordinal()] = Grid.of(2 * u * y);
    grids[Term.Y.ordinal()] = Grid.of(2 * y);
    grids[Term.WU.ordinal()] = Grid.of(2 * w * u);
    grids[Term.WV.ordinal()] = Grid.of(2 * w * v);
    return grids;
  }
}
