package fr.barometre.statistics.replication;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.design.Replicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The stratified jackknife (JKn): each primary unit is left out in turn, the others of its stratum
 * standing in for it with the factor {@code n_h / (n_h - 1)}. With a single stratum it is JK1.
 *
 * <p>Coefficient {@code (1 - f_h)(n_h - 1) / n_h}; deviations from the estimate, or from the mean
 * of the replicates. For a total this is exactly the linearised variance. A census stratum has no
 * replicates.
 *
 * <p>A stratum of a single unit has none either, but under {@link LonelyUnit#ADJUST}: its unit is
 * left out, all others having the factor {@code H / (H - 1)} over the H strata, at the coefficient
 * {@code (H - 1) / H}. Under {@link LonelyUnit#AVERAGE} all coefficients are multiplied by units
 * over replicates.
 *
 * <p>Source: R {@code survey} 4.5, {@code jknweights}.
 */
public final class Jackknife implements Replicates {
  private final DrawnUnits units;
  private final double[] populations;
  private final LonelyUnit rule;
  private final boolean aroundEstimate;
  private final List<LeftOut> replicates = new ArrayList<>();
  private final double scale;

  /** The unit that a replicate leaves out. */
  private record LeftOut(int stratum, int unit) {}

  /**
   * @param populations N_h by stratum, in the order of its name; infinite without finite population
   *     correction
   * @throws UndefinedEstimate naming the stratum that has a single unit and is no census, or a
   *     population below its sample
   */
  public Jackknife(DrawnUnits units, double... populations) {
    this(units, populations, LonelyUnit.REFUSE, true);
  }

  private Jackknife(
      DrawnUnits units, double[] populations, LonelyUnit rule, boolean aroundEstimate) {
    refuseSmaller(units, populations);
    this.units = units;
    this.populations = populations.clone();
    this.rule = rule;
    this.aroundEstimate = aroundEstimate;
    for (int h = 0; h < units.sampled().length; h++) {
      int n = units.sampled()[h];
      if (n == populations[h]) {
        continue;
      }
      if (n == 1 && rule == LonelyUnit.REFUSE) {
        throw units.lonely(h);
      }
      for (int c = 0; c < n && (n > 1 || rule == LonelyUnit.ADJUST); c++) {
        replicates.add(new LeftOut(h, c));
      }
    }
    double all = Arrays.stream(units.sampled()).sum();
    scale = rule == LonelyUnit.AVERAGE ? all / replicates.size() : 1;
  }

  private static void refuseSmaller(DrawnUnits units, double[] populations) {
    if (populations.length != units.sampled().length) {
      throw new IllegalArgumentException(
          populations.length + " populations for " + units.sampled().length + " strata");
    }
    for (int h = 0; h < populations.length; h++) {
      if (!(populations[h] >= units.sampled()[h])) {
        throw new UndefinedEstimate(
            "stratum %s has %d sampled units in a population of %s. Correct the population."
                .formatted(units.names().get(h), units.sampled()[h], populations[h]));
      }
    }
  }

  /** The same where strata have a single unit. */
  public static Jackknife of(DrawnUnits units, LonelyUnit rule, double... populations) {
    return new Jackknife(units, populations, rule, true);
  }

  /** The same with deviations from the mean of the replicates. */
  public Jackknife aroundTheirMean() {
    return new Jackknife(units, populations, rule, false);
  }

  @Override
  public int count() {
    return replicates.size();
  }

  @Override
  public double[] factors(int replicate) {
    LeftOut leftOut = replicates.get(replicate);
    int h = leftOut.stratum();
    boolean lonely = units.sampled()[h] == 1;
    double kept = standIn(lonely ? units.sampled().length : units.sampled()[h]);
    double[] factors = new double[units.stratum().length];
    for (int i = 0; i < factors.length; i++) {
      boolean inside = units.stratum()[i] == h;
      boolean left = inside && units.unit()[i] == leftOut.unit();
      factors[i] = left ? 0 : inside || lonely ? kept : 1;
    }
    return factors;
  }

  private static double standIn(int n) {
    return n / (n - 1.0);
  }

  @Override
  public double coefficient(int replicate) {
    int h = replicates.get(replicate).stratum();
    int n = units.sampled()[h];
    return n == 1
        ? 1 / standIn(units.sampled().length)
        : scale * (1 - n / populations[h]) / standIn(n);
  }

  @Override
  public boolean aroundEstimate() {
    return aroundEstimate;
  }

  @Override
  public int degreesOfFreedom(double[] weights) {
    return units.degreesOfFreedom(weights);
  }
}
