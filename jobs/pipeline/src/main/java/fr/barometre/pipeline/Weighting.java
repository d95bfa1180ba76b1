package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.checking.LookupTable;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.pipeline.weighting.CalibratedWeights;
import fr.barometre.pipeline.weighting.Calibrating;
import fr.barometre.pipeline.weighting.DeclaredPopulations;
import fr.barometre.pipeline.weighting.MarginColumns;
import fr.barometre.pipeline.weighting.RatioColumn;
import fr.barometre.pipeline.weighting.SampledCell;
import fr.barometre.pipeline.weighting.StrataCounts;
import fr.barometre.pipeline.weighting.StratumRefusals;
import fr.barometre.pipeline.weighting.UnitRefusals;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Label;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives each company its stratum and its weight, and counts the strata. */
final class Weighting {
  static final String STRATUM_COLUMN = "_stratum";
  static final String WEIGHT_COLUMN = "_weight";

  /** The weight of the draw and what calibration multiplies it by. */
  static final String BASE_WEIGHT_COLUMN = "_base_weight";

  static final String RATIO_COLUMN = "_calibration_ratio";

  /** The codes and numbers of a company in the margins. */
  static final String CELL_COLUMN = "_calibration_cell";

  /** The names under which these columns are published. */
  static final Map<String, String> PUBLISHED =
      Map.of(
          "stratum", STRATUM_COLUMN,
          "weight", WEIGHT_COLUMN,
          "base_weight", BASE_WEIGHT_COLUMN,
          "calibration_ratio", RATIO_COLUMN);

  private static final String UNIT_COLUMN = "_unit";

  /** The code of the only stratum of a survey that declares none. */
  static final String ONLY_STRATUM = "all";

  private final SampleDesign design;
  private final Optional<CalibrationPlan> calibration;
  private final Optional<MarginColumns> margins;
  private Map<String, Double> frame;

  Weighting(Survey survey) {
    this.design = survey.design();
    this.calibration = survey.weighting().calibration();
    this.margins = calibration.map(plan -> new MarginColumns(survey, plan));
    this.frame = mergedFrame();
  }

  /**
   * @param responses with {@link #STRATUM_COLUMN} and {@link #WEIGHT_COLUMN}, and how the weight
   *     came about
   * @param strata by code, in their order
   */
  record Weighted(
      Dataset<Row> responses,
      Map<String, Stratum> strata,
      Optional<CalibratedWeights> calibrated) {}

  /** In words, for whoever quotes a figure. */
  Label label() {
    Label drawn = labelOfDraw();
    return calibration
        .map(
            plan ->
                new Label(
                    drawn.fr() + ", calé sur marges (" + plan.method() + ")",
                    drawn.en() + ", calibrated on margins (" + plan.method() + ")"))
        .orElse(drawn);
  }

  private Label labelOfDraw() {
    return switch (design.weights()) {
      case NONE -> new Label("sans pondération", "unweighted");
      case VARIABLE ->
          new Label(
              "poids fournis par la variable " + design.weight().orElseThrow(),
              "weights given by variable " + design.weight().orElseThrow());
      case FRAME ->
          new Label(
              "redressement par strate sur les effectifs de la base de sondage",
              "weighted by stratum to the counts of the frame");
    };
  }

  /** The responses with their stratum, before they are counted. */
  Dataset<Row> stratify(Dataset<Row> responses) {
    Column stratum =
        design.stratum().map(variable -> merged(col(variable))).orElse(lit(ONLY_STRATUM));
    Map<String, Column> columns = new LinkedHashMap<>();
    columns.put(STRATUM_COLUMN, stratum);
    margins.ifPresent(any -> columns.put(CELL_COLUMN, any.cell()));
    return responses.withColumns(columns);
  }

