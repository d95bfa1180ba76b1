package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationCells;
import fr.barometre.statistics.weighting.CalibrationMethod;
import fr.barometre.statistics.weighting.CalibrationProblem;
import fr.barometre.statistics.weighting.CalibrationSolver;
import fr.barometre.statistics.weighting.Margin;
import fr.barometre.statistics.weighting.MarginTrimming;
import fr.barometre.statistics.weighting.RatioTrimming;
import fr.barometre.statistics.weighting.Trimming;
import fr.barometre.statistics.weighting.TrimmingEffect;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.TrimmingPlan;
import fr.barometre.survey.WeightingPlan;
import java.util.List;
import java.util.Optional;

/** Solves one partition, or the whole sample, and trims it where that is declared. */
final class PartitionSolver {
  private final CalibrationPlan plan;
  private final Optional<TrimmingPlan> trimming;
  private final boolean byWeight;

  PartitionSolver(WeightingPlan weighting) {
    this.plan = weighting.calibration().orElseThrow();
    this.trimming = weighting.trimming();
    this.byWeight = weighting.isByWeight();
  }

  /**
   * @throws fr.barometre.statistics.weighting.CalibrationFailure if the totals cannot be reached
   */
  CalibratedPart solve(CalibrationEntries entries, List<Margin> margins) {
    CalibrationMethod method =
        CalibrationMethod.of(plan.distance(), plan.bounds()).within(plan.weightBounds());
    CalibrationProblem problem = new CalibrationProblem(cells(entries), margins, method);
    Calibration reached = new CalibrationSolver(method).solve(problem.cells(), margins);
    List<Moments> weights = entries.weights();
    if (trimming.isEmpty()) {
      return new CalibratedPart(reached, reached, weights, Optional.empty());
    }
    Calibration trimmed = trim(reached, trimming.get());
    TrimmingEffect.Limits limits =
        trimming.get().isOfWeights()
            ? TrimmingEffect.Limits.of(trimming.get().weights())
            : TrimmingEffect.Limits.of(trimming.get().ratios());
    return new CalibratedPart(
        reached,
        trimmed,
        weights,
        Optional.of(TrimmingEffect.of(reached, trimmed, weights, limits)));
  }

  private CalibrationCells cells(CalibrationEntries entries) {
    return byWeight
        ? CalibrationCells.ofCompanies(entries.x(), entries.totals(), entries.companies())
        : CalibrationCells.of(entries.x(), entries.totals());
  }

  private static Calibration trim(Calibration reached, TrimmingPlan trimming) {
    try {
      if (!trimming.isOfWeights()) {
        return new RatioTrimming(trimming.ratios()).trim(reached);
      }
      return trimming.keepsMargins()
          ? new MarginTrimming(trimming.weights()).trim(reached)
          : new Trimming(trimming.weights().lower(), trimming.weights().upper(), trimming.strict())
              .trim(reached);
    } catch (UndefinedEstimate impossible) {
      throw new DataRefused(
          List.of(trimming.place() + ": trimming failed: " + impossible.getMessage()));
    }
  }
}
