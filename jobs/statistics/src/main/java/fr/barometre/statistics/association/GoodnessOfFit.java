package fr.barometre.statistics.association;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import fr.barometre.statistics.estimators.Totals;
import fr.barometre.statistics.intervals.UpperTail;
import java.util.Arrays;

/**
 * Whether a coding has given shares in the population.
 *
 * <p>{@code X² = sum_j (T_j - E_j)² / E_j}, T_j the estimated number of companies with modality j
 * and {@code E_j = p_j T} with {@code T = sum T_j}: on the scale of the population, not of the
 * sample. With lambda the eigenvalues of the covariance of the {@code (T_j - E_j) / sqrt(E_j)}, by
 * the delta method, {@code X² / scale} is a chi-square on df degrees of freedom: {@code scale = sum
 * lambda² / sum lambda}, {@code df = (sum lambda)² / sum lambda²}.
 *
 * <p>Source: R {@code survey} 4.5, {@code svygofchisq}, with Satterthwaite's probability.
 *
 * @param scale NaN, as df and pValue, where the design fixes every T_j (strata of the same coding)
 */
public record GoodnessOfFit(double statistic, double scale, double df, double pValue) {
  private static final double NOISE = 1e-11;

  /**
   * @param codes position of the modality of each entry, or {@link Crossing#MISSING}
   * @param shares expected of each modality, up to a factor
   * @throws UndefinedEstimate if a share is not above 0, or nobody answers
   */
  public static GoodnessOfFit of(Design design, int[] codes, double[] shares) {
    Arrays.stream(shares).forEach(GoodnessOfFit::refuse);
    boolean[] answered = new boolean[codes.length];
    double[][] indicators = new double[shares.length][codes.length];
    for (int i = 0; i < codes.length; i++) {
      answered[i] = codes[i] >= 0;
      if (answered[i]) {
        refuse(codes[i], shares.length);
        indicators[codes[i]][i] = 1;
      }
    }
    return of(design.within(answered).estimate(new Totals(indicators)), shares);
  }

  private static void refuse(double share) {
    if (!(share > 0) || Double.isInfinite(share)) {
      throw new UndefinedEstimate(
          "%s is no share to compare with. Give every modality a number above 0, or merge those without."
              .formatted(share));
    }
  }

  private static void refuse(int code, int modalities) {
    if (code >= modalities) {
      throw new UndefinedEstimate(
          "there are %d expected shares, and a company has modality %d. Give a share to every modality."
              .formatted(modalities, code + 1));
    }
  }

  private static GoodnessOfFit of(Estimates totals, double[] shares) {
    double[] observed = totals.values();
    double all = Arrays.stream(observed).sum();
    if (!(all > 0)) {
      throw new UndefinedEstimate("nobody answers. Widen the domain, or leave the test out.");
    }
    double ofShares = Arrays.stream(shares).sum();
    double statistic = 0;
    double[][] jacobian = new double[shares.length][shares.length];
    for (int j = 0; j < shares.length; j++) {
      double share = shares[j] / ofShares;
      double expected = share * all;
      double departure = observed[j] - expected;
      statistic += departure * departure / expected;
      // Of (T_j - E_j) / sqrt(E_j): by E_j, which every total moves by p_j, and by T_j itself.
      double byExpected = -(observed[j] + expected) / (2 * expected * Math.sqrt(expected));
      Arrays.fill(jacobian[j], share * byExpected);
      jacobian[j][j] += 1 / Math.sqrt(expected);
    }
    return isFixed(totals, all)
        ? new GoodnessOfFit(statistic, Double.NaN, Double.NaN, Double.NaN)
        : satterthwaite(statistic, Contrasts.linear(totals, jacobian).covariance());
  }

  /** {@code sum lambda = tr V} and {@code sum lambda² = tr V²}. */
  private static GoodnessOfFit satterthwaite(double statistic, double[][] v) {
    double trace = 0;
    double squares = 0;
    for (int j = 0; j < v.length; j++) {
      trace += v[j][j];
      for (int k = 0; k < v.length; k++) {
        squares += v[j][k] * v[k][j];
      }
    }
    double scale = squares / trace;
    double df = trace * trace / squares;
    return new GoodnessOfFit(statistic, scale, df, UpperTail.ofChiSquare(statistic / scale, df));
  }

  private static boolean isFixed(Estimates totals, double all) {
    for (int j = 0; j < totals.values().length; j++) {
      if (totals.standardError(j) > NOISE * all) {
        return false;
      }
    }
    return true;
  }
}
