package fr.barometre.cli;

import fr.barometre.pipeline.CalibrationSummary;
import fr.barometre.pipeline.RunReport;
import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.pipeline.response.ResponseClass;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import fr.barometre.survey.Survey;
import fr.barometre.survey.publication.PublishedFolder;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was read, refused and published, and the figures a reader wants first. */
final class RunSummary {
  private static final String INDENT = "  ";

  private final Survey survey;
  private final RunReport report;
  private final PublishedFolder output;
  private final Language language;
  private final Typography typography;

  RunSummary(Survey survey, RunReport report, PublishedFolder output, Language language) {
    this.survey = survey;
    this.report = report;
    this.output = output;
    this.language = language;
    this.typography = Typography.of(language);
  }

  String asText() {
    List<String> lines = new ArrayList<>();
    lines.add(survey.title().in(language) + " (" + survey.name() + " " + survey.edition() + ")");
    survey.synthetic().map(notice -> notice.in(language)).ifPresent(lines::add);
    lines.add("");
    lines.addAll(counts());
    report.response().map(this::response).ifPresent(lines::add);
    report.calibration().map(this::calibration).ifPresent(lines::addAll);
    if (report.published()) {
      lines.addAll(hidden());
      lines.addAll(tables());
      lines.addAll(figures());
      lines.add("");
      lines.add(Phrase.WHERE.in(language, report.location(), report.runId()));
    } else {
      lines.add("");
      lines.add(Phrase.NOT_PUBLISHED.in(language));
    }
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("survey", survey.name());
    map.put("edition", survey.edition());
    map.put("run_id", report.runId());
    map.put("published", report.published());
    map.put("synthetic", survey.synthetic().map(notice -> notice.in(language)).orElse(null));
    map.put("read", report.read());
    map.put("kept", report.kept());
    map.put("refused", report.refused());
    map.put("warnings", report.warnings());
    map.put("response", report.response().orElse(null));
    map.put("calibration", report.calibration().orElse(null));
    map.put("hidden", report.hidden());
    map.put("tables", report.tables());
    map.put("folder", report.location());
    return map;
  }

  private List<String> counts() {
    AlignedTable table = new AlignedTable(1);
    table.add(List.of(Phrase.READ.in(language), typography.count(report.read())));
    table.add(List.of(INDENT + Phrase.KEPT.in(language), typography.count(report.kept())));
    long refused = report.read() - report.kept();
    table.add(List.of(INDENT + Phrase.REFUSED.in(language), typography.count(refused)));
    report.refused().forEach((rule, count) -> table.add(counted(rule, count)));
    if (!report.warnings().isEmpty()) {
      table.add(List.of(Phrase.WARNINGS.in(language), ""));
      report.warnings().forEach((rule, count) -> table.add(counted(rule, count)));
    }
    return table.lines();
  }

  private String response(ResponseAccount account) {
    DoubleSummaryStatistics rates =
        account.classes().stream().mapToDouble(ResponseClass::rate).summaryStatistics();
    return Phrase.RESPONSE.in(
        language,
        typography.count(account.answered()),
        typography.count(account.drawn() - account.outOfScope()),
        typography.percent(account.rate(), 1),
        account.classes().size(),
        typography.percent(rates.getMin(), 1),
        typography.percent(rates.getMax(), 1));
  }

  private List<String> calibration(CalibrationSummary calibration) {
    AlignedTable table = new AlignedTable(2);
    table.add(
        List.of(
            Phrase.CALIBRATION.in(language),
            Phrase.REACHED.in(
                language,
                calibration.method(),
                calibration.margins(),
                calibration.totals(),
                calibration.iterations())));
    table.add(
        List.of(
            INDENT + Phrase.RATIOS.in(language),
            Phrase.SPREAD.in(
                language,
                hundredths(calibration.least()),
                hundredths(calibration.largest()),
                hundredths(calibration.median()))));
    table.add(
        List.of(
            INDENT + Phrase.EFFECT.in(language),
            Phrase.CHANGE.in(
                language,
                hundredths(calibration.designEffectBefore()),
                hundredths(calibration.designEffect()))));
    return table.lines();
  }

  private String hundredths(double number) {
    return typography.number(number, 2);
  }

  private List<String> hidden() {
    if (survey.confidentiality().isEmpty()) {
      return List.of();
    }
    AlignedTable table = new AlignedTable(1);
    long all = report.hidden().values().stream().mapToLong(Long::longValue).sum();
    table.add(List.of(Phrase.HIDDEN.in(language), typography.count(all)));
    report.hidden().forEach((reason, count) -> table.add(counted(reason, count)));
    return table.lines();
  }

  private List<String> tables() {
    AlignedTable table = new AlignedTable(1);
    table.add(List.of(Phrase.TABLES.in(language), typography.count(report.tables().size())));
    report.tables().forEach((name, rows) -> table.add(counted(name, rows)));
    return table.lines();
  }

  private List<String> counted(String name, long count) {
    return List.of(INDENT + INDENT + name, typography.count(count));
  }

  private List<String> figures() {
    Edition edition =
        new Editions(output).get(Optional.of(survey.name()), Optional.of(survey.edition()));
    List<String> headlines =
        edition.manifest().figures().stream()
            .filter(DeclaredFigure::headline)
            .map(DeclaredFigure::id)
            .toList();
    if (headlines.isEmpty()) {
      return List.of();
    }
    AlignedTable table = new AlignedTable(1);
    table.add(
        List.of(
            Phrase.FIGURES.in(language),
            Phrase.ESTIMATE.in(language),
            Phrase.INTERVAL.in(language),
            Phrase.UNWEIGHTED.in(language),
            "n"));
    FigureReading.readAll(edition, headlines).forEach(figure -> table.add(headline(figure)));
    return table.lines();
  }

  private List<String> headline(Figure figure) {
    FigureRow row = figure.rows().get(0);
    return List.of(
        INDENT + figure.title().in(language),
        row.estimate().isPresent()
            ? figure.written(row.estimate(), language)
            : Phrase.WITHHELD.in(language),
        figure.interval(row, language),
        figure.written(row.unweighted(), language),
        typography.count(row.respondents()));
  }
}
