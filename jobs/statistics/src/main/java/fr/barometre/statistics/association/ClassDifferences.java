package fr.barometre.statistics.association;

import fr.barometre.statistics.design.Statistic;
import fr.barometre.statistics.estimators.InDomain;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Together;
import java.util.ArrayList;
import java.util.List;

/**
 * Means of an answer in classes of companies, each less that of the first class: {@code m_g - m_0},
 * g from 1.
 *
 * <p>The coefficients of a least squares regression on the classes, with the same influence.
 */
final class ClassDifferences implements Statistic {
  private final Together means;

  ClassDifferences(double[] answers, int[] codes, int[] levels) {
    List<Statistic> each = new ArrayList<>();
    for (int level : levels) {
      boolean[] members = new boolean[codes.length];
      for (int i = 0; i < members.length; i++) {
        members[i] = codes[i] == level;
      }
      each.add(new InDomain(new Means(answers), members));
    }
    means = new Together(each);
  }

  @Override
  public int size() {
    return means.size() - 1;
  }

  @Override
  public double[] values(double[] weights) {
    double[] all = means.values(weights);
    double[] values = new double[size()];
    for (int g = 0; g < values.length; g++) {
      values[g] = all[g + 1] - all[0];
    }
    return values;
  }

  @Override
  public double[][] influence(double[] weights) {
    double[][] all = means.influence(weights);
    double[][] influence = new double[size()][weights.length];
    for (int g = 0; g < influence.length; g++) {
      for (int i = 0; i < weights.length; i++) {
        influence[g][i] = all[g + 1][i] - all[0][i];
      }
    }
    return influence;
  }
}
