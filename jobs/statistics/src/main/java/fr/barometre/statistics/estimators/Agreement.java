package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Estimates;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * How far two answers on the same scale agree beyond chance.
 *
 * <p>Cohen's {@code kappa = (p_o - p_e) / (1 - p_e)} with {@code p_o = sum_i p_ii} and {@code p_e =
 * sum_i p_i. p_.i}, by the delta method on the cells. NaN where chance alone would agree always.
 *
 * <p>Source: R {@code survey} 4.5, {@code svykappa}.
 */
public final class Agreement {
  private Agreement() {}

  /**
   * @param cells the proportions p_ij of the r × r table, row by row, estimated together
   */
  public static Estimates kappa(Estimates cells) {
    int r = (int) Math.round(Math.sqrt(cells.values().length));
    if (r * r != cells.values().length) {
      throw new IllegalArgumentException(cells.values().length + " cells are no square table");
    }
    return Contrasts.smooth(p -> kappa(p, r), cells);
  }

  private static DerivativeStructure kappa(DerivativeStructure[] p, int r) {
    DerivativeStructure observed = p[0].multiply(0);
    DerivativeStructure expected = p[0].multiply(0);
    for (int i = 0; i < r; i++) {
      DerivativeStructure row = p[0].multiply(0);
      DerivativeStructure column = p[0].multiply(0);
      for (int j = 0; j < r; j++) {
        row = row.add(p[i * r + j]);
        column = column.add(p[j * r + i]);
      }
      observed = observed.add(p[i * r + i]);
      expected = expected.add(row.multiply(column));
    }
    return observed.subtract(expected).divide(expected.negate().add(1));
  }
}
