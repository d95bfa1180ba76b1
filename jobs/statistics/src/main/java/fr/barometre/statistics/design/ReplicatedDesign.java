package fr.barometre.statistics.design;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * A sample whose precision comes from replicate weights.
 *
 * <p>{@code V = sum_r s_r (theta_r - c)(theta_r - c)'}, theta_r the statistic at the weights of
 * replicate r, s_r its coefficient, c the estimate or the mean of the replicates with {@code s_r >
 * 0}. Replicates that leave the statistic undefined are left out and counted in {@link
 * Estimates#discarded}; the coefficients of the others stay. Without any replicate, every unit
 * being there with certainty, V is 0.
 *
 * <p>Source: R {@code survey} 4.5, {@code svrVar}.
 */
public final class ReplicatedDesign implements Design {
  private final double[] weights;
  private final int[] multiplicity;
  private final Replicates replicates;

  /**
   * @param weights of one company of each entry
   * @param multiplicity companies each entry stands for
   * @throws UndefinedEstimate naming the entry whose weight is missing or negative
   */
  public ReplicatedDesign(double[] weights, int[] multiplicity, Replicates replicates) {
    this.weights = Columns.notNegative(weights, "weight", multiplicity.length);
    this.multiplicity = multiplicity.clone();
    this.replicates = replicates;
  }

  /** What makes the weights of each replicate. */
  public Replicates replicates() {
    return replicates;
  }

  @Override
  public int size() {
    return weights.length;
  }

  @Override
  public double[] weights() {
    return weights;
  }

  @Override
  public int[] multiplicity() {
    return multiplicity;
  }

  @Override
  public ReplicatedDesign within(boolean[] domain) {
    double[] within = weights.clone();
    for (int i = 0; i < within.length; i++) {
      if (!domain[i]) {
        within[i] = 0;
      }
    }
    return new ReplicatedDesign(within, multiplicity, replicates);
  }

  /**
   * The same sample with its weights brought to known totals, and those of each replicate likewise:
   * so the change of the weights is in the precision.
   *
   * @param adjustment from the weights of all companies of each entry to adjusted ones
   */
  public ReplicatedDesign adjusted(UnaryOperator<double[]> adjustment) {
    double[] total = totalWeights();
    double[] adjusted = adjustment.apply(total);
    double[] single = adjusted.clone();
    Arrays.setAll(single, i -> adjusted[i] / multiplicity[i]);
    return new ReplicatedDesign(
        single, multiplicity, new AdjustedReplicates(replicates, total, adjusted, adjustment));
  }

  @Override
  public int degreesOfFreedom() {
    return replicates.degreesOfFreedom(weights);
  }

  /**
   * {@inheritDoc}
   *
   * @throws UndefinedEstimate if the estimate is defined and no replicate of it is, or a replicate
   *     refuses
   */
  @Override
  public Estimates estimate(Statistic statistic) {
    double[] total = totalWeights();
    double[] estimate = statistic.values(total);
    Statistic again = statistic.fixedAt(total);
    ReplicateValues values = new ReplicateValues(estimate, replicates.aroundEstimate());
    for (int r = 0; r < replicates.count(); r++) {
      values.add(replicates.coefficient(r), replicate(again, total, r));
    }
    int discarded = values.discarded();
    if (discarded > 0 && discarded == replicates.count() && ReplicateValues.isDefined(estimate)) {
      throw new UndefinedEstimate(
          "none of the %d replicates has a company that counts. Widen the domain, or make replicates that keep it."
              .formatted(discarded));
    }
    return values.estimates();
  }

  private double[] replicate(Statistic statistic, double[] total, int r) {
    double[] factors = replicates.factors(r);
    double[] replicate = total.clone();
    for (int i = 0; i < replicate.length; i++) {
      replicate[i] *= factors[i];
    }
    try {
      return statistic.values(replicate);
    } catch (UndefinedEstimate refusal) {
      throw new UndefinedEstimate(
          "replicate %d of %d: %s".formatted(r + 1, replicates.count(), refusal.getMessage()));
    }
  }
}
