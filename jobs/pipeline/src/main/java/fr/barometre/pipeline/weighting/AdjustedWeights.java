package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.pipeline.reduction.WeightedPart;
import fr.barometre.pipeline.reduction.WeightedParts;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.sums.CalibrationCell;
import fr.barometre.statistics.sums.SampledStratum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights that are no longer those of the draw, by stratum and cell.
 *
 * @param companies alike in all that weighting sees, with their weights
 * @param cells by name, as the variance sees them
 * @param cuts final over calibrated weight of cells, by name, where the variance takes no notice
 *     that weights were trimmed
 */
public record AdjustedWeights(
    List<Alike> companies, Map<String, CalibrationCell> cells, Map<String, Double> cuts) {

  /**
   * @param base the weights of its companies before calibration
   * @param ratio calibrated over that weight; 1 where weights are not calibrated
   */
  public record Alike(String stratum, String cell, Moments base, double ratio) {
    Moments weights() {
      return base.project(new double[][] {{ratio}});
    }
  }

  /** What the weights of a cell are multiplied by. */
  public Map<String, Double> ratios() {
    Map<String, Double> ratios = new LinkedHashMap<>();
    companies.forEach(alike -> ratios.putIfAbsent(alike.cell(), alike.ratio()));
    return ratios;
  }

  /** Each stratum crossed with each cell that has a company with a weight. */
  public WeightedParts parts(Map<String, Stratum> strata) {
    Map<List<String>, WeightedPart> parts = new LinkedHashMap<>();
    for (Alike alike : companies) {
      Stratum stratum = strata.get(alike.stratum());
      if (alike.base().count() > 0) {
        parts.merge(
            List.of(alike.stratum(), alike.cell()),
            new WeightedPart(
                new SampledStratum(stratum.code(), stratum.sampled(), stratum.population()),
                cells.get(alike.cell()),
                alike.weights()),
            (one, other) ->
                new WeightedPart(one.stratum(), one.cell(), one.weights().merge(other.weights())));
      }
    }
    return new WeightedParts(new ArrayList<>(parts.values()));
  }
}
