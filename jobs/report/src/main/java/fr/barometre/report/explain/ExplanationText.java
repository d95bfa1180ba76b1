package fr.barometre.report.explain;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.AlignedTable;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** An explanation for a person to read on a screen. */
public final class ExplanationText {
  private static final String INDENT = "  ";
  private static final int SUM_DECIMALS = 2;

  private final Explanation explained;
  private final PublishedRow cell;
  private final Language language;
  private final Typography typography;
  private final CellWords words;
  private final ExplanationTables tables;
  private final List<String> lines = new ArrayList<>();

  public ExplanationText(Explanation explained, Language language) {
    this.explained = explained;
    this.cell = explained.cell();
    this.language = language;
    this.typography = Typography.of(language);
    this.words = new CellWords(explained, language);
    this.tables = new ExplanationTables(explained, language);
  }

  /**
   * @param rows whether the companies are wanted
   */
  public String write(boolean rows) {
    lines.add(cell.text("cell_id"));
    run().syntheticNotice().map(notice -> notice.in(language)).ifPresent(lines::add);
    lines.add("");
    addCell();
    addRows();
    addComputation();
    title(word(ExplainWording.RULES, run().quality().preset()));
    indent(tables.rules().lines());
    if (rows && !explained.companies().isEmpty()) {
      title(word(ExplainWording.ROWS));
      indent(tables.companies().lines());
    }
    addRun();
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private void addCell() {
    AlignedTable table = new AlignedTable(2);
    if (!explained.isWithheld()) {
      table.add(List.of(word(ExplainWording.NUMBER), estimate()));
    }
    table.add(List.of(word(ExplainWording.STATUS), status()));
    table.add(List.of(word(ExplainWording.INDICATOR), words.indicator()));
    explained
        .indicator()
        .questions()
        .forEach(
            question ->
                table.add(
                    List.of(
                        word(ExplainWording.QUESTION), typography.quoted(question.in(language)))));
    table.add(List.of(word(ExplainWording.BASE), words.base()));
    table.add(List.of(word(ExplainWording.DOMAIN), words.domain()));
    if (!explained.isWithheld()) {
      table.add(
          List.of(
              word(ExplainWording.ANSWERED),
              word(
                  ExplainWording.STAND_FOR,
                  typography.count(cell.count("n").orElse(0)),
                  decimals(cell.number("population"), 0),
                  decimals(cell.number("n_effective"), 1))));
    }
    lines.addAll(table.lines());
  }

  private String estimate() {
    String interval =
        cell.absent("ci_low")
            ? ""
            : word(
                ExplainWording.INTERVAL,
                typography.interval(
                    words.number(cell.number("ci_low")), words.number(cell.number("ci_high"))),
                typography.percent(cell.number("ci_level").orElse(0), 0));
    String unweighted =
        cell.absent("estimate_unweighted")
            ? ""
            : word(ExplainWording.UNWEIGHTED, words.number(cell.number("estimate_unweighted")));
    return words.number(cell.number("estimate")) + interval + unweighted;
  }

  private String status() {
    String reasons =
        new ReasonWords(language).of(cell.text("statistic"), cell.text("status_reason"));
    return switch (cell.text("status")) {
      case "caution" -> word(ExplainWording.CAUTION, reasons);
      case "withheld" -> word(ExplainWording.WITHHELD, reasons);
      default -> word(ExplainWording.PUBLISHED);
    };
  }

  private void addRows() {
    explained.obstacle().ifPresent(this::addObstacle);
    if (!explained.strata().isEmpty()) {
      title(word(ExplainWording.STRATA));
      indent(tables.strata().lines());
    }
    explained
        .retraced()
        .ifPresent(
            retraced -> {
              lines.add("");
              lines.add(word(ExplainWording.RETRACED) + "  " + retraced(retraced));
            });
  }

  private void addObstacle(Explanation.Obstacle obstacle) {
    lines.add("");
    lines.add(
        switch (obstacle) {
          case WITHHELD -> word(ExplainWording.NO_ROWS);
          case WITHOUT_MICRODATA -> word(ExplainWording.WITHOUT_MICRODATA);
          case NOT_PUBLISHED -> word(ExplainWording.NOT_THERE);
          case CONFIDENTIAL ->
              word(ExplainWording.CONFIDENTIALITY) + "  " + word(ExplainWording.DECLARED);
        });
  }

  private String retraced(Retraced retraced) {
    if (!retraced.isThatOf(cell)) {
      return word(
          ExplainWording.NOT_RETRACED,
          Double.toString(retraced.value()),
          typography.count(retraced.respondents()));
    }
    if (Double.isNaN(retraced.value())) {
      return word(ExplainWording.RETRACED_COUNT);
    }
    String answers = typography.number(retraced.answers(), SUM_DECIMALS);
    boolean total = cell.text("statistic").equals("total");
    String sums =
        total
            ? "Σ w y"
            : "Σ w y / "
                + (cell.text("statistic").equals("ratio") ? "Σ w d" : "Σ w")
                + " = "
                + answers
                + " / "
                + typography.number(retraced.denominators(), SUM_DECIMALS);
    return word(
        ExplainWording.RETRACED_SUM, words.number(OptionalDouble.of(retraced.value())), sums);
  }

  private void addComputation() {
    title(word(ExplainWording.COMPUTED));
    FormulaWords formulas = new FormulaWords(run(), cell.text("statistic"), cell.text("ci_method"));
    AlignedTable table = new AlignedTable(2);
    table.add(List.of(word(ExplainWording.ESTIMATOR), formulas.estimator().in(language)));
    formulas
        .variance()
        .forEach(line -> table.add(List.of(word(ExplainWording.VARIANCE), line.in(language))));
    if (!explained.isWithheld()) {
      table.add(
          List.of(
              "",
              word(
                  ExplainWording.ERROR,
                  words.number(cell.number("standard_error")),
                  decimals(cell.number("df"), 0),
                  decimals(cell.number("design_effect"), 2))));
      table.add(List.of(word(ExplainWording.CONFIDENCE), formulas.interval().in(language)));
    }
    table.add(List.of(word(ExplainWording.WEIGHTING), run().weighting().in(language)));
    indent(table.lines());
  }

  private void addRun() {
    lines.add("");
    lines.add(
        word(ExplainWording.RUN)
            + "  "
            + word(ExplainWording.RUN_TEXT, run().runId(), run().started(), run().code()));
    title(word(ExplainWording.INPUTS));
    AlignedTable table = new AlignedTable(2);
    run().inputs().forEach((file, digest) -> table.add(List.of(digest, file)));
    indent(table.lines());
  }

  private void title(String text) {
    lines.add("");
    lines.add(text);
  }

  private void indent(List<String> added) {
    added.forEach(line -> lines.add(INDENT + line));
  }

  private String word(ExplainWording wording, Object... parts) {
    return wording.in(language, parts);
  }

  private String decimals(OptionalDouble value, int decimals) {
    return value.isPresent() ? typography.number(value.getAsDouble(), decimals) : "–";
  }

  private Manifest run() {
    return explained.edition().manifest();
  }
}
