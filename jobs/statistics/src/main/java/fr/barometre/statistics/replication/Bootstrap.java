package fr.barometre.statistics.replication;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Replicates;
import java.util.SplittableRandom;

/**
 * Rao and Wu's rescaled bootstrap: {@code n_h - 1} units drawn with replacement in each stratum,
 * the factor of a unit being {@code n_h / (n_h - 1)} times how often it was drawn.
 *
 * <p>Coefficient {@code 1 / (R - 1)}; deviations from the mean of the replicates; no finite
 * population correction. What a stratum draws depends on a hash of the seed, the replicate and the
 * name of the stratum, and on the names of its units, so a replicate is the same whenever, wherever
 * and in whatever order it is made.
 *
 * <p>Source: Rao and Wu, Journal of the American Statistical Association 83, 1988; R {@code survey}
 * 4.5, {@code subbootweights}.
 */
public final class Bootstrap implements Replicates {
  private final DrawnUnits units;
  private final long seed;
  private final int count;
  private final long[] hashes;

  /**
   * @param count R, the number of replicates, 2 or more
   * @throws UndefinedEstimate naming the stratum that has a single unit
   */
  public Bootstrap(DrawnUnits units, long seed, int count) {
    if (count < 2) {
      throw new IllegalArgumentException(count + " replicates, below 2");
    }
    units.refuseLonely();
    this.units = units;
    this.seed = seed;
    this.count = count;
    hashes = units.names().stream().mapToLong(Hash::of).toArray();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public double[] factors(int replicate) {
    double[][] drawn = new double[units.sampled().length][];
    for (int h = 0; h < drawn.length; h++) {
      drawn[h] = drawn(h, replicate);
    }
    double[] factors = new double[units.stratum().length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = drawn[units.stratum()[i]][units.unit()[i]];
    }
    return factors;
  }

  private double[] drawn(int h, int replicate) {
    int n = units.sampled()[h];
    SplittableRandom random = new SplittableRandom(Hash.of(seed, hashes[h], replicate));
    double[] drawn = new double[n];
    for (int draw = 1; draw < n; draw++) {
      drawn[random.nextInt(n)] += n / (n - 1.0);
    }
    return drawn;
  }

  @Override
  public double coefficient(int replicate) {
    return 1.0 / (count - 1);
  }

  @Override
  public boolean aroundEstimate() {
    return false;
  }

  @Override
  public int degreesOfFreedom(double[] weights) {
    return units.degreesOfFreedom(weights);
  }
}
