package fr.barometre.report.output;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.published.Named;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a figure as they are printed: domain, answer, estimate, interval, unweighted,
 * respondents, mark. Totals of answers stand below.
 */
public final class PrintedTable {
  /** Columns of words, from the left; the others but the last hold numbers. */
  static final int TEXT_COLUMNS = 2;

  private final Figure figure;
  private final Language language;
  private final Typography typography;

  public PrintedTable(Figure figure, Language language) {
    this.figure = figure;
    this.language = language;
    this.typography = Typography.of(language);
  }

  /** Empty above a column that needs none. */
  List<String> header() {
    return List.of(
        figure.by().map(Named::label).map(this::text).orElse(""),
        Wording.ANSWER.in(language),
        Wording.ESTIMATE.in(language),
        Wording.INTERVAL.in(language, level()),
        Wording.UNWEIGHTED.in(language),
        Wording.RESPONDENTS.in(language),
        "");
  }

  List<List<String>> lines() {
    return Stream.concat(
            figure.rows().stream().map(this::line), figure.nets().stream().map(this::line))
        .toList();
  }

  /**
   * Header and lines without columns that say nothing: the domain where all rows are about all
   * companies, and what no row has. Every header has words.
   */
  public Columns used() {
    List<List<String>> lines = lines();
    List<Integer> kept =
        IntStream.range(0, header().size())
            .filter(c -> c > 0 || figure.by().isPresent())
            .filter(c -> lines.stream().anyMatch(line -> !line.get(c).isEmpty()))
            .boxed()
            .toList();
    List<String> header =
        kept.stream()
            .map(c -> header().get(c))
            .map(words -> words.isEmpty() ? Wording.MARK.in(language) : words)
            .toList();
    return new Columns(
        header,
        lines.stream().map(line -> kept.stream().map(line::get).toList()).toList(),
        kept.stream().map(c -> c < TEXT_COLUMNS || c == header().size() - 1).toList());
  }

  /**
   * @param words whether a column holds words, which stand flush left
   */
  public record Columns(List<String> header, List<List<String>> lines, List<Boolean> words) {}

  private List<String> line(FigureRow row) {
    return List.of(
        text(row.segmentLabel()),
        text(figure.answer(row)),
        row.status() == Status.WITHHELD
            ? Wording.WITHHELD.in(language)
            : figure.written(row.estimate(), language),
        figure.interval(row, language),
        figure.written(row.unweighted(), language),
        typography.count(row.respondents()),
        mark(row.status()));
  }

  private List<String> line(FigureNet net) {
    String segment =
        figure.rows().stream()
            .filter(row -> row.segment().equals(net.segment()))
            .map(row -> text(row.segmentLabel()))
            .findFirst()
            .orElse("");
    return List.of(
        segment,
        text(net.label()),
        net.share().isEmpty()
            ? Wording.WITHHELD.in(language)
            : figure.written(net.share(), language),
        "",
        "",
        "",
        mark(net.status()));
  }

  private String mark(Status status) {
    return status == Status.CAUTION ? Wording.CAUTION.in(language) : "";
  }

  private String level() {
    return figure.level().isEmpty() ? "" : typography.percent(figure.level().getAsDouble(), 0);
  }

  private String text(Label label) {
    return typography.sentence(label.in(language));
  }
}
