package fr.barometre.statistics.association;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import fr.barometre.statistics.intervals.UpperTail;
import fr.barometre.statistics.intervals.WeightedChiSquares;

/**
 * Tests of whether two codings are independent in the population.
 *
 * <p>X² is Pearson's statistic of the weighted shares, Delta the {@link DesignEffects}, nu the
 * design's degrees of freedom, {@code k = (r - 1)(c - 1)}. Source: R {@code survey} 4.5, {@code
 * svychisq}.
 */
public enum IndependenceTest {
  /**
   * Rao and Scott, second order: {@code F = X² / tr Delta} on {@code d = (tr Delta)² / tr Delta²}
   * and {@code d nu} degrees of freedom. The one to use.
   */
  RAO_SCOTT {
    @Override
    public TestOutcome of(Crossing crossing) {
      Estimates shares = crossing.shares();
      DesignEffects effects = DesignEffects.of(crossing, shares);
      double f = crossing.pearson(shares.values()) / effects.trace();
      double d = effects.satterthwaite();
      return new TestOutcome(f, d, d * crossing.df(), UpperTail.ofF(f, d, d * crossing.df()));
    }
  },
  /**
   * Rao and Scott, first order: {@code X² k / tr Delta} as a chi-square on k; the statistic is X².
   */
  RAO_SCOTT_FIRST_ORDER {
    @Override
    public TestOutcome of(Crossing crossing) {
      Estimates shares = crossing.shares();
      double x2 = crossing.pearson(shares.values());
      int k = crossing.hypotheses();
      double corrected = x2 * k / DesignEffects.of(crossing, shares).trace();
      double p = UpperTail.ofChiSquare(corrected, k);
      return new TestOutcome(x2, k, Double.POSITIVE_INFINITY, p);
    }
  },
  /**
   * X² as a sum of chi-squares weighted with the eigenvalues of Delta, over one of {@code d nu}.
   */
  SADDLEPOINT {
    @Override
    public TestOutcome of(Crossing crossing) {
      Estimates shares = crossing.shares();
      DesignEffects effects = DesignEffects.of(crossing, shares);
      double x2 = crossing.pearson(shares.values());
      double df = effects.satterthwaite() * crossing.df();
      double p = WeightedChiSquares.beyond(x2, effects.eigenvalues(), df);
      return new TestOutcome(x2, crossing.hypotheses(), df, p);
    }
  },
  /**
   * {@code W = Y' V_Y^-1 Y} with {@code Y_ij = T_ij - T_i. T_.j / T}, first row and column dropped;
   * {@code F = W / k} on k and nu. Rejects too often where nu is small.
   */
  WALD {
    @Override
    public TestOutcome of(Crossing crossing) {
      int k = crossing.hypotheses();
      double f = wald(crossing) / k;
      return new TestOutcome(f, k, crossing.df(), UpperTail.ofF(f, k, crossing.df()));
    }
  },
  /** The same with {@code F = W (nu - k + 1) / (k nu)} on k and {@code nu - k + 1}. */
  ADJUSTED_WALD {
    @Override
    public TestOutcome of(Crossing crossing) {
      int k = crossing.hypotheses();
      double left = crossing.df() - k + 1;
      double f = wald(crossing) * left / (k * crossing.df());
      return new TestOutcome(f, k, left, UpperTail.ofF(f, k, left));
    }
  };

  /** NaN where the cells have no variance or the design no degrees of freedom. */
  public abstract TestOutcome of(Crossing crossing);

  private static double wald(Crossing crossing) {
    Estimates departures = departures(crossing);
    return DesignEffects.quadratic(departures.values(), departures.covariance());
  }

  private static Estimates departures(Crossing crossing) {
    Estimates cells = crossing.totals();
    double[] t = cells.values();
    double all = 0;
    for (int i = 0; i < crossing.rows(); i++) {
      all += crossing.row(t, i);
    }
    double[][] jacobian = new double[crossing.hypotheses()][];
    double[] y = new double[crossing.hypotheses()];
    for (int i = 1, at = 0; i < crossing.rows(); i++) {
      for (int j = 1; j < crossing.columns(); j++, at++) {
        double row = crossing.row(t, i);
        double column = crossing.column(t, j);
        y[at] = t[i * crossing.columns() + j] - row * column / all;
        jacobian[at] = gradient(crossing, new int[] {i, j}, row / all, column / all);
      }
    }
    return new Estimates(y, Contrasts.linear(cells, jacobian).covariance());
  }

  /** Of the departure of a cell, by each cell. */
  private static double[] gradient(Crossing crossing, int[] cell, double row, double column) {
    double[] gradient = new double[crossing.rows() * crossing.columns()];
    for (int k = 0, at = 0; k < crossing.rows(); k++) {
      for (int l = 0; l < crossing.columns(); l++, at++) {
        gradient[at] = row * column;
        gradient[at] -= k == cell[0] ? column : 0;
        gradient[at] -= l == cell[1] ? row : 0;
        gradient[at] += k == cell[0] && l == cell[1] ? 1 : 0;
      }
    }
    return gradient;
  }
}
