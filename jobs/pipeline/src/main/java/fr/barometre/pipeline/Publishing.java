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
import fr.barometre.pipeline.publishing.ShownAbsences;
import fr.barometre.pipeline.publishing.ShownChecks;
import fr.barometre.pipeline.publishing.ShownWeighting;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
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
  private final Writings writings;

  Publishing(Survey survey, String runId, Path folder, Background background) {
    this.survey = survey;
    this.runId = runId;
    this.folder = folder;
    this.background = background;
    this.writings = new Writings(folder, background, EditionNotes.of(survey, runId));
  }

  /** What was inferred. */
  record Results(
      List<EstimateRow> estimates,
      ImputedShares imputed,
      List<ContrastRow> contrasts,
      List<PairRow> pairs,
      List<AssociationRow> associations,
      List<ModelRow> models) {}

  /** What was refused, unless the edition is without tables of single companies. */
  void rejects(Checking.Checked checked) {
    if (!survey.publication().microdata()) {
      return;
    }
    CheckRows checks = new CheckRows(survey, runId, checked.rules());
    writings.table(CheckTables.rejects(), () -> checks.rejects(checked.all()));
  }

  /**
   * What the checks found, and why answers are absent.
   *
   * @param counts which of them may be seen
   */
  void checks(Checking.Checked checked, ConfidentialCounts counts) {
    writings.small(
        CheckTables.checks(),
        () ->
            new CheckRows(survey, runId, checked.rules())
                .checks(new ShownChecks(checked.rules(), checked.read(), counts)));
    writings.small(
        DictionaryTable.dictionary(),
        () ->
            DictionaryRows.of(
                survey,
                new ShownAbsences(survey, checked.absences(), checked.keptCount(), counts),
                runId));
  }

  /** The companies that answered; their variables alone where the edition is without them. */
  void responses(
      Checking.Checked checked, Weighting.Weighted weighted, Optional<Pseudonym> pseudonym) {
    if (!survey.publication().microdata()) {
      writings.beside(background.start(() -> codebook(OptionalLong.empty(), Optional.empty())));
      return;
    }
    Table table = ResponsesTable.responses(survey);
    ResponseRows responses = new ResponseRows(survey, runId, pseudonym);
    Dataset<Row> rows = responses.select(weighted.responses(), table, Weighting.PUBLISHED);
    if (checked.keptCount() <= LARGEST_FILE) {
      // One task sorts them: cheaper than the sample that a sort over partitions takes first.
      Column[] order = table.sortedBy().stream().map(functions::col).toArray(Column[]::new);
      Dataset<Row> sorted = rows.coalesce(1).sortWithinPartitions(order);
      AnswerCounts counts = new AnswerCounts(table);
      describe(
          writings.table(table, () -> counts.counting(responses.stream(sorted))), shown(counts));
    } else {
      describe(writings.parts(table, rows, checked.keptCount()), Optional.empty());
    }
  }

  /** Counts of answers may tell of one company, so that they stay out where that matters. */
  private Optional<AnswerCounts> shown(AnswerCounts counts) {
    return survey.confidentiality().isPresent() ? Optional.empty() : Optional.of(counts);
  }

  /** What waits for {@code responses}: how many rows it has, and the counts of their answers. */
  private void describe(CompletableFuture<WrittenTable> responses, Optional<AnswerCounts> counts) {
    writings.beside(
        responses.thenApply(written -> codebook(OptionalLong.of(written.rows()), counts)));
  }

  private WrittenFile codebook(OptionalLong responses, Optional<AnswerCounts> counts) {
    Label weighting = new WeightingLabel(survey.design(), survey.weighting()).text();
    return writings.file(
        Codebook.FILE,
        new Codebook(survey).text(new Codebook.Found(runId, responses, weighting, counts)));
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
    writings.small(
        WeightingTable.weighting(),
        () -> new WeightingRows(survey, runId, Background.join(shown)).rows());
    for (Language language : Language.values()) {
      writings.beside(
          shown.thenApply(
              by -> WrittenFile.of(folder, new WeightingPage(survey, by, language).write(folder))));
    }
  }

  /** What was hidden for the sake of one company, where that is declared. */
  void confidentiality(List<Judged> figures, Results results) {
    if (survey.confidentiality().isPresent()) {
      RowReasons reasons = new RowReasons(survey).add(results);
      Map<Table, CompletableFuture<List<Object[]>>> small = writings.known();
      writings.table(
          ConfidentialityTable.confidentiality(),
          () -> {
            small.forEach((table, rows) -> reasons.add(table, Background.join(rows)));
            return new ConfidentialityRows(survey, runId).of(figures, reasons.byTable());
          });
    }
  }

  void results(Results results) {
    EstimateRows rows = new EstimateRows(survey, runId, results.estimates(), results.imputed());
    Table estimates = EstimatesTable.estimates(survey);
    writings.table(estimates, rows::all);
    writings.beside(
        background.start(
            () ->
                WrittenFile.of(folder, new SdmxCsv(survey, estimates).write(folder, rows.all()))));
    for (ReportTable table : survey.tables()) {
      writings.table(EstimatesTable.reporting(survey, table), () -> rows.of(table));
    }
    if (!survey.contrasts().isEmpty() || !survey.associations().isEmpty()) {
      ComparisonRows comparisons = new ComparisonRows(survey, runId);
      writings.table(
          InferenceTables.associations(),
          () -> comparisons.of(results.contrasts(), results.associations()));
    }
    if (!survey.precision().compared().isEmpty()) {
      writings.table(
          InferenceTables.comparisons(), () -> new PairRows(survey, runId).of(results.pairs()));
    }
    if (!survey.models().isEmpty()) {
      writings.table(
          InferenceTables.models(), () -> new ModelRows(survey, runId).of(results.models()));
    }
  }

  /** What changed since earlier editions. */
  void changes(Iterator<Object[]> rows) {
    writings.table(ChangesTable.changes(), () -> rows);
  }

  /**
   * Waits until all are written, and describes them.
   *
   * @return everything in the folder
   */
  WrittenEdition written() {
    List<WrittenTable> tables = new ArrayList<>();
    PublishedTables.of(survey).forEach(table -> writings.written(table).ifPresent(tables::add));
    List<WrittenFile> beside = writings.written();
    beside.add(writings.file(LabelledViews.FILE, new LabelledViews(survey).text(tables)));
    beside.sort(Comparator.comparing(WrittenFile::path));
    beside.add(
        writings.file(DataPackage.FILE, new DataPackage(survey, runId).text(tables, beside)));
    return new WrittenEdition(tables, beside);
  }
}
