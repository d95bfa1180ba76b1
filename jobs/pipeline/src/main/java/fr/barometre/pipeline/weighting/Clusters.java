package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.statistics.Moments;
import fr.barometre.survey.CalibrationPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The clusters within which weights are multiplied by one ratio. */
record Clusters(CalibrationPlan plan, MarginColumns columns) {

  /**
   * The cluster of each entry, by partition.
   *
   * @throws DataRefused if a company is in no cluster, or a cluster in two partitions
   */
  Map<String, List<String>> of(SortedMap<SampledCell, Moments> counts) {
    Map<String, List<String>> clusters = new LinkedHashMap<>();
    Map<String, String> partitions = new HashMap<>();
    long nowhere = 0;
    for (Map.Entry<SampledCell, Moments> entry : counts.entrySet()) {
      String partition = columns.partition(entry.getKey().cell());
      String cluster = columns.last(entry.getKey().cell());
      nowhere += cluster.isEmpty() ? entry.getValue().count() : 0;
      String other = partitions.putIfAbsent(cluster, partition);
      if (!cluster.isEmpty() && other != null && !other.equals(partition)) {
        throw refused(
            "cluster '%s' is in partitions '%s' and '%s', which are calibrated one by one. Correct it, or leave one of partition_by and constant_within out."
                .formatted(cluster, other, partition));
      }
      clusters.computeIfAbsent(partition, any -> new ArrayList<>()).add(cluster);
    }
    if (nowhere > 0) {
      throw refused(
          "%d responses have no '%s', within which ratios are constant. Complete it, or refuse such responses by a rule."
              .formatted(nowhere, plan.constantWithin().orElse("")));
    }
    return clusters;
  }

  private DataRefused refused(String message) {
    return new DataRefused(List.of(plan.place() + ": " + message));
  }
}
