package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;

/**
 * Means as they would be if the groups had given shares: {@code m = sum_g P_g m_g} with m_g the
 * mean in group g, influence {@code P_g w (y - m_g) / W_g}. So domains can be compared without the
 * difference of their structure.
 *
 * <p>NaN where a group of positive share has no company: its share cannot be made up for.
 *
 * <p>Source: R {@code survey} 4.5, {@code svystandardize} followed by {@code svymean}.
 *
 * @param groups number of the group of each entry, from 0
 * @param shares P_g, adding up to 1
 * @param answers p columns of one value per entry; not read where the weight is 0
 */
public record StandardizedMeans(int[] groups, double[] shares, double[]... answers)
    implements Statistic {

  @Override
  public int size() {
    return answers.length;
  }

  @Override
  public double[] values(double[] weights) {
    double[] values = new double[answers.length];
    for (int g = 0; g < shares.length; g++) {
      if (shares[g] != 0) {
        double[] means = inGroup(g).values(weights);
        for (int j = 0; j < values.length; j++) {
          values[j] += shares[g] * means[j];
        }
      }
    }
    return values;
  }

  @Override
  public double[][] influence(double[] weights) {
    double[][] influence = new double[answers.length][weights.length];
    for (int g = 0; g < shares.length; g++) {
      if (shares[g] != 0) {
        double[][] own = inGroup(g).influence(weights);
        for (int j = 0; j < answers.length; j++) {
          for (int i = 0; i < weights.length; i++) {
            influence[j][i] += shares[g] * own[j][i];
          }
        }
      }
    }
    return influence;
  }

  private Statistic inGroup(int g) {
    boolean[] members = new boolean[groups.length];
    for (int i = 0; i < members.length; i++) {
      members[i] = groups[i] == g;
    }
    return new InDomain(new Means(answers), members);
  }
}
