package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.TrimmingEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One partition that was calibrated by itself, or the whole sample.
 *
 * @param reached the calibration before it was trimmed
 * @param solution the weights that are used
 * @param weights moments of the first weight of each of its entries
 * @param trimmed what trimming did, where there is some
 */
public record CalibratedPart(
    Calibration reached,
    Calibration solution,
    List<Moments> weights,
    Optional<TrimmingEffect> trimmed) {

  /**
   * @param x among the margins of its partition
   * @param weights before calibration
   * @param reached the ratio before it was trimmed
   */
  record RatedEntry(double[] x, Moments weights, double reached, double ratio) {}

  /** Its entries in their order. */
  List<RatedEntry> rated(CalibrationEntries entries) {
    double[][] x = entries.x();
    double[] before = reached.ratioOfEntries();
    double[] after = solution.ratioOfEntries();
    List<RatedEntry> rated = new ArrayList<>();
    for (int i = 0; i < after.length; i++) {
      rated.add(new RatedEntry(x[i], weights.get(i), before[i], after[i]));
    }
    return rated;
  }

  CalibrationDiagnosis.Part diagnosed() {
    return new CalibrationDiagnosis.Part(solution, weights);
  }
}
