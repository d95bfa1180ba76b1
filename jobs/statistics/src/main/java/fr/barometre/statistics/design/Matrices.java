package fr.barometre.statistics.design;

/** Sums of square matrices as plain arrays. */
final class Matrices {
  private Matrices() {}

  /** {@code sum += term}. */
  static void add(double[][] sum, double[][] term) {
    for (int j = 0; j < sum.length; j++) {
      for (int k = 0; k < sum.length; k++) {
        sum[j][k] += term[j][k];
      }
    }
  }

  static double[][] times(double[][] matrix, double factor) {
    double[][] product = new double[matrix.length][matrix.length];
    for (int j = 0; j < matrix.length; j++) {
      for (int k = 0; k < matrix.length; k++) {
        product[j][k] = factor * matrix[j][k];
      }
    }
    return product;
  }
}
