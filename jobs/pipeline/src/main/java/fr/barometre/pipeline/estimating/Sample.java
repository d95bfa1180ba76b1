package fr.barometre.pipeline.estimating;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import fr.barometre.pipeline.collapsing.Collapsing;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.pipeline.loading.ResponseLayout;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.pipeline.weighting.AdjustedWeights;
import fr.barometre.statistics.design.Design;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.SamplingStage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sample as it was declared, collapsed by whatever answers a statistic needs: what is no sum of
 * primary units is estimated on it.
 */
public final class Sample {
  static final String COMPANY = "_company";

  private final SampleDesign design;
  private final Optional<Adjusted> adjusted;
  private final Collapsing collapsing;
  private final Dataset<Row> weighted;
  private final Map<String, Column> columns = new LinkedHashMap<>();

  /**
   * @param adjusted where weights are not those of the draw
   * @param weighted the full sample, with stratum and weight
   */
  public Sample(
      SampleDesign design,
      Optional<Adjusted> adjusted,
      Collapsing collapsing,
      Dataset<Row> weighted) {
    this.design = design;
    this.adjusted = adjusted;
    adjusted.ifPresent(
        any -> {
          columns.put(any.base(), col(any.base()));
          columns.put(any.cell(), col(any.cell()));
        });
    this.collapsing = collapsing;
    this.weighted = weighted;
    for (int k = 0; k < design.laterStages().size(); k++) {
      addStage(design.laterStages().get(k), k);
    }
    design.replication().ifPresent(any -> any.columns().forEach(r -> columns.put(r, col(r))));
    if (design.replication().isPresent()
        && !design.replication().get().isGiven()
        && design.units().isEmpty()) {
      columns.put(
          COMPANY,
          concat_ws(":", col(ResponseLayout.FILE_COLUMN), col(ResponseLayout.RECORD_COLUMN)));
    }
  }

  /**
   * How weights came about.
   *
   * @param strata by code, with the companies drawn in each
   * @param base column of the weight of the draw
   * @param cell column of the cell
   */
  public record Adjusted(
      AdjustedWeights weights, Map<String, Stratum> strata, String base, String cell) {}

  /** Entries and the design they are drawn by. */
  public record Collapsed(Entries entries, Design design) {}

  /**
   * Collapses.
   *
   * @param answers by the names under which the entries keep them
   * @throws fr.barometre.pipeline.DataRefused if companies are too many and too different, or units
   *     and populations do not fit together
   */
  public Collapsed collapse(Map<String, Column> answers) {
    Map<String, Column> all = new LinkedHashMap<>(columns);
    all.putAll(answers);
    Dataset<Row> rows = weighted.withColumns(all);
    List<String> names = new ArrayList<>(all.keySet());
    Entries entries = collapsing.collapse(rows, names);
    return new Collapsed(entries, new EntryDesign(design, adjusted, entries).design());
  }

  /** Calibrated over first weight of each entry; 1 where weights are those of the draw. */
  double[] ratios(Entries entries) {
    double[] ratios = new double[entries.size()];
    Arrays.fill(ratios, 1);
    adjusted.ifPresent(
        by -> {
          Map<String, Double> known = by.weights().ratios();
          String[] cells = entries.codes().get(by.cell());
          Arrays.setAll(ratios, i -> known.getOrDefault(cells[i], 1.0));
        });
    return ratios;
  }

  private void addStage(SamplingStage stage, int k) {
    stage.stratum().ifPresent(name -> columns.put(stratum(k), col(name).cast("string")));
    stage.units().ifPresent(name -> columns.put(units(k), col(name).cast("string")));
    stage.population().ifPresent(name -> columns.put(population(k), col(name).cast("double")));
  }

  static String stratum(int k) {
    return "_stage_stratum_" + k;
  }

  static String units(int k) {
    return "_stage_units_" + k;
  }

  static String population(int k) {
    return "_stage_population_" + k;
  }
}
