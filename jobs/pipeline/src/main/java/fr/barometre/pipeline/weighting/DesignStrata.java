package fr.barometre.pipeline.weighting;

import static org.apache.spark.sql.functions.coalesce;

import fr.barometre.pipeline.checking.LookupTable;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.survey.SampleDesign;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/** The strata of a design, after merging: how many could be drawn, and the weight that follows. */
public record DesignStrata(SampleDesign design) {

  /** The stratum in which one is counted. */
  public String merged(String stratum) {
    return design.merge().getOrDefault(stratum, stratum);
  }

  /** The same for a column of codes. */
  public Column merged(Column stratum) {
    return design.merge().isEmpty()
        ? stratum
        : coalesce(LookupTable.find(design.merge(), stratum), stratum);
  }

  /**
   * Strata with their weights, N_h being that of the declared frame.
   *
   * @param sampled n_h
   * @throws fr.barometre.pipeline.DataRefused if the frame has no room for them
   */
  public Map<String, Stratum> of(Map<String, Long> sampled) {
    Map<String, Double> frame = new HashMap<>();
    design.frame().forEach((code, count) -> frame.merge(merged(code), count, Double::sum));
    return of(sampled, frame);
  }

  /**
   * Strata with their weights.
   *
   * @param sampled n_h
   * @param frame N_h
   * @throws fr.barometre.pipeline.DataRefused if the frame has no room for them
   */
  public Map<String, Stratum> of(Map<String, Long> sampled, Map<String, Double> frame) {
    Map<String, Stratum> strata = new TreeMap<>();
    sampled.forEach(
        (code, units) ->
            strata.put(code, new Stratum(code, units, population(code, frame), Double.NaN)));
    new StratumRefusals(design).refuse(strata, frame);
    strata.replaceAll((code, stratum) -> weighted(stratum, frame));
    return strata;
  }

  private double population(String code, Map<String, Double> frame) {
    return design.finitePopulation()
        ? frame.getOrDefault(code, Double.NaN)
        : Double.POSITIVE_INFINITY;
  }

  private Stratum weighted(Stratum stratum, Map<String, Double> frame) {
    double weight =
        switch (design.weights()) {
          case NONE -> 1;
          case VARIABLE, SAMPLE -> Double.NaN;
          case FRAME -> frame.get(stratum.code()) / stratum.sampled();
        };
    return new Stratum(stratum.code(), stratum.sampled(), stratum.population(), weight);
  }
}
