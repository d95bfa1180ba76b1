package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import fr.barometre.pipeline.checking.LookupTable;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.pipeline.response.Answering;
import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.weighting.AdjustedWeights;
import fr.barometre.pipeline.weighting.CalibratedWeights;
import fr.barometre.pipeline.weighting.Calibrating;
import fr.barometre.pipeline.weighting.CountedColumns;
import fr.barometre.pipeline.weighting.DeclaredPopulations;
import fr.barometre.pipeline.weighting.DesignStrata;
import fr.barometre.pipeline.weighting.MarginColumns;
import fr.barometre.pipeline.weighting.RatioColumn;
import fr.barometre.pipeline.weighting.StrataCounts;
import fr.barometre.pipeline.weighting.StratumRefusals;
import fr.barometre.pipeline.weighting.UnitRefusals;
import fr.barometre.pipeline.weighting.WeightsBefore;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Survey;
import fr.barometre.survey.WeightingPlan;
import fr.barometre.survey.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  static final String NONRESPONSE_COLUMN = "_nonresponse_factor";

  /** The names under which these columns are published. */
  static final Map<String, String> PUBLISHED =
      Map.of(
          "stratum", STRATUM_COLUMN,
          "weight", WEIGHT_COLUMN,
          "base_weight", BASE_WEIGHT_COLUMN,
          "nonresponse_factor", NONRESPONSE_COLUMN,
          "calibration_ratio", RATIO_COLUMN);

  private static final String CLASS_COLUMN = "_response_class";

  /** The code of the only stratum of a survey that declares none. */
  static final String ONLY_STRATUM = "all";

  private final SampleDesign design;
  private final WeightingPlan plan;
  private final Optional<CalibrationPlan> calibration;
  private final Optional<Answering> answering;
  private final Optional<MarginColumns> cells;
  private final DesignStrata strata;
  private final boolean small;

  /**
   * @param small whether the input is so small that starting up costs more than the work
   * @throws DataRefused if a sample file is declared and is none
   */
  Weighting(Survey survey, boolean small) {
    this.small = small;
    this.design = survey.design();
    this.strata = new DesignStrata(design);
    this.plan = survey.weighting();
    this.calibration = plan.calibration();
    this.answering =
        survey
            .weighting()
            .nonResponse()
            .map(plan -> new Answering(plan, strata::merged, ONLY_STRATUM));
    this.cells = survey.weighting().isAdjusted() ? Optional.of(cells(survey)) : Optional.empty();
  }

  /** What sums are kept apart by, where weights are not those of the draw. */
  private MarginColumns cells(Survey survey) {
    List<Column> further = new ArrayList<>();
    if (answering.isPresent()) {
      further.add(col(CLASS_COLUMN));
      if (design.weights() == Weights.SAMPLE) {
        // The variance of response needs one weight in each cell.
        further.add(col(BASE_WEIGHT_COLUMN).cast("string"));
      }
    }
    if (plan.isByWeight() && design.weights() != Weights.SAMPLE) {
      further.add(
          MarginColumns.part(
              design.weights() == Weights.FRAME
                  ? col(STRATUM_COLUMN)
                  : weightColumn(Map.of()).cast("string")));
    }
    // The last part: see Clusters.
    calibration
        .flatMap(CalibrationPlan::constantWithin)
        .ifPresent(name -> further.add(MarginColumns.part(col(name))));
    return new MarginColumns(survey, calibration, further);
  }

  /**
   * @param responses with {@link #STRATUM_COLUMN} and {@link #WEIGHT_COLUMN}, and how the weight
   *     came about
   * @param strata by code, in their order
   * @param adjusted where weights are not those of the draw
   */
  record Weighted(
      Dataset<Row> responses, Map<String, Stratum> strata, Optional<Adjusted> adjusted) {

    Optional<CalibratedWeights> calibrated() {
      return adjusted.flatMap(Adjusted::calibrated);
    }
  }

  /**
   * How weights came about.
   *
   * @param response where those who did not answer are made up for
   */
  record Adjusted(
      AdjustedWeights weights,
      Optional<ResponseAccount> response,
      Optional<CalibratedWeights> calibrated) {}

  /**
   * Responses with their stratum and cell.
   *
   * @param drawn strata with their weights, where a sample file tells them
   */
  record Stratified(
      Dataset<Row> responses,
      Optional<Map<String, Stratum>> drawn,
      Optional<ResponseAccount> response) {}

  /**
   * The responses with their stratum, before they are counted.
   *
   * @throws DataRefused if the responses contradict the sample file, where there is one
   */
  Stratified stratify(Dataset<Row> responses) {
    if (answering.isPresent()) {
      return stratify(responses, answering.get());
    }
    Column stratum =
        design.stratum().map(variable -> strata.merged(col(variable))).orElse(lit(ONLY_STRATUM));
    return new Stratified(
        withCell(responses.withColumn(STRATUM_COLUMN, stratum)),
        Optional.empty(),
        Optional.empty());
  }

  private Stratified stratify(Dataset<Row> responses, Answering sample) {
    Map<String, Stratum> drawn = strata.of(sample.drawn());
    Answering.Answered answered =
        sample.answered(
            responses,
            new Answering.Columns(
                STRATUM_COLUMN, BASE_WEIGHT_COLUMN, CLASS_COLUMN, NONRESPONSE_COLUMN),
            (stratum, company) ->
                design.weights() == Weights.SAMPLE
                    ? company.weight()
                    : drawn.get(stratum).weight());
    return new Stratified(
        withCell(answered.responses()), Optional.of(drawn), Optional.of(answered.account()));
  }

  private Dataset<Row> withCell(Dataset<Row> stratified) {
    return cells.map(any -> stratified.withColumn(CELL_COLUMN, any.cell())).orElse(stratified);
  }

  /**
   * Weights responses that have their stratum.
   *
   * @throws DataRefused if a stratum is unknown to the frame, larger than it, or of one unit where
   *     that is refused, or a calibration does not reach its totals
   */
  Weighted weight(Stratified stratified) {
    StrataCounts counts = count(stratified.responses());
    Map<String, Stratum> sampled =
        stratified.drawn().orElseGet(() -> strata(stratified.responses(), counts.sampled()));
    Dataset<Row> based = based(stratified, sampled);
    if (cells.isEmpty()) {
      return new Weighted(
          based.withColumn(WEIGHT_COLUMN, col(BASE_WEIGHT_COLUMN)), sampled, Optional.empty());
    }
    Calibrating.BaseWeights base =
        new WeightsBefore(hasOwnWeights(), sampled, cells.get(), stratified.response());
    Column before = col(BASE_WEIGHT_COLUMN).multiply(col(NONRESPONSE_COLUMN));
    if (calibration.isEmpty()) {
      AdjustedWeights weights = Calibrating.uncalibrated(counts.cells(), base);
      return new Weighted(
          based.withColumns(Map.of(WEIGHT_COLUMN, before, RATIO_COLUMN, lit(1.0))),
          sampled,
          Optional.of(new Adjusted(weights, stratified.response(), Optional.empty())));
    }
    CalibratedWeights calibrated = new Calibrating(plan, cells.get()).solve(counts.cells(), base);
    Dataset<Row> rated = new RatioColumn(CELL_COLUMN, RATIO_COLUMN).add(based, calibrated);
    return new Weighted(
        rated.withColumn(WEIGHT_COLUMN, before.multiply(col(RATIO_COLUMN))),
        sampled,
        Optional.of(
            new Adjusted(calibrated.weights(), stratified.response(), Optional.of(calibrated))));
  }

  /** With the weight of the draw, and what response multiplies it by. */
  private Dataset<Row> based(Stratified stratified, Map<String, Stratum> strata) {
    return stratified.drawn().isPresent()
        ? stratified.responses()
        : stratified
            .responses()
            .withColumns(
                Map.of(BASE_WEIGHT_COLUMN, weightColumn(strata), NONRESPONSE_COLUMN, lit(1.0)));
  }

  private boolean hasOwnWeights() {
    return design.weights() == Weights.VARIABLE || design.weights() == Weights.SAMPLE;
  }

  private Column weightColumn(Map<String, Stratum> strata) {
    return switch (design.weights()) {
      case NONE -> lit(1.0);
      case VARIABLE -> col(design.weight().orElseThrow()).cast("double");
      case SAMPLE -> col(BASE_WEIGHT_COLUMN);
      case FRAME -> {
        Map<String, Double> weights = new LinkedHashMap<>();
        strata.forEach((code, stratum) -> weights.put(code, stratum.weight()));
        yield LookupTable.findNumber(weights, col(STRATUM_COLUMN));
      }
    };
  }

  private StrataCounts count(Dataset<Row> stratified) {
    CountedColumns columns =
        new CountedColumns(
            col(STRATUM_COLUMN),
            hasOwnWeights() ? Optional.of(weightColumn(Map.of())) : Optional.empty(),
            design.units().map(name -> col(name).cast("string")),
            cells.map(MarginColumns::parts));
    StrataCounts counts = small ? columns.countRows(stratified) : columns.countGrouped(stratified);
    new StratumRefusals(design).refuse(counts);
    new UnitRefusals(design, STRATUM_COLUMN, stratified).refuse(counts);
    return counts;
  }

  private Map<String, Stratum> strata(Dataset<Row> stratified, Map<String, Long> sampled) {
    return design.population().isPresent()
        ? strata.of(
            sampled, new DeclaredPopulations(design, STRATUM_COLUMN, stratified).of(sampled))
        : strata.of(sampled);
  }
}
