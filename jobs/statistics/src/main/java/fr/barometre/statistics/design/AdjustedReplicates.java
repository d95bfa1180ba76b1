package fr.barometre.statistics.design;

import java.util.function.UnaryOperator;

/**
 * Replicates whose weights are adjusted as those of the sample were, one replicate at a time.
 *
 * @param before total weights of the entries
 * @param after the same adjusted; an entry whose weight became 0 stays out of every replicate
 */
record AdjustedReplicates(
    Replicates replicates, double[] before, double[] after, UnaryOperator<double[]> adjustment)
    implements Replicates {

  @Override
  public int count() {
    return replicates.count();
  }

  @Override
  public double[] factors(int replicate) {
    double[] weights = before.clone();
    double[] first = replicates.factors(replicate);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= first[i];
    }
    double[] factors = adjustment.apply(weights).clone();
    for (int i = 0; i < factors.length; i++) {
      factors[i] = after[i] == 0 ? 0 : factors[i] / after[i];
    }
    return factors;
  }

  @Override
  public double coefficient(int replicate) {
    return replicates.coefficient(replicate);
  }

  @Override
  public boolean aroundEstimate() {
    return replicates.aroundEstimate();
  }

  @Override
  public int degreesOfFreedom(double[] weights) {
    return replicates.degreesOfFreedom(weights);
  }
}
