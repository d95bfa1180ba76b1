package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.TrimmingEffect;
import fr.barometre.survey.CalibrationPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A calibration that reached its totals.
 *
 * @param parts by the code of the partition; a single one without a code where there are none
 * @param weights that reach them
 */
public record CalibratedWeights(
    CalibrationPlan plan,
    MarginColumns columns,
    Map<String, CalibratedPart> parts,
    AdjustedWeights weights) {

  /** What calibration did, as data. */
  public CalibrationDiagnosis diagnosis() {
    return CalibrationDiagnosis.together(
        parts.values().stream().map(CalibratedPart::diagnosed).toList());
  }

  /** What it did in each partition; empty where there are none. */
  public Map<String, CalibrationDiagnosis> diagnoses() {
    Map<String, CalibrationDiagnosis> diagnoses = new LinkedHashMap<>();
    if (plan.partitionBy().isPresent()) {
      parts.forEach(
          (code, part) ->
              diagnoses.put(code, CalibrationDiagnosis.of(part.solution(), part.weights())));
    }
    return diagnoses;
  }

  /** The respondents of every category of a margin, in the order of the margins. */
  public List<MarginCount> respondents() {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    columns
        .partitions()
        .forEach(
            (partition, margins) ->
                margins
                    .totals()
                    .forEach(
                        margin ->
                            counts.put(
                                List.of(margin.variable(), margin.category(), partition), 0L)));
    for (AdjustedWeights.Alike alike : weights.companies()) {
      String[] codes = MarginColumns.parts(alike.cell());
      String partition = columns.partition(alike.cell());
      for (int v = 0; v < columns.variables().size(); v++) {
        String variable = columns.variables().get(v);
        long respondents = alike.base().count();
        counts.computeIfPresent(
            List.of(variable, codes[v], partition), (any, sum) -> sum + respondents);
        counts.computeIfPresent(
            List.of(variable, "", partition), (any, sum) -> sum + respondents); // of a number
      }
    }
    return counts.entrySet().stream()
        .map(
            at ->
                new MarginCount(
                    at.getKey().get(0), at.getKey().get(1), at.getKey().get(2), at.getValue()))
        .toList();
  }

  /** What trimming did, where there is some. */
  public Optional<TrimmingEffect> trimming() {
    return parts.values().stream()
        .flatMap(part -> part.trimmed().stream())
        .reduce(TrimmingEffect::plus);
  }
}
