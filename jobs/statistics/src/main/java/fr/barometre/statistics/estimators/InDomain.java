package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;

/**
 * A statistic of the companies of a domain, as one of the whole sample: weights outside are taken
 * as 0. So that domains can be estimated {@link Together}, with their covariance.
 */
public record InDomain(Statistic statistic, boolean[] domain) implements Statistic {

  @Override
  public int size() {
    return statistic.size();
  }

  @Override
  public double[] values(double[] weights) {
    return statistic.values(inside(weights));
  }

  @Override
  public double[][] influence(double[] weights) {
    return statistic.influence(inside(weights));
  }

  @Override
  public Statistic fixedAt(double[] weights) {
    return new InDomain(statistic.fixedAt(inside(weights)), domain);
  }

  private double[] inside(double[] weights) {
    double[] inside = weights.clone();
    for (int i = 0; i < inside.length; i++) {
      if (!domain[i]) {
        inside[i] = 0;
      }
    }
    return inside;
  }
}
