package fr.barometre.pipeline;

import fr.barometre.pipeline.estimating.ContrastRow;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.pipeline.publishing.CheckRows;
import fr.barometre.pipeline.publishing.ContrastRows;
import fr.barometre.pipeline.publishing.DictionaryRows;
import fr.barometre.pipeline.publishing.EstimateRows;
import fr.barometre.pipeline.publishing.ModelRows;
import fr.barometre.pipeline.publishing.ResponseRows;
import fr.barometre.pipeline.publishing.TableFile;
import fr.barometre.pipeline.publishing.TableSchema;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes every promised table into a folder that nobody reads yet. */
final class Publishing {
  /** Above it {@code responses} is a folder of parts, written by the executors. */
  private static final long LARGEST_FILE = 1_000_000;

  private final Survey survey;
  private final String runId;
  private final Path folder;

  Publishing(Survey survey, String runId, Path folder) {
    this.survey = survey;
    this.runId = runId;
    this.folder = folder;
  }

  /** What was inferred. */
  record Results(List<EstimateRow> estimates, List<ContrastRow> contrasts, List<ModelRow> models) {}

  /**
   * @return rows by table
   */
  Map<String, Long> write(Checking.Checked checked, Weighting.Weighted weighted, Results results) {
    EstimateRows rows = new EstimateRows(survey, runId, results.estimates());
    CheckRows checks = new CheckRows(survey, runId, checked.rules());
    List<Writing> writings = new ArrayList<>();
    writings.add(responses(checked.keptCount(), weighted.responses()));
    writings.add(driver(PublishedTables.estimates(survey), rows::all));
    if (!survey.contrasts().isEmpty()) {
      writings.add(
          driver(
              PublishedTables.associations(),
              () -> new ContrastRows(survey, runId).of(results.contrasts())));
    }
    if (!survey.models().isEmpty()) {
      writings.add(
          driver(
              PublishedTables.models(), () -> new ModelRows(survey, runId).of(results.models())));
    }
    for (ReportTable table : survey.tables()) {
      writings.add(driver(PublishedTables.reporting(survey, table), () -> rows.of(table)));
    }
    writings.add(driver(PublishedTables.checks(), () -> checks.checks(checked.read())));
    writings.add(driver(PublishedTables.rejects(), () -> checks.rejects(checked.all())));
    writings.add(driver(PublishedTables.dictionary(), () -> DictionaryRows.of(survey, runId)));
    return carriedOut(writings);
  }

  /** A table to be written; gives the number of its rows. */
  private record Writing(Table table, LongSupplier write) {}

  /** Each table is a file of its own, so several are written at a time. */
  private static Map<String, Long> carriedOut(List<Writing> writings) {
    List<Long> rows =
        writings.parallelStream().map(writing -> writing.write().getAsLong()).toList();
    Map<String, Long> written = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      written.put(writings.get(i).table().name(), rows.get(i));
    }
    return written;
  }

  private Writing responses(long count, Dataset<Row> responses) {
    Table table = PublishedTables.responses(survey);
    Dataset<Row> rows =
        new ResponseRows(survey, runId)
            .select(responses, table, Weighting.STRATUM_COLUMN, Weighting.WEIGHT_COLUMN);
    if (count <= LARGEST_FILE) {
      // One task sorts them: cheaper than the sample that a sort over partitions takes first.
      Dataset<Row> sorted = rows.coalesce(1).sortWithinPartitions("company");
      return driver(table, () -> ResponseRows.stream(sorted));
    }
    return new Writing(
        table,
        () -> {
          responses
              .sparkSession()
              .createDataFrame(rows.orderBy("company").rdd(), TableSchema.spark(table))
              .write()
              .option("compression", "zstd")
              .parquet(file(table).toString());
          return count;
        });
  }

  private Writing driver(Table table, Supplier<Iterator<Object[]>> rows) {
    return new Writing(table, () -> TableFile.write(file(table), table, rows.get()));
  }

  private Path file(Table table) {
    return folder.resolve(table.name() + ".parquet");
  }
}
