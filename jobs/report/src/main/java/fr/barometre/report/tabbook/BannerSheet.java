package fr.barometre.report.tabbook;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.report.workbook.Cell;
import fr.barometre.report.workbook.Sheet;
import fr.barometre.survey.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Lays out all figures by one segment: respondents first, then the answers with their letters. */
final class BannerSheet {
  private static final int HEADS = 3; // indicator, base and line stay in sight

  private final Manifest run;
  private final PublishedCells cells;
  private final Banner banner;
  private final TabBook.Choices choices;
  private final ReasonWords reasons;

  BannerSheet(Manifest run, PublishedCells cells, Banner banner, TabBook.Choices choices) {
    this.run = run;
    this.cells = cells;
    this.banner = banner;
    this.choices = choices;
    this.reasons = new ReasonWords(choices.language());
  }

  /**
   * @param number of the sheet, which keeps its name apart from the others
   */
  BannerPage lay(int number) {
    List<Named> shown =
        run.indicators().stream().filter(named -> !cells.answers(named).isEmpty()).toList();
    String name = Sheet.tab(number + " " + banner.segment().id());
    List<List<Cell>> rows = shown.stream().flatMap(this::lines).toList();
    return new BannerPage(
        new Sheet(name, header(), rows, HEADS),
        words(TabWording.BY, text(banner.segment().label())),
        shown.size());
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    Stream.of(TabWording.QUESTION, TabWording.BASE, TabWording.LINE, TabWording.UNIT)
        .forEach(word -> header.add(words(word)));
    String all = words(TabWording.ALL);
    header.add(all);
    header.add(words(TabWording.MARKS, all));
    for (int column = 0; column < banner.codes().size(); column++) {
      String heading = banner.heading(column, choices.language());
      header.add(heading);
      header.add(words(TabWording.LETTERS, heading));
    }
    return header;
  }

  private Stream<List<Cell>> lines(Named indicator) {
    List<PublishedRow> answers = cells.answers(indicator);
    return Stream.concat(
        Stream.of(
            sizes(indicator, TabWording.RESPONDENTS, "n"),
            sizes(indicator, TabWording.EFFECTIVE, "n_effective")),
        answers.stream().map(answer -> estimates(indicator, answer)));
  }

  /** The least of a column over the answers, in every domain. */
  private List<Cell> sizes(Named indicator, TabWording what, String column) {
    List<PublishedRow> answers = cells.answers(indicator);
    List<Cell> line = head(indicator, answers.get(0), words(what), "");
    line.add(least(answers, null, column));
    line.add(Cell.of(""));
    for (String code : banner.codes()) {
      line.add(least(answers, code, column));
      line.add(Cell.of(""));
    }
    return line;
  }

  private Cell least(List<PublishedRow> answers, String code, String column) {
    OptionalDouble least =
        answers.stream()
            .map(answer -> cell(answer, code))
            .filter(Objects::nonNull)
            .flatMapToDouble(found -> found.number(column).stream())
            .min();
    return least.isPresent()
        ? Cell.of(least.getAsDouble(), Cell.Form.COUNT)
        : Cell.of(words(TabWording.WITHHELD));
  }

  private List<Cell> estimates(Named indicator, PublishedRow answer) {
    String modality = answer.text("modality");
    String label =
        modality == null
            ? words(TabWording.ESTIMATE)
            : indicator
                .modality(modality)
                .map(named -> text(named.label()))
                .orElse(answer.text("modality_label"));
    List<Cell> line = head(indicator, answer, label, unit(answer));
    Letters letters =
        new Letters(
            banner.codes(), cells.pairs(answer, banner.segment().id()), choices.correction());
    addEstimate(line, answer, cell(answer, null), "");
    banner.codes().forEach(code -> addEstimate(line, answer, cell(answer, code), letters.of(code)));
    return line;
  }

  private void addEstimate(List<Cell> line, PublishedRow answer, PublishedRow found, String mark) {
    OptionalDouble estimate = found == null ? OptionalDouble.empty() : found.number("estimate");
    line.add(
        estimate.isEmpty()
            ? Cell.of(words(TabWording.WITHHELD))
            : Cell.of(estimate.getAsDouble(), Cell.Form.of(answer.text("statistic"))));
    line.add(Cell.of((mark + " " + reservation(found)).strip()));
  }

  /** Why a cell is marked or withheld. */
  private String reservation(PublishedRow found) {
    if (found == null || "published".equals(found.text("status"))) {
      return "";
    }
    String why = reasons.of(found.text("statistic"), found.text("status_reason"));
    if (!"caution".equals(found.text("status"))) {
      return why;
    }
    return why.isEmpty()
        ? words(TabWording.CAUTION)
        : words(TabWording.CAUTION_FOR, words(TabWording.CAUTION), why);
  }

  private List<Cell> head(Named indicator, PublishedRow answer, String line, String unit) {
    String base = answer.text("base");
    return new ArrayList<>(
        Stream.of(
                text(indicator.label()),
                run.base(base).map(named -> text(named.label())).orElse(base),
                line,
                unit)
            .map(Cell::of)
            .toList());
  }

  private static String unit(PublishedRow answer) {
    String unit = answer.text("unit");
    return "proportion".equals(unit) ? "%" : Objects.requireNonNullElse(unit, "");
  }

  private PublishedRow cell(PublishedRow answer, String code) {
    return cells.cell(answer, code == null ? null : banner.segment().id(), code);
  }

  private String words(TabWording word, Object... parts) {
    return word.in(choices.language(), parts);
  }

  private String text(Label label) {
    return label.in(choices.language());
  }
}
