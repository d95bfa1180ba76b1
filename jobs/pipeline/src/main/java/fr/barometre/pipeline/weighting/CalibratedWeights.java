package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.TrimmingEffect;
import fr.barometre.survey.CalibrationPlan;
import java.util.LinkedHashMap;
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

  /** What trimming did, where there is some. */
  public Optional<TrimmingEffect> trimming() {
    return parts.values().stream()
        .flatMap(part -> part.trimmed().stream())
        .reduce(TrimmingEffect::plus);
  }
}
