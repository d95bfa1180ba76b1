package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.weighting.ClusterMeans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Companies alike of one partition, as calibration takes them. */
final class CalibrationEntries {
  private final List<double[]> rows = new ArrayList<>();
  private final List<Moments> weights = new ArrayList<>();
  private double[][] x;

  /**
   * @param row x of the entry
   * @param before weights of its companies before calibration
   */
  void add(double[] row, Moments before) {
    rows.add(row);
    weights.add(before);
    x = null;
  }

  /**
   * Gives the entries of a cluster its mean of x.
   *
   * @param clusters one name per entry
   */
  void average(List<String> clusters) {
    Map<String, Integer> codes = new HashMap<>();
    int[] cluster =
        clusters.stream()
            .mapToInt(name -> codes.computeIfAbsent(name, any -> codes.size()))
            .toArray();
    x = ClusterMeans.of(x(), totals(), cluster);
  }

  double[][] x() {
    if (x == null) {
      x = rows.toArray(double[][]::new);
    }
    return x;
  }

  /** The sum of the weights of each entry. */
  double[] totals() {
    return weights.stream().mapToDouble(before -> before.sum(0)).toArray();
  }

  /** Companies of each entry; an entry without weight counts as one. */
  long[] companies() {
    return weights.stream().mapToLong(before -> Math.max(1, before.count())).toArray();
  }

  List<Moments> weights() {
    return weights;
  }
}
