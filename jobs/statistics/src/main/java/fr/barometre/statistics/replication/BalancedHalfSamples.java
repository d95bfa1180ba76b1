package fr.barometre.statistics.replication;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Replicates;

/**
 * Balanced repeated replication of a sample with two primary units in each stratum.
 *
 * <p>In each replicate one unit of a stratum has factor {@code rho}, the other {@code 2 - rho};
 * which one is the sign of a Hadamard matrix, a column per stratum beside the constant one. Each
 * replicate has coefficient {@code 1 / (R (1 - rho)^2)}, so that totals have exactly the variance
 * {@code sum_h (z_h1 - z_h2)^2} of units drawn with replacement. {@code rho = 0} is balanced
 * half-samples, else Fay's method.
 *
 * <p>R is the least power of 2 above the number of strata. Source: Sylvester's construction; R
 * {@code survey} 4.5, {@code brrweights}, which may find a smaller R.
 */
public final class BalancedHalfSamples implements Replicates {
  private final DrawnUnits units;
  private final double rho;

  /**
   * @param rho of Fay's method, from 0 to below 1
   * @throws UndefinedEstimate naming the stratum that has not two units
   */
  public BalancedHalfSamples(DrawnUnits units, double rho) {
    if (!(rho >= 0 && rho < 1)) {
      throw new UndefinedEstimate(
          "rho is %s, and should be 0 or more and below 1. Correct it.".formatted(rho));
    }
    for (int h = 0; h < units.sampled().length; h++) {
      if (units.sampled()[h] != 2) {
        throw new UndefinedEstimate(
            "stratum %s has %d units, and half-samples need 2. Pair them, or use the jackknife."
                .formatted(units.names().get(h), units.sampled()[h]));
      }
    }
    this.units = units;
    this.rho = rho;
  }

  @Override
  public int count() {
    return Integer.highestOneBit(units.sampled().length) << 1;
  }

  @Override
  public double[] factors(int replicate) {
    double[] factors = new double[units.stratum().length];
    for (int i = 0; i < factors.length; i++) {
      boolean minus = Integer.bitCount(replicate & (units.stratum()[i] + 1)) % 2 == 1;
      factors[i] = minus == (units.unit()[i] == 1) ? 2 - rho : rho;
    }
    return factors;
  }

  @Override
  public double coefficient(int replicate) {
    return 1 / (count() * (1 - rho) * (1 - rho));
  }

  @Override
  public boolean aroundEstimate() {
    return false;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The strata in use: the rank of the replicate weights less 1. One less for half-samples that
   * have lost a unit in every stratum.
   */
  @Override
  public int degreesOfFreedom(double[] weights) {
    boolean[][] used = new boolean[units.sampled().length][2];
    for (int i = 0; i < weights.length; i++) {
      used[units.stratum()[i]][units.unit()[i]] |= weights[i] != 0;
    }
    int inUse = 0;
    boolean pair = false;
    for (boolean[] members : used) {
      inUse += members[0] || members[1] ? 1 : 0;
      pair |= members[0] && members[1];
    }
    return pair ? inUse : inUse - 1;
  }
}
