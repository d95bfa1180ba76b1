package fr.barometre.statistics.replication;

import java.util.Arrays;

/**
 * The stratified jackknife (JKn): each primary unit is left out in turn, the others of its stratum
 * standing in for it with the factor {@code n_h / (n_h - 1)}.
 *
 * <p>Coefficient {@code (1 - f_h)(n_h - 1) / n_h}; deviations from the estimate. For a total this
 * is exactly the linearised variance. Source: R {@code survey} 4.5, {@code jknweights}.
 */
public final class Jackknife implements Replicates {
  private final DrawnUnits units;
  private final double[] populations;
  private final int[] stratumOf;
  private final int[] unitOf;

  /**
   * @param populations N_h by stratum, in the order of its name; infinite without finite population
   *     correction
   */
  public Jackknife(DrawnUnits units, double... populations) {
    this.units = units;
    this.populations = populations.clone();
    int count = Arrays.stream(units.sampled()).sum();
    stratumOf = new int[count];
    unitOf = new int[count];
    for (int h = 0, r = 0; h < units.sampled().length; h++) {
      for (int c = 0; c < units.sampled()[h]; c++, r++) {
        stratumOf[r] = h;
        unitOf[r] = c;
      }
    }
  }

  @Override
  public int count() {
    return stratumOf.length;
  }

  @Override
  public double[] factors(int replicate) {
    int h = stratumOf[replicate];
    double kept = units.sampled()[h] / (units.sampled()[h] - 1.0);
    double[] factors = new double[units.stratum().length];
    for (int i = 0; i < factors.length; i++) {
      boolean left = units.unit()[i] == unitOf[replicate];
      factors[i] = units.stratum()[i] != h ? 1 : left ? 0 : kept;
    }
    return factors;
  }

  @Override
  public double coefficient(int replicate) {
    int h = stratumOf[replicate];
    double n = units.sampled()[h];
    return (1 - n / populations[h]) * (n - 1) / n;
  }

  @Override
  public boolean aroundEstimate() {
    return true;
  }

  @Override
  public int degreesOfFreedom(double[] weights) {
    return units.degreesOfFreedom(weights);
  }
}
