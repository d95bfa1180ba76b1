package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;

import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.pipeline.weighting.DeclaredPopulations;
import fr.barometre.pipeline.weighting.StrataCounts;
import fr.barometre.pipeline.weighting.UnitRefusals;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.survey.Label;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives each company its stratum and its weight, and counts the strata. */
final class Weighting {
  static final String STRATUM_COLUMN = "_stratum";
  static final String WEIGHT_COLUMN = "_weight";

  /** The code of the only stratum of a survey that declares none. */
  static final String ONLY_STRATUM = "all";

  private final SampleDesign design;
  private Map<String, Double> frame;

  Weighting(Survey survey) {
    this.design = survey.design();
    this.frame = mergedFrame();
  }

  /**
   * @param responses with {@link #STRATUM_COLUMN} and {@link #WEIGHT_COLUMN}
   * @param strata by code, in their order
   */
  record Weighted(Dataset<Row> responses, Map<String, Stratum> strata) {}

  /** In words, for whoever quotes a figure. */
  Label label() {
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
    return responses.withColumn(STRATUM_COLUMN, stratum);
  }

  /**
   * Weights responses that have their stratum.
   *
   * @throws DataRefused if a stratum is unknown to the frame, larger than it, or of one unit where
   *     that is refused
   */
  Weighted weight(Dataset<Row> stratified) {
    Map<String, Stratum> strata = count(stratified);
    refuse(strata);
    strata.replaceAll((code, stratum) -> weighted(stratum));
    return new Weighted(stratified.withColumn(WEIGHT_COLUMN, weightColumn(strata)), strata);
  }

  private Column weightColumn(Map<String, Stratum> strata) {
    return switch (design.weights()) {
      case NONE -> lit(1.0);
      case VARIABLE -> col(design.weight().orElseThrow()).cast("double");
      case FRAME -> {
        List<Column> entries = new ArrayList<>();
        for (Stratum stratum : strata.values()) {
          entries.add(lit(stratum.code()));
          entries.add(lit(stratum.weight()));
        }
        yield element_at(map(entries.toArray(Column[]::new)), col(STRATUM_COLUMN));
      }
    };
  }

  private Map<String, Stratum> count(Dataset<Row> stratified) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(STRATUM_COLUMN));
    columns.add(col(ResponseLayout.FILE_COLUMN));
    columns.add(col(ResponseLayout.RECORD_COLUMN));
    columns.add(col(ResponseLayout.LINE_COLUMN));
    columns.add(design.weight().map(name -> col(name).cast("double")).orElse(lit(1.0)));
    design.units().ifPresent(name -> columns.add(col(name).cast("string")));
    StrataCounts counts = StrataCounts.of(stratified.select(columns.toArray(Column[]::new)));
    refuse(counts);
    new UnitRefusals(design, STRATUM_COLUMN, stratified).refuse(counts);
    design
        .population()
        .ifPresent(
            any ->
                frame =
                    new DeclaredPopulations(design, STRATUM_COLUMN, stratified)
                        .of(counts.sampled()));
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

  private void refuse(StrataCounts counts) {
    if (counts.withoutStratum() > 0) {
      throw new DataRefused(
          List.of(
              counts.withoutStratum()
                  + " responses have no stratum: '"
                  + design.stratum().orElse("")
                  + "' is empty for them. Make what it is derived from required, or give it a modality for the unknown."));
    }
    counts
        .firstBadWeight()
        .ifPresent(
            bad -> {
              throw new DataRefused(
                  List.of(
                      bad.file()
                          + ":"
                          + bad.line()
                          + ": weight '"
                          + design.weight().orElse("")
                          + "' is "
                          + bad.value()
                          + " ("
                          + counts.badWeights()
                          + " responses in all). Weights are numbers of 0 or more: correct them, or refuse such responses by a rule."));
            });
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

  private void refuse(Map<String, Stratum> strata) {
    List<String> messages = new ArrayList<>();
    boolean framed = design.finitePopulation() || design.weights() == Weights.FRAME;
    for (Stratum stratum : strata.values()) {
      Double inFrame = frame.get(stratum.code());
      if (framed && inFrame == null) {
        messages.add(
            "stratum '"
                + stratum.code()
                + "' has "
                + stratum.sampled()
                + " responses and is not in the frame. Add its count under design.frame, or merge it under design.merge.");
      } else if (framed && inFrame < stratum.sampled()) {
        messages.add(
            "stratum '"
                + stratum.code()
                + "' has "
                + stratum.sampled()
                + (design.units().isPresent() ? " units out of " : " responses out of ")
                + inFrame.longValue()
                + " in the frame. Correct "
                + design
                    .population()
                    .map(name -> "variable '" + name + "'.")
                    .orElse("its count under design.frame."));
      } else if (stratum.sampled() == 1
          && !stratum.isCensus()
          && design.lonelyUnit() == LonelyUnit.REFUSE) {
        messages.add(
            "stratum '"
                + stratum.code()
                + "' has 1 respondent and needs 2. Merge it with a neighbour under design.merge, or choose design.lonely_unit.");
      }
    }
    if (!messages.isEmpty()) {
      throw new DataRefused(
          messages.stream().map(message -> design.place() + ": " + message).toList());
    }
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
    List<Column> entries = new ArrayList<>();
    design
        .merge()
        .forEach(
            (from, into) -> {
              entries.add(lit(from));
              entries.add(lit(into));
            });
    return coalesce(element_at(map(entries.toArray(Column[]::new)), stratum), stratum);
  }
}
