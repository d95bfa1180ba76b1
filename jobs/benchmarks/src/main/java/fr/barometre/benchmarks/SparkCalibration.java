package fr.barometre.benchmarks;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import fr.barometre.pipeline.weighting.CountedColumns;
import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationCells;
import fr.barometre.statistics.weighting.CalibrationMethod;
import fr.barometre.statistics.weighting.CalibrationSolver;
import fr.barometre.statistics.weighting.Margin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Companies calibrated on categorical margins: collapsed by Spark, solved on the cells, weights
 * joined back.
 *
 * @param margins the variables of each margin; several are crossed
 */
record SparkCalibration(SparkSession spark, DomainsInput input, List<List<String>> margins) {
  private static final String WEIGHT = "own_weight";
  private static final String RATIO = "ratio";

  /** Companies alike in all margins: their codes in the order of the variables, and sum w. */
  record Cell(List<String> codes, double weight) {}

  List<String> variables() {
    return new ArrayList<>(
        margins.stream()
            .flatMap(List::stream)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  Dataset<Row> companies() {
    return spark.read().parquet(input.folder().toString());
  }

  /** The columns that calibration reads. */
  Dataset<Row> narrow() {
    Stream<String> names = Stream.concat(variables().stream(), Stream.of(WEIGHT));
    return companies().select(names.map(name -> col(name)).toArray(Column[]::new));
  }

  /** The one pass. */
  List<Cell> collapse() {
    int codes = variables().size();
    List<Cell> cells = new ArrayList<>();
    for (Row row : grouped(narrow(), WEIGHT).collectAsList()) {
      cells.add(new Cell(codes(row, codes), row.getDouble(codes)));
    }
    return cells;
  }

  /**
   * The same by the stage of the main job, which counts strata in the same pass.
   *
   * @param ownWeight whether companies have a weight each; else all of a stratum have the same
   */
  List<Cell> collapseAsMainJob(boolean ownWeight) {
    CountedColumns columns =
        new CountedColumns(
            col("stratum"),
            ownWeight ? Optional.of(col(WEIGHT)) : Optional.empty(),
            Optional.empty(),
            Optional.of(variables().stream().map(name -> col(name)).toList()));
    double weight = ownWeight ? 1 : SparkDomains.SAMPLED;
    List<Cell> cells = new ArrayList<>();
    columns
        .countGrouped(companies())
        .cells()
        .forEach(
            (alike, weights) ->
                cells.add(new Cell(List.of(alike.cell().split("\\|")), weight * weights.sum(0))));
    return cells;
  }

  /**
   * The totals before, those of the last category of each margin raised by a fifth beside the
   * first, brought to the same sum in all margins.
   */
  List<Margin> targets(List<Cell> cells) {
    List<Margin> targets = new ArrayList<>();
    double all = cells.stream().mapToDouble(Cell::weight).sum();
    for (List<String> crossed : margins) {
      Map<String, Double> totals = totals(cells, crossed);
      int last = totals.size() - 1;
      int rank = 0;
      double sum = 0;
      for (Map.Entry<String, Double> category : totals.entrySet()) {
        category.setValue(category.getValue() * (1 + 0.2 * rank++ / last));
        sum += category.getValue();
      }
      for (Map.Entry<String, Double> category : totals.entrySet()) {
        targets.add(
            new Margin(
                String.join("×", crossed), category.getKey(), category.getValue() / sum * all));
      }
    }
    return targets;
  }

  Calibration solve(List<Cell> cells, List<Margin> targets, CalibrationMethod method) {
    Map<String, Integer> columns = new TreeMap<>();
    targets.forEach(margin -> columns.put(margin.name(), columns.size()));
    double[][] x = new double[cells.size()][targets.size()];
    double[] weights = new double[cells.size()];
    for (int c = 0; c < weights.length; c++) {
      for (List<String> crossed : margins) {
        String category = category(cells.get(c), crossed);
        x[c][columns.get(String.join("×", crossed) + "=" + category)] = 1;
      }
      weights[c] = cells.get(c).weight();
    }
    return new CalibrationSolver(method).solve(CalibrationCells.of(x, weights), targets);
  }

  /** Each company with its ratio. */
  Dataset<Row> weighted(List<Cell> cells, Calibration calibration) {
    double[] ratios = calibration.ratioOfEntries();
    List<Row> rows = new ArrayList<>();
    StructType schema = new StructType();
    for (String variable : variables()) {
      schema = schema.add(variable, DataTypes.StringType);
    }
    for (int c = 0; c < ratios.length; c++) {
      List<Object> values = new ArrayList<>(cells.get(c).codes());
      values.add(ratios[c]);
      rows.add(RowFactory.create(values.toArray()));
    }
    Dataset<Row> known = spark.createDataFrame(rows, schema.add(RATIO, DataTypes.DoubleType));
    return narrow()
        .join(broadcast(known), variables().toArray(String[]::new))
        .withColumn("final_weight", col(WEIGHT).multiply(col(RATIO)));
  }

  /**
   * Sums the final weights of the companies themselves.
   *
   * @throws IllegalStateException if a margin is off by more than 1e-9 of its target
   */
  void requireReached(Dataset<Row> weighted, List<Margin> targets) {
    List<Cell> cells = new ArrayList<>();
    int codes = variables().size();
    for (Row row : grouped(weighted, "final_weight").collectAsList()) {
      cells.add(new Cell(codes(row, codes), row.getDouble(codes)));
    }
    Map<String, Double> reached = new TreeMap<>();
    for (List<String> crossed : margins) {
      totals(cells, crossed)
          .forEach((code, total) -> reached.put(String.join("×", crossed) + "=" + code, total));
    }
    for (Margin margin : targets) {
      double total = reached.get(margin.name());
      if (!(Math.abs(total - margin.target()) <= 1e-9 * margin.target())) {
        throw new IllegalStateException(margin.name() + ": " + total + ", not " + margin.target());
      }
    }
  }

  private Dataset<Row> grouped(Dataset<Row> companies, String weight) {
    return companies
        .groupBy(variables().stream().map(name -> col(name)).toArray(Column[]::new))
        .agg(sum(weight));
  }

  private Map<String, Double> totals(List<Cell> cells, List<String> crossed) {
    Map<String, Double> totals = new TreeMap<>();
    cells.forEach(cell -> totals.merge(category(cell, crossed), cell.weight(), Double::sum));
    return totals;
  }

  private String category(Cell cell, List<String> crossed) {
    List<String> variables = variables();
    return crossed.stream()
        .map(variable -> cell.codes().get(variables.indexOf(variable)))
        .collect(Collectors.joining("×"));
  }

  private static List<String> codes(Row row, int count) {
    List<String> codes = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      codes.add(row.getString(k));
    }
    return codes;
  }
}
