package fr.barometre.statistics;

/**
 * Count, means and centred cross products of vectors: the sums in which Spark hands over a stratum.
 *
 * <p>{@code mean_j = sum_i z_ij / n}, {@code m2_jk = sum_i (z_ij - mean_j)(z_ik - mean_k)}. Merging
 * is associative and commutative up to rounding, and centred, so that adding a constant to the
 * answers costs no digits. The empty moments are its neutral element.
 *
 * <p>Source: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing
 * sample variances", 1979.
 */
public final class Moments {
  private final long count;
  private final double[] mean;
  private final double[] m2; // packed lower triangle, row by row

  private Moments(long count, double[] mean, double[] m2) {
    this.count = count;
    this.mean = mean;
    this.m2 = m2;
  }

  /** The neutral element in the given dimension. */
  public static Moments empty(int dimension) {
    return new Moments(0, new double[dimension], new double[packed(dimension)]);
  }

  /** The same vector, {@code count} times. */
  public static Moments of(long count, double... vector) {
    if (count < 0) {
      throw new IllegalArgumentException("count is " + count + ", below 0");
    }
    return new Moments(
        count,
        count == 0 ? new double[vector.length] : vector.clone(),
        new double[packed(vector.length)]);
  }

  /**
   * Moments already centred elsewhere.
   *
   * @param m2 the lower triangle, row by row: (0,0), (1,0), (1,1), (2,0), …
   */
  public static Moments centred(long count, double[] mean, double[] m2) {
    if (m2.length != packed(mean.length)) {
      throw new IllegalArgumentException(
          m2.length + " cross products for " + mean.length + " means");
    }
    return new Moments(count, mean.clone(), m2.clone());
  }

  /** Both samples together. */
  public Moments merge(Moments other) {
    if (other.dimension() != dimension()) {
      throw new IllegalArgumentException(
          "dimension " + other.dimension() + " merged into " + dimension());
    }
    if (other.count == 0) {
      return this;
    }
    if (count == 0) {
      return other;
    }
    double total = (double) count + other.count;
    double[] mergedMean = new double[mean.length];
    double[] mergedM2 = new double[m2.length];
    for (int j = 0, at = 0; j < mean.length; j++) {
      double step = other.mean[j] - mean[j];
      mergedMean[j] = mean[j] + step * (other.count / total);
      for (int k = 0; k <= j; k++, at++) {
        double between = step * (other.mean[k] - mean[k]) * (count * (other.count / total));
        mergedM2[at] = m2[at] + other.m2[at] + between;
      }
    }
    return new Moments(count + other.count, mergedMean, mergedM2);
  }

  /**
   * Completed with vectors of zeros up to {@code total}: the units of the stratum outside the
   * domain.
   */
  public Moments paddedTo(long total) {
    if (total < count) {
      throw new IllegalArgumentException("padding " + count + " vectors to " + total);
    }
    return merge(of(total - count, new double[dimension()]));
  }

  /** Moments of {@code A z} for the linear forms A (rows × dimension). */
  public Moments project(double[][] forms) {
    double[] projected = new double[forms.length];
    double[] products = new double[packed(forms.length)];
    for (int j = 0, at = 0; j < forms.length; j++) {
      projected[j] = dot(forms[j], mean);
      double[] column = timesM2(forms[j]);
      for (int k = 0; k <= j; k++, at++) {
        products[at] = dot(column, forms[k]);
      }
    }
    return new Moments(count, projected, products);
  }

  public long count() {
    return count;
  }

  public int dimension() {
    return mean.length;
  }

  public double mean(int j) {
    return mean[j];
  }

  /** {@code sum_i z_ij}. */
  public double sum(int j) {
    return mean[j] * count;
  }

  /** {@code sum_i (z_ij - mean_j)(z_ik - mean_k)}. */
  public double m2(int j, int k) {
    return j >= k ? m2[packed(j) + k] : m2[packed(k) + j];
  }

  private double[] timesM2(double[] form) {
    double[] product = new double[mean.length];
    for (int j = 0; j < mean.length; j++) {
      for (int k = 0; k < mean.length; k++) {
        product[j] += m2(j, k) * form[k];
      }
    }
    return product;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static int packed(int dimension) {
    return dimension * (dimension + 1) / 2;
  }
}
