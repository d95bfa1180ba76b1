package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.statistics.Moments;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.PopulationMargin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Refuses companies that calibration has no place for.
 *
 * @param counts companies alike
 */
record CellRefusals(
    CalibrationPlan plan, MarginColumns columns, SortedMap<SampledCell, Moments> counts) {

  /**
   * @throws DataRefused if companies are in no partition, or in no category of a margin or one
   *     whose total is 0, or have no number
   */
  void refuse() {
    refuseOutside();
    Map<PopulationMargin, Map<String, Long>> unknown = new LinkedHashMap<>();
    columns
        .partitions()
        .values()
        .forEach(margins -> margins.all().forEach(margin -> unknown.put(margin, new TreeMap<>())));
    counts.forEach((sampled, weights) -> find(sampled.cell(), weights.count(), unknown));
    List<String> messages = new ArrayList<>();
    unknown.forEach(
        (margin, codes) -> {
          if (!codes.isEmpty()) {
            messages.add(message(margin, codes));
          }
        });
    if (!messages.isEmpty()) {
      throw new DataRefused(messages);
    }
  }

  private void find(String cell, long count, Map<PopulationMargin, Map<String, Long>> unknown) {
    String[] parts = MarginColumns.parts(cell);
    for (PopulationMargin margin : columns.partitions().get(columns.partition(cell)).all()) {
      String part = parts[columns.variables().indexOf(margin.variable())];
      if (!PartitionMargins.isKnown(margin, part) || isToVanish(margin, part, count)) {
        unknown.get(margin).merge(part, count, Long::sum);
      }
    }
  }

  /** Of a population without such companies, those of the sample cannot be part. */
  private static boolean isToVanish(PopulationMargin margin, String part, long count) {
    return !margin.isNumeric() && count > 0 && margin.totals().get(part) == 0;
  }

  private void refuseOutside() {
    Map<String, Long> outside = new TreeMap<>();
    counts.forEach(
        (sampled, weights) -> {
          String code = columns.partition(sampled.cell());
          if (!columns.partitions().containsKey(code)) {
            outside.merge(code, weights.count(), Long::sum);
          }
        });
    if (!outside.isEmpty()) {
      throw new DataRefused(
          List.of(
              "%s: %d responses are in no partition of the margins: %s is %s. Give these codes partitions, or derive a variable that has none of them."
                  .formatted(
                      plan.place(),
                      sum(outside),
                      "'" + plan.partitionBy().orElse("") + "'",
                      shown(outside))));
    }
  }

  private static String message(PopulationMargin margin, Map<String, Long> unknown) {
    return "%s: %d responses have no total in margin '%s'%s: %s. %s"
        .formatted(
            margin.place(),
            sum(unknown),
            margin.variable(),
            margin.partition().isEmpty() ? "" : " of partition '" + margin.partition() + "'",
            shown(unknown),
            margin.isNumeric()
                ? "Complete it, or refuse such responses by a rule."
                : "Give these codes a total above 0, or derive a variable that has none of them.");
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String shown(Map<String, Long> codes) {
    return String.join(
        ", ", codes.keySet().stream().map(code -> code.isEmpty() ? "(empty)" : code).toList());
  }
}
