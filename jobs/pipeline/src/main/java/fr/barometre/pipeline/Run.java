package fr.barometre.pipeline;

import fr.barometre.pipeline.checking.RuleCount;
import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.disclosure.ConfidentialInference;
import fr.barometre.pipeline.disclosure.NestedSegments;
import fr.barometre.pipeline.estimating.ComparedPairs;
import fr.barometre.pipeline.estimating.ContrastRow;
import fr.barometre.pipeline.estimating.Contrasts;
import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.estimating.SegmentPairs;
import fr.barometre.pipeline.identity.Pseudonym;
import fr.barometre.pipeline.identity.Secret;
import fr.barometre.pipeline.publishing.Inputs;
import fr.barometre.pipeline.publishing.Manifest;
import fr.barometre.pipeline.publishing.Rehearsal;
import fr.barometre.pipeline.publishing.ShownChecks;
import fr.barometre.pipeline.publishing.WrittenEdition;
import fr.barometre.pipeline.reduction.CellSums;
import fr.barometre.statistics.Moments;
import fr.barometre.survey.Survey;
import fr.barometre.survey.publication.Publication;
import fr.barometre.survey.publication.RunStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The main job: raw answers to published tables, one stage after the other. */
public final class Run {
  private static final List<String> STAGES =
      List.of(
          "Loading",
          "Checking",
          "Segmenting",
          "Weighting",
          "Reducing",
          "Estimating",
          "Protecting",
          "Publishing");

  private final Survey survey;
  private final RunOptions options;
  private final Progress progress;
  private final Optional<CheckListener> listener;
  private final EarlierEditions earlier;

  public Run(Survey survey, RunOptions options, Progress progress) {
    this(survey, options, progress, Optional.empty());
  }

  /**
   * @param listener told what the checks found, even where that stops the run
   */
  public Run(
      Survey survey, RunOptions options, Progress progress, Optional<CheckListener> listener) {
    this(survey, options, progress, listener, EarlierEditions.none());
  }

  private Run(
      Survey survey,
      RunOptions options,
      Progress progress,
      Optional<CheckListener> listener,
      EarlierEditions earlier) {
    this.survey = survey.comparedWith(List.copyOf(earlier.runs().keySet()));
    this.options = options;
    this.progress = progress;
    this.listener = listener;
    this.earlier = earlier;
  }

  /** The same run, which publishes what changed since earlier editions too. */
  public Run lookingBackTo(EarlierEditions editions) {
    return new Run(survey, options, progress, listener, editions);
  }

  /**
   * Loads the classes that a session needs while the caller reads the declaration, then those that
   * write tables while one thread opens the session. Starts nothing: without it a run is only
   * slower.
   *
   * @param log the file for Spark's log
   */
  public static void prepare(Path log) {
    Thread loading =
        new Thread(
            () -> {
              SparkSessions.loadClasses(log);
              Rehearsal.write();
            },
            "prepare");
    loading.setDaemon(true);
    // What fails here, for want of room say, fails again in the run, which tells it.
    loading.setUncaughtExceptionHandler((thread, failure) -> {});
    loading.start();
  }

  /**
   * Runs every stage.
   *
   * @throws fr.barometre.survey.InvalidDeclaration if the raw files are not as declared
   * @throws DataRefused if the raw answers cannot be published
   * @throws fr.barometre.survey.publication.EditionBusy if another run is publishing the edition
   */
  public RunReport run() {
    Instant started = Instant.now();
    at("Loading");
    Loading loading = new Loading(survey);
    Optional<Pseudonym> pseudonym =
        survey
            .identity()
            .map(identity -> Secret.pseudonym(survey, identity, options.environment()));
    // Files are read for their digests while the session opens.
    CompletableFuture<Inputs> inputs =
        CompletableFuture.supplyAsync(
            () ->
                Inputs.of(survey, code(), pseudonym.map(Pseudonym::fingerprint))
                    .lookingBackTo(earlier.runs()));
    RunStore runs = options.output().runs(survey.name(), survey.edition());
    if (options.dryRun()) {
      return runStages(new Prepared(loading, inputs, pseudonym), null, started);
    }
    try (Publication next = Publication.begin(runs)) {
      return runStages(new Prepared(loading, inputs, pseudonym), next, started);
    }
  }

  /** What is known before the session is open. */
  private record Prepared(
      Loading loading, CompletableFuture<Inputs> inputs, Optional<Pseudonym> pseudonym) {}