  /**
   * Weights responses that have their stratum.
   *
   * @throws DataRefused if a stratum is unknown to the frame, larger than it, or of one unit where
   *     that is refused, or a calibration does not reach its totals
   */
  Weighted weight(Dataset<Row> stratified) {
    StrataCounts counts = count(stratified);
    Map<String, Stratum> strata = strata(counts);
    new StratumRefusals(design).refuse(strata, frame);
    strata.replaceAll((code, stratum) -> weighted(stratum));
    Dataset<Row> based = stratified.withColumn(BASE_WEIGHT_COLUMN, weightColumn(strata));
    if (calibration.isEmpty()) {
      return new Weighted(
          based.withColumns(Map.of(WEIGHT_COLUMN, col(BASE_WEIGHT_COLUMN), RATIO_COLUMN, lit(1.0))),
          strata,
          Optional.empty());
    }
    CalibratedWeights calibrated =
        new Calibrating(calibration.get(), margins.get())
            .solve(counts.cells(), cell -> base(cell, strata));
    Dataset<Row> rated = new RatioColumn(CELL_COLUMN, RATIO_COLUMN).add(based, calibrated);
    return new Weighted(
        rated.withColumn(WEIGHT_COLUMN, col(BASE_WEIGHT_COLUMN).multiply(col(RATIO_COLUMN))),
        strata,
        Optional.of(calibrated));
  }

  /** The weight of the draw. */
  private double base(SampledCell cell, Map<String, Stratum> strata) {
    return design.weights() == Weights.VARIABLE
        ? cell.weight()
        : strata.get(cell.stratum()).weight();
  }

  private Column weightColumn(Map<String, Stratum> strata) {
    return switch (design.weights()) {
      case NONE -> lit(1.0);
      case VARIABLE -> col(design.weight().orElseThrow()).cast("double");
      case FRAME -> {
        Map<String, Double> weights = new LinkedHashMap<>();
        strata.forEach((code, stratum) -> weights.put(code, stratum.weight()));
        yield LookupTable.findNumber(weights, col(STRATUM_COLUMN));
      }
    };
  }

  private StrataCounts count(Dataset<Row> stratified) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(STRATUM_COLUMN));
    columns.add(col(ResponseLayout.FILE_COLUMN));
    columns.add(col(ResponseLayout.RECORD_COLUMN));
    columns.add(col(ResponseLayout.LINE_COLUMN));
    columns.add(design.weight().map(name -> col(name).cast("double")).orElse(lit(1.0)));
    design.units().ifPresent(name -> columns.add(col(name).cast("string").as(UNIT_COLUMN)));
    margins.ifPresent(any -> columns.add(col(CELL_COLUMN)));
    StrataCounts counts =
        StrataCounts.of(
            stratified.select(columns.toArray(Column[]::new)),
            design.units().map(any -> UNIT_COLUMN),
            margins.map(any -> CELL_COLUMN));
    new StratumRefusals(design).refuse(counts);
    new UnitRefusals(design, STRATUM_COLUMN, stratified).refuse(counts);
    design
        .population()
        .ifPresent(
            any ->
                frame =
                    new DeclaredPopulations(design, STRATUM_COLUMN, stratified)
                        .of(counts.sampled()));
    return counts;
  }

  private Map<String, Stratum> strata(StrataCounts counts) {
    Map<String, Stratum> strata = new TreeMap<>();
    counts
        .sampled()
        .forEach(
            (code, sampled) ->
                strata.put(code, new Stratum(code, sampled, population(code), Double.NaN)));
    return strata;
  }

  private double population(String code) {
    return design.finitePopulation()
        ? frame.getOrDefault(code, Double.NaN)
        : Double.POSITIVE_INFINITY;
  }

  private Stratum weighted(Stratum stratum) {
    double weight =
        switch (design.weights()) {
          case NONE -> 1;
          case VARIABLE -> Double.NaN;
          case FRAME -> frame.get(stratum.code()) / stratum.sampled();
        };
    return new Stratum(stratum.code(), stratum.sampled(), stratum.population(), weight);
  }

  /** N_h after merging. */
  private Map<String, Double> mergedFrame() {
    Map<String, Double> merged = new HashMap<>();
    design
        .frame()
        .forEach(
            (code, count) ->
                merged.merge(design.merge().getOrDefault(code, code), count, Double::sum));
    return merged;
  }

  private Column merged(Column stratum) {
    if (design.merge().isEmpty()) {
      return stratum;
    }
    return coalesce(LookupTable.find(design.merge(), stratum), stratum);
  }
}
