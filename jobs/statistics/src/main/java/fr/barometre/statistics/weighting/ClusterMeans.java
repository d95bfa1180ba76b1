package fr.barometre.statistics.weighting;

/**
 * The margins of companies replaced by their mean in the cluster, {@code x_k = sum_k w x / sum_k
 * w}: calibration on them gives all companies of a cluster the same ratio, and reaches the same
 * totals.
 *
 * <p>The residual for the variance is that of the means too.
 *
 * <p>Source: R {@code survey} 4.5, {@code calibrate}, argument {@code aggregate.stage}, where
 * weights are constant within clusters; Lemaître and Dufour, Survey Methodology 13, 1987.
 */
public final class ClusterMeans {
  private ClusterMeans() {}

  /**
   * One row per entry, equal within clusters; for {@link CalibrationCells#of(double[][],
   * double[])}.
   *
   * @param weights total weight of each entry
   * @param cluster of each entry, a code from 0
   */
  public static double[][] of(double[][] x, double[] weights, int[] cluster) {
    int count = PostStratification.count(cluster);
    double[] weight = PostStratification.sums(cluster, weights, count);
    double[][] means = new double[count][x.length == 0 ? 0 : x[0].length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        double total = weight[cluster[i]];
        means[cluster[i]][j] += total == 0 ? 0 : weights[i] / total * x[i][j];
      }
    }
    double[][] rows = new double[x.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = means[cluster[i]];
    }
    return rows;
  }
}
