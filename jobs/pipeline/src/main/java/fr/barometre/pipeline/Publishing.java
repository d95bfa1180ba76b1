package fr.barometre.pipeline;

import fr.barometre.pipeline.disclosure.Judged;
import fr.barometre.pipeline.estimating.AssociationRow;
import fr.barometre.pipeline.estimating.ContrastRow;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.ImputedShares;
import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.pipeline.estimating.OutcomeRow;
import fr.barometre.pipeline.estimating.PairRow;
import fr.barometre.pipeline.identity.Pseudonym;
import fr.barometre.pipeline.publishing.CheckRows;
import fr.barometre.pipeline.publishing.ComparisonRows;
import fr.barometre.pipeline.publishing.ConfidentialityRows;
import fr.barometre.pipeline.publishing.DictionaryRows;
import fr.barometre.pipeline.publishing.EstimateRows;
import fr.barometre.pipeline.publishing.ModelRows;
import fr.barometre.pipeline.publishing.PairRows;
import fr.barometre.pipeline.publishing.ResponseRows;
import fr.barometre.pipeline.publishing.TableFile;
import fr.barometre.pipeline.publishing.TableSchema;
import fr.barometre.pipeline.publishing.WeightingAccount;
import fr.barometre.pipeline.publishing.WeightingPage;
import fr.barometre.pipeline.publishing.WeightingRows;
import fr.barometre.pipeline.weighting.CalibratedWeights;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.survey.Language;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.ConfidentialityTable;
import fr.barometre.survey.tables.InferenceTables;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.Table;
import fr.barometre.survey.tables.WeightingTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes every promised table into a folder that nobody reads yet, each once its rows are known.
 */
final class Publishing {
  /** Above it {@code responses} is a folder of parts, written by the executors. */
  private static final long LARGEST_FILE = 1_000_000;

  private final Survey survey;
  private final String runId;
  private final Path folder;
  private final Background background;
  private final Map<String, CompletableFuture<Long>> writings = new HashMap<>();
  private final List<CompletableFuture<Path>> pages = new ArrayList<>();

  Publishing(Survey survey, String runId, Path folder, Background background) {
    this.survey = survey;
    this.runId = runId;
    this.folder = folder;
    this.background = background;
  }

  /** What was inferred. */
  record Results(
      List<EstimateRow> estimates,
      ImputedShares imputed,
      List<ContrastRow> contrasts,
      List<PairRow> pairs,
      List<AssociationRow> associations,
      List<ModelRow> models) {}

  /** What follows from the checks. */
  void checks(Checking.Checked checked) {
    write(PublishedTables.dictionary(), () -> DictionaryRows.of(survey, checked.absences(), runId));
    CheckRows checks = new CheckRows(survey, runId, checked.rules());
    write(PublishedTables.rejects(), () -> checks.rejects(checked.all()));
    write(PublishedTables.checks(), () -> checks.checks(checked.read()));
  }

  /** The companies that answered. */
  void responses(
      Checking.Checked checked, Weighting.Weighted weighted, Optional<Pseudonym> pseudonym) {
    Table table = PublishedTables.responses(survey);
    Dataset<Row> rows =
        new ResponseRows(survey, runId, pseudonym)
            .select(weighted.responses(), table, Weighting.PUBLISHED);
    if (checked.keptCount() <= LARGEST_FILE) {
      // One task sorts them: cheaper than the sample that a sort over partitions takes first.
      Dataset<Row> sorted = rows.coalesce(1).sortWithinPartitions("company");
      write(table, () -> ResponseRows.stream(sorted));
    } else {
      writings.put(
          table.name(),
          background.start(
              () -> {
                parts(rows.orderBy("company"), table);
                return checked.keptCount();
              }));
    }
  }

  /** What was done to the weights. */
  void weighting(Weighting.Adjusted adjusted, CompletableFuture<List<OutcomeRow>> outcomes) {
    Optional<CalibratedWeights> calibrated = adjusted.calibrated();
    Optional<CalibrationDiagnosis> diagnosis = calibrated.map(CalibratedWeights::diagnosis);
    // Outcomes were started before what waits for them here.
    Supplier<WeightingAccount> account =
        () ->
            new WeightingAccount(
                adjusted.response(),
                diagnosis,
                calibrated.map(CalibratedWeights::diagnoses).orElse(Map.of()),
                calibrated.flatMap(CalibratedWeights::trimming),
                Background.join(outcomes));
    write(WeightingTable.weighting(), () -> new WeightingRows(survey, runId).of(account.get()));
    for (Language language : Language.values()) {
      pages.add(
          background.start(() -> new WeightingPage(survey, account.get(), language).write(folder)));
    }
  }

  /** What was hidden for the sake of one company, where that is declared. */
  void confidentiality(List<Judged> figures) {
    if (survey.confidentiality().isPresent()) {
      write(
          ConfidentialityTable.confidentiality(),
          () -> new ConfidentialityRows(survey, runId).of(figures));
    }
  }

  void results(Results results) {
    EstimateRows rows = new EstimateRows(survey, runId, results.estimates(), results.imputed());
    write(PublishedTables.estimates(survey), rows::all);
    for (ReportTable table : survey.tables()) {
      write(PublishedTables.reporting(survey, table), () -> rows.of(table));
    }
    if (!survey.contrasts().isEmpty() || !survey.associations().isEmpty()) {
      ComparisonRows comparisons = new ComparisonRows(survey, runId);
      write(
          InferenceTables.associations(),
          () -> comparisons.of(results.contrasts(), results.associations()));
    }
    if (!survey.precision().compared().isEmpty()) {
      write(InferenceTables.comparisons(), () -> new PairRows(survey, runId).of(results.pairs()));
    }
    if (!survey.models().isEmpty()) {
      write(InferenceTables.models(), () -> new ModelRows(survey, runId).of(results.models()));
    }
  }

  /**
   * Waits until all are written.
   *
   * @return rows by table, in the order of the contract
   */
  Map<String, Long> written() {
    pages.forEach(Background::join);
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Table table : PublishedTables.of(survey)) {
      CompletableFuture<Long> writing = writings.get(table.name());
      if (writing != null) {
        rows.put(table.name(), Background.join(writing));
      }
    }
    return rows;
  }

  private void write(Table table, Supplier<Iterator<Object[]>> rows) {
    writings.put(
        table.name(), background.start(() -> TableFile.write(file(table), table, rows.get())));
  }

  private void parts(Dataset<Row> rows, Table table) {
    rows.sparkSession()
        .createDataFrame(rows.rdd(), TableSchema.spark(table))
        .write()
        .option("compression", "zstd")
        .parquet(file(table).toString());
  }

  private Path file(Table table) {
    return folder.resolve(table.name() + ".parquet");
  }
}
