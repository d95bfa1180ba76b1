package fr.barometre.pipeline;

import fr.barometre.pipeline.describing.AnswerCounts;
import fr.barometre.pipeline.describing.Codebook;
import fr.barometre.pipeline.describing.DataPackage;
import fr.barometre.pipeline.describing.EditionNotes;
import fr.barometre.pipeline.describing.LabelledViews;
import fr.barometre.pipeline.describing.SdmxCsv;
import fr.barometre.pipeline.disclosure.ConfidentialCounts;
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
import fr.barometre.pipeline.publishing.ShownWeighting;
import fr.barometre.pipeline.publishing.TableFile;
import fr.barometre.pipeline.publishing.TableFile.Contents;
import fr.barometre.pipeline.publishing.TableParts;
import fr.barometre.pipeline.publishing.WeightingAccount;
import fr.barometre.pipeline.publishing.WeightingPage;
import fr.barometre.pipeline.publishing.WeightingRows;
import fr.barometre.pipeline.publishing.WrittenEdition;
import fr.barometre.pipeline.publishing.WrittenFile;
import fr.barometre.pipeline.publishing.WrittenTable;
import fr.barometre.pipeline.weighting.CalibratedWeights;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.ChangesTable;
import fr.barometre.survey.tables.CheckTables;
import fr.barometre.survey.tables.ConfidentialityTable;
import fr.barometre.survey.tables.DictionaryTable;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.InferenceTables;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.ResponsesTable;
import fr.barometre.survey.tables.Table;
import fr.barometre.survey.tables.WeightingTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

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
  private final Map<String, CompletableFuture<WrittenTable>> writings = new HashMap<>();
  private final List<CompletableFuture<WrittenFile>> files = new ArrayList<>();
  private final Map<String, String> notes;
  private CompletableFuture<List<Object[]>> weighting =
      CompletableFuture.completedFuture(List.of());

  Publishing(Survey survey, String runId, Path folder, Background background) {
    this.survey = survey;
    this.runId = runId;
    this.folder = folder;
    this.background = background;
    this.notes = EditionNotes.of(survey, runId);
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
    write(DictionaryTable.dictionary(), () -> DictionaryRows.of(survey, checked.absences(), runId));
    CheckRows checks = new CheckRows(survey, runId, checked.rules());
    write(CheckTables.rejects(), () -> checks.rejects(checked.all()));
    write(CheckTables.checks(), () -> checks.checks(checked.read()));
  }

  /** The companies that answered. */
  void responses(
      Checking.Checked checked, Weighting.Weighted weighted, Optional<Pseudonym> pseudonym) {
    Table table = ResponsesTable.responses(survey);
    ResponseRows responses = new ResponseRows(survey, runId, pseudonym);
    Dataset<Row> rows = responses.select(weighted.responses(), table, Weighting.PUBLISHED);
    if (checked.keptCount() <= LARGEST_FILE) {
      // One task sorts them: cheaper than the sample that a sort over partitions takes first.
      Column[] order = table.sortedBy().stream().map(functions::col).toArray(Column[]::new);
      Dataset<Row> sorted = rows.coalesce(1).sortWithinPartitions(order);
      AnswerCounts counts = new AnswerCounts(table);
      write(table, () -> counts.counting(responses.stream(sorted)));
      describe(table, shown(counts));
    } else {
      writings.put(
          table.name(),
          background.start(() -> parts(rows, new Contents(table, notes), checked.keptCount())));
      describe(table, Optional.empty());
    }
  }

  /** Counts of answers may tell of one company, so that they stay out where that matters. */
  private Optional<AnswerCounts> shown(AnswerCounts counts) {
    return survey.confidentiality().isPresent() ? Optional.empty() : Optional.of(counts);
  }

  /** What waits for {@code responses}: how many rows it has, and the counts of their answers. */
  private void describe(Table table, Optional<AnswerCounts> counts) {
    Label weighting = new WeightingLabel(survey.design(), survey.weighting()).text();
    CompletableFuture<WrittenTable> responses = writings.get(table.name());
    files.add(
        responses.thenApply(
            written ->
                file(
                    Codebook.FILE,
                    new Codebook(survey)
                        .text(new Codebook.Found(runId, written.rows(), weighting, counts)))));
  }

  /**
   * What was done to the weights.
   *
   * @param counts which of them may be seen
   */
  void weighting(
      Weighting.Adjusted adjusted,
      CompletableFuture<List<OutcomeRow>> outcomes,
      ConfidentialCounts counts) {
    Optional<CalibratedWeights> calibrated = adjusted.calibrated();
    // Outcomes were started before what waits for them here.
    CompletableFuture<ShownWeighting> shown =
        background.start(
            () ->
                new ShownWeighting(
                    survey,
                    new WeightingAccount(
                        adjusted.response(),
                        calibrated.map(CalibratedWeights::diagnosis),
                        calibrated.map(CalibratedWeights::diagnoses).orElse(Map.of()),
                        calibrated.flatMap(CalibratedWeights::trimming),
                        calibrated.map(CalibratedWeights::respondents).orElse(List.of()),
                        Background.join(outcomes)),
                    counts));
    weighting = shown.thenApply(by -> new WeightingRows(survey, runId, by).rows());
    write(WeightingTable.weighting(), () -> Background.join(weighting).iterator());
    for (Language language : Language.values()) {
      files.add(
          shown.thenApply(
              by -> WrittenFile.of(folder, new WeightingPage(survey, by, language).write(folder))));
    }
  }

  /** What was hidden for the sake of one company, where that is declared. */
  void confidentiality(List<Judged> figures, Results results) {
    if (survey.confidentiality().isPresent()) {
      write(
          ConfidentialityTable.confidentiality(),
          () ->
              new ConfidentialityRows(survey, runId)
                  .of(
                      figures,
                      new RowReasons(survey)
                          .add(results)
                          .add(WeightingTable.weighting(), Background.join(weighting))
                          .byTable()));
    }
  }

  void results(Results results) {
    EstimateRows rows = new EstimateRows(survey, runId, results.estimates(), results.imputed());
    Table estimates = EstimatesTable.estimates(survey);
    write(estimates, rows::all);
    files.add(
        background.start(
            () ->
                WrittenFile.of(folder, new SdmxCsv(survey, estimates).write(folder, rows.all()))));
    for (ReportTable table : survey.tables()) {
      write(EstimatesTable.reporting(survey, table), () -> rows.of(table));
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

  /** What changed since earlier editions. */
  void changes(Iterator<Object[]> rows) {
    write(ChangesTable.changes(), () -> rows);
  }

  /**
   * Waits until all are written, and describes them.
   *
   * @return everything in the folder
   */
  WrittenEdition written() {
    List<WrittenTable> tables = new ArrayList<>();
    for (Table table : PublishedTables.of(survey)) {
      CompletableFuture<WrittenTable> writing = writings.get(table.name());
      if (writing != null) {
        tables.add(Background.join(writing));
      }
    }
    List<WrittenFile> beside =
        files.stream().map(Background::join).collect(Collectors.toCollection(ArrayList::new));
    beside.add(file(LabelledViews.FILE, new LabelledViews(survey).text(tables)));
    beside.sort(Comparator.comparing(WrittenFile::path));
    beside.add(file(DataPackage.FILE, new DataPackage(survey, runId).text(tables, beside)));
    return new WrittenEdition(tables, beside);
  }

  private void write(Table table, Supplier<Iterator<Object[]>> rows) {
    writings.put(
        table.name(),
        background.start(
            () -> {
              long count = TableFile.write(file(table), new Contents(table, notes), rows.get());
              return new WrittenTable(table, count, List.of(WrittenFile.of(folder, file(table))));
            }));
  }

  private WrittenTable parts(Dataset<Row> rows, Contents contents, long count) {
    List<Path> parts = TableParts.write(file(contents.table()), contents, rows, count);
    return new WrittenTable(
        contents.table(), count, parts.stream().map(part -> WrittenFile.of(folder, part)).toList());
  }

  private WrittenFile file(String name, String text) {
    try {
      return WrittenFile.of(folder, Files.writeString(folder.resolve(name), text));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(Table table) {
    return folder.resolve(table.name() + ".parquet");
  }
}