  private RunReport runStages(Prepared prepared, Publication next, Instant started) {
    Loading loading = prepared.loading();
    boolean first = SparkSessions.noneOpen();
    SparkSession spark = SparkSessions.open(name(), options, loading.isSmall());
    try (Background background = new Background()) {
      Inputs inputs = Background.join(prepared.inputs());
      Publishing publishing =
          next == null ? null : new Publishing(survey, inputs.runId(), next.staging(), background);
      Dataset<Row> loaded = loading.load(spark);
      at("Checking");
      Checking.Checked checked =
          new Checking(survey, loading.isSmall(), options.dryRun(), listener).check(loaded);
      if (next == null) {
        return report(inputs, checked, options.output().toString());
      }
      publishing.rejects(checked);
      at("Segmenting");
      Dataset<Row> segmented = new Segmenting(survey).segment(checked.kept());
      at("Weighting");
      Weighting weighting = new Weighting(survey, loading.isSmall());
      Weighting.Weighted weighted = weighting.weight(weighting.stratify(segmented));
      List<MeasuredIndicator> measured = MeasuredIndicator.of(survey);
      OwnReductions own = OwnReductions.start(survey, measured, weighted, background);
      publishing.responses(checked, weighted, prepared.pseudonym());
      at("Reducing");
      CellSums sums = new Reducing(survey, measured).reduce(weighted);
      if (survey.confidentiality().isPresent()) {
        new NestedSegments(survey, sums.combinations()).check();
      }
      at("Estimating");
      List<EstimateRow> estimates =
          new Estimating(survey, measured, own.precisions()).estimate(sums);
      at("Protecting");
      Protecting.Protected withStatus =
          new Protecting(survey, options.argus()).protect(estimates, own.contributors());
      List<EstimateRow> figures = withStatus.figures();
      ComparedPairs pairs = new ComparedPairs(survey, own.sample());
      List<ContrastRow> contrasts = new Contrasts(survey, measured, sums, pairs).estimate(figures);
      at("Publishing");
      ConfidentialCounts counts = new ConfidentialCounts(survey, withStatus.judged());
      publishing.checks(checked, counts);
      weighted.adjusted().ifPresent(by -> publishing.weighting(by, own.outcomes(), counts));
      ConfidentialInference inference = new ConfidentialInference(survey, withStatus.judged());
      Publishing.Results results =
          new Publishing.Results(
              figures,
              own.imputed(),
              contrasts,
              new SegmentPairs(survey, measured, sums).compare(figures),
              inference.tests(own.associations()),
              inference.models(own.models()));
      publishing.results(results);
      publishing.confidentiality(withStatus.judged(), results);
      WrittenEdition written = publishing.written();
      RunReport report =
          report(inputs, checked, next.staging().toString())
              .with(
                  weighted.adjusted().flatMap(Weighting.Adjusted::response),
                  weighted.calibrated().map(by -> CalibrationSummary.of(by.plan(), by.diagnosis())),
                  written.rows())
              .hiding(withStatus.hidden());
      Manifest manifest =
          new Manifest(
              survey,
              inputs,
              new WeightingLabel(survey.design(), survey.weighting()).text(),
              new Manifest.Responses(
                  report.read(),
                  report.kept(),
                  new ShownChecks(checked.rules(), checked.read(), counts)
                      .refused(checked.rules(), report.refused()),
                  weighted.strata().values(),
                  counts));
      if (!earlier.runs().isEmpty()) {
        manifest.write(next.staging(), started, written); // for the reader of the staged tables
        publishing.changes(earlier.changes(next.staging()));
        written = publishing.written();
      }
      manifest.write(next.staging(), started, written);
      return report
          .with(written.rows())
          .in(next.publish(inputs.runId(), survey.publication().keptRuns()));
    } catch (Exception failure) { // Spark throws checked ones that it does not declare
      throw refusal(failure);
    } finally {
      spark.catalog().clearCache();
      if (first) {
        spark.stop();
      }
    }
  }

  /** What a task refused comes back wrapped by Spark. */
  private static RuntimeException refusal(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataRefused refused) {
        return refused;
      }
    }
    return failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
  }

  private static RunReport report(Inputs inputs, Checking.Checked checked, String location) {
    Map<String, Long> refused = new LinkedHashMap<>();
    Map<String, Long> warnings = new LinkedHashMap<>();
    for (RuleCount rule : checked.rules()) {
      if (rule.error() && rule.refused() > 0) {
        refused.put(rule.id(), rule.refused());
      } else if (!rule.error() && rule.broken() > 0) {
        warnings.put(rule.id(), rule.broken());
      }
    }
    return new RunReport(
        inputs.runId(),
        checked.read(),
        checked.keptCount(),
        refused,
        warnings,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of(),
        location,
        false);
  }

  /** A class of each module whose code decides what is published. */
  private List<Class<?>> code() {
    return Stream.concat(Stream.of(Run.class, Survey.class, Moments.class), earlier.code().stream())
        .toList();
  }

  private void at(String stage) {
    progress.at(stage, STAGES.indexOf(stage) + 1, STAGES.size());
  }

  private String name() {
    return "barometre " + survey.name() + " " + survey.edition();
  }
}
