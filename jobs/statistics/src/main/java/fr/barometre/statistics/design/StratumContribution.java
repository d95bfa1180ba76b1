package fr.barometre.statistics.design;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.UndefinedEstimate;
import java.util.List;
import java.util.Optional;

/**
 * What one stratum adds to the variance of totals: {@code f n / (n - 1) sum_c (z_c - mean)(z_c -
 * mean)'} over its n sampled units, those without a company in the domain as zeros, with {@code f =
 * (N - n) / N}.
 *
 * <p>A census (f below 1e-7) adds 0. A stratum of a single unit follows its {@link LonelyUnit}.
 * Source: R {@code survey} 4.5, {@code onestrat}.
 *
 * @param name for messages
 * @param units moments of the unit totals; at most {@code sampled} of them
 * @param sampled n, in the full sample
 * @param population N; infinite without finite population correction
 */
public record StratumContribution(String name, Moments units, long sampled, double population) {
  private static final double CENSUS = 1e-7;

  /** Parts of one stratum that share no unit, as one. */
  public static StratumContribution merged(List<StratumContribution> parts) {
    StratumContribution first = parts.get(0);
    Moments units = Moments.empty(first.units().dimension());
    for (StratumContribution part : parts) {
      units = units.merge(part.units());
    }
    return new StratumContribution(first.name(), units, first.sampled(), first.population());
  }

  /** {@code f}. */
  double remaining() {
    return Double.isInfinite(population) ? 1 : (population - sampled) / population;
  }

  /**
   * The contribution, p × p.
   *
   * @param rule what a single unit contributes
   * @param centre the mean unit total over all strata, for {@link LonelyUnit#ADJUST}
   * @param single whether to treat the stratum as having a single unit, because a domain left it
   *     one
   * @return empty where {@link LonelyUnit#AVERAGE} leaves it out
   * @throws UndefinedEstimate under {@link LonelyUnit#REFUSE}
   */
  public Optional<double[][]> covariance(LonelyUnit rule, double[] centre, boolean single) {
    int p = units.dimension();
    double f = remaining();
    if (f < CENSUS) {
      return Optional.of(new double[p][p]);
    }
    Moments padded = units.paddedTo(sampled);
    double scale = sampled > 1 ? f * sampled / (sampled - 1.0) : f;
    if (sampled > 1 && !single) {
      return Optional.of(matrix(p, (j, k) -> scale * padded.m2(j, k)));
    }
    return switch (rule) {
      case REFUSE -> {
        if (sampled > 1) {
          yield Optional.of(matrix(p, (j, k) -> scale * padded.m2(j, k)));
        }
        throw new UndefinedEstimate(
            "stratum %s has 1 unit and needs 2.".formatted(name)
                + " Merge it with a neighbour, or choose what a lonely unit contributes.");
      }
      case REMOVE, CERTAINTY ->
          Optional.of(
              sampled > 1 ? matrix(p, (j, k) -> scale * padded.m2(j, k)) : new double[p][p]);
      case ADJUST -> Optional.of(matrix(p, (j, k) -> scale * around(padded, centre, j, k)));
      case AVERAGE -> Optional.empty();
    };
  }

  /** {@code sum_c (z_cj - centre_j)(z_ck - centre_k)}. */
  private static double around(Moments units, double[] centre, int j, int k) {
    return units.m2(j, k)
        + units.count() * (units.mean(j) - centre[j]) * (units.mean(k) - centre[k]);
  }

  private static double[][] matrix(int p, Cell cell) {
    double[][] matrix = new double[p][p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        matrix[j][k] = cell.at(j, k);
      }
    }
    return matrix;
  }

  @FunctionalInterface
  private interface Cell {
    double at(int j, int k);
  }
}
