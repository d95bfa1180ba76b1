package fr.barometre.pipeline;

import fr.barometre.pipeline.estimating.ContrastRow;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.publishing.CheckRows;
import fr.barometre.pipeline.publishing.ContrastRows;
import fr.barometre.pipeline.publishing.DictionaryRows;
import fr.barometre.pipeline.publishing.EstimateRows;
import fr.barometre.pipeline.publishing.ResponseRows;
import fr.barometre.pipeline.publishing.TableFile;
import fr.barometre.pipeline.publishing.TableSchema;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.Table;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes every promised table into a folder that nobody reads yet. */
final class Publishing {
  /** Above it {@code responses} is a folder of parts, written by the executors. */
  private static final long LARGEST_FILE = 1_000_000;

  private final Survey survey;
  private final String runId;
  private final Path folder;
  private final Map<String, Long> written = new LinkedHashMap<>();

  Publishing(Survey survey, String runId, Path folder) {
    this.survey = survey;
    this.runId = runId;
    this.folder = folder;
  }

  /** What was inferred. */
  record Results(List<EstimateRow> estimates, List<ContrastRow> contrasts) {}

  /**
   * @return rows by table
   */
  Map<String, Long> write(Checking.Checked checked, Weighting.Weighted weighted, Results results) {
    writeResponses(checked.keptCount(), weighted.responses());
    EstimateRows rows = new EstimateRows(survey, runId, results.estimates());
    write(PublishedTables.estimates(survey), rows.all());
    if (!survey.contrasts().isEmpty()) {
      write(
          PublishedTables.associations(), new ContrastRows(survey, runId).of(results.contrasts()));
    }
    for (ReportTable table : survey.tables()) {
      write(PublishedTables.reporting(survey, table), rows.of(table));
    }
    CheckRows checks = new CheckRows(survey, runId, checked.rules());
    write(PublishedTables.checks(), checks.checks(checked.read()));
    write(PublishedTables.rejects(), checks.rejects(checked.all()));
    write(PublishedTables.dictionary(), DictionaryRows.of(survey, runId));
    return written;
  }

  private void writeResponses(long count, Dataset<Row> responses) {
    Table table = PublishedTables.responses(survey);
    Dataset<Row> rows =
        new ResponseRows(survey, runId)
            .select(responses, table, Weighting.STRATUM_COLUMN, Weighting.WEIGHT_COLUMN);
    if (count <= LARGEST_FILE) {
      write(table, ResponseRows.stream(rows));
      return;
    }
    responses
        .sparkSession()
        .createDataFrame(rows.rdd(), TableSchema.spark(table))
        .write()
        .option("compression", "zstd")
        .parquet(file(table).toString());
    written.put(table.name(), count);
  }

  private void write(Table table, Iterator<Object[]> rows) {
    written.put(table.name(), TableFile.write(file(table), table, rows));
  }

  private Path file(Table table) {
    return folder.resolve(table.name() + ".parquet");
  }
}
