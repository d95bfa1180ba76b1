package fr.barometre.statistics.estimators;

import fr.barometre.statistics.design.Statistic;

/**
 * Variances and covariances of answers among companies: {@code n / (n - 1) sum w (y_j - m_j)(y_k -
 * m_k) / sum w}, for all pairs j, k in the order (0,0), (0,1), …, (p-1,p-1).
 *
 * <p>Influence is that of the mean of the products, n and m being taken as constants. n counts
 * companies of weight other than 0. Source: R {@code survey} 4.5, {@code svyvar}.
 */
public final class Variances implements Statistic {
  private final double[][] answers;
  private final int[] multiplicity;
  private final double fixed; // n; NaN to count it

  /**
   * @param multiplicity how many companies each entry stands for
   * @param answers p rows of one value per entry
   */
  public Variances(int[] multiplicity, double[]... answers) {
    this(Double.NaN, multiplicity, answers);
  }

  private Variances(double fixed, int[] multiplicity, double[]... answers) {
    this.fixed = fixed;
    this.multiplicity = multiplicity;
    this.answers = answers;
  }

  @Override
  public int size() {
    return answers.length * answers.length;
  }

  @Override
  public double[] values(double[] weights) {
    return new Means(products(weights)).values(weights);
  }

  @Override
  public double[][] influence(double[] weights) {
    return new Means(products(weights)).influence(weights);
  }

  /** With the number of companies of these weights. */
  @Override
  public Variances fixedAt(double[] weights) {
    return new Variances(companies(weights), multiplicity, answers);
  }

  private double companies(double[] weights) {
    double n = 0;
    for (int i = 0; i < weights.length; i++) {
      n += weights[i] == 0 ? 0 : multiplicity[i];
    }
    return n;
  }

  private double[][] products(double[] weights) {
    double[] means = new Means(answers).values(weights);
    double n = Double.isNaN(fixed) ? companies(weights) : fixed;
    int p = answers.length;
    double[][] products = new double[p * p][weights.length];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        for (int i = 0; i < weights.length; i++) {
          products[j * p + k][i] =
              weights[i] == 0
                  ? 0
                  : (answers[j][i] - means[j]) * (answers[k][i] - means[k]) * n / (n - 1);
        }
      }
    }
    return products;
  }
}
