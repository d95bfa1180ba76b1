package fr.barometre.report.figure;

import fr.barometre.report.UnknownName;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the cells of {@code estimates} that a figure shows. Selects and sorts; computes nothing.
 */
public final class FigureReading {
  private final Edition edition;
  private final DeclaredFigure declared;
  private final Optional<String> by;

  /**
   * @param by the segment to break down by instead of the declared one
   * @throws UnknownName if the edition has no such figure or segment
   */
  public FigureReading(Edition edition, String id, Optional<String> by) {
    this.edition = edition;
    this.declared = edition.figure(id);
    this.by = by.or(declared::segment);
    this.by.filter(segment -> run().segment(segment).isEmpty()).ifPresent(this::refuse);
  }

  /**
   * @throws UnknownName if nothing of it is in the estimates
   * @throws IncompleteFigure if something is missing that must go with every number
   */
  public Figure read() {
    return among(edition.table("estimates").where("indicator", declared.indicators()));
  }

  /**
   * Figures as they are declared, from one reading of the estimates.
   *
   * @throws UnknownName if the edition has no such figure, or nothing of one is in the estimates
   * @throws IncompleteFigure if something is missing that must go with every number
   */
  public static List<Figure> readAll(Edition edition, List<String> ids) {
    List<FigureReading> readings =
        ids.stream().map(id -> new FigureReading(edition, id, Optional.empty())).toList();
    Set<String> indicators =
        readings.stream()
            .flatMap(reading -> reading.declared.indicators().stream())
            .collect(Collectors.toSet());
    List<PublishedRow> cells = edition.table("estimates").where("indicator", indicators);
    return readings.stream().map(reading -> reading.among(cells)).toList();
  }

  private Figure among(List<PublishedRow> estimates) {
    List<PublishedRow> cells = estimates.stream().filter(this::isShown).toList();
    if (cells.isEmpty()) {
      throw new UnknownName(
          "figure '%s' has no cell in the estimates of %s %s. Run the survey again."
              .formatted(declared.id(), run().survey(), run().edition()));
    }
    Figure figure = figure(cells);
    for (Language language : Language.values()) {
      FigureNotes.of(figure, language); // refuses what is incomplete
    }
    return figure;
  }

  private Figure figure(List<PublishedRow> cells) {
    PublishedRow first = cells.get(0);
    RowReading reading =
        new RowReading(
            run(), segment(), ChangesOfCells.of(edition, isAboutChange() ? cells : List.of()));
    List<FigureRow> rows =
        new RowOrder(declared, run(), segment()).sorted(cells.stream().map(reading::row).toList());
    return new Figure(
        declared.id(),
        words(first.text("base")),
        indicators(first),
        first.text("statistic"),
        Optional.ofNullable(first.text("unit")).orElse(""),
        segment(),
        form(first.text("statistic"), rows),
        Optional.ofNullable(declared.square()),
        rows,
        nets(rows),
        first.number("ci_level"),
        run());
  }

  private boolean isShown(PublishedRow cell) {
    return declared.shows(cell.text("indicator"), cell.text("modality")) && isAboutAllOrBy(cell);
  }

  /** Divided by no segment at all, or by the one asked for and no other. */
  private boolean isAboutAllOrBy(PublishedRow cell) {
    return run().segments().stream()
        .map(Named::id)
        .allMatch(segment -> cell.absent(segment) || by.filter(segment::equals).isPresent());
  }

  private FigureWords words(String base) {
    List<Label> questions =
        declared.question() == null
            ? indicators().flatMap(named -> named.questions().stream()).distinct().toList()
            : List.of(declared.question());
    Label words =
        declared.base() == null
            ? run().base(base).map(Named::label).orElse(RowReading.twice(base))
            : declared.base();
    return new FigureWords(
        declared.title(),
        questions,
        words,
        declared.notes(),
        Optional.ofNullable(declared.sentence()));
  }

  private Stream<Named> indicators() {
    return declared.indicators().stream().map(run()::indicator).flatMap(Optional::stream);
  }

  private List<Named> indicators(PublishedRow first) {
    List<Named> known = indicators().toList();
    return known.isEmpty()
        ? List.of(Named.undeclared(first.text("indicator"), first.text("indicator_label")))
        : known;
  }

  private boolean isAboutChange() {
    return declared.form() != null && declared.form().isAboutChange();
  }

  /** The declared one, unless another segment is asked for than it was declared for. */
  private FigureForm form(String statistic, List<FigureRow> rows) {
    boolean exclusive = indicators().noneMatch(Named::severalAnswers);
    return declared.form() != null && by.equals(declared.segment())
        ? declared.form()
        : new FormChoice("proportion".equals(statistic), exclusive, by.isPresent(), rows).form();
  }

  private List<FigureNet> nets(List<FigureRow> rows) {
    record Domain(String segment, String indicator) {}
    return rows.stream()
        .map(row -> new Domain(row.segment(), row.indicator()))
        .distinct()
        .map(
            domain ->
                rows.stream()
                    .filter(row -> domain.equals(new Domain(row.segment(), row.indicator())))
                    .toList())
        .flatMap(answers -> declared.nets().stream().map(net -> FigureNet.of(net, answers)))
        .toList();
  }

  private Optional<Named> segment() {
    return by.flatMap(run()::segment);
  }

  private Manifest run() {
    return edition.manifest();
  }

  private void refuse(String segment) {
    throw UnknownName.of("segment", segment, run().segments().stream().map(Named::id).toList());
  }
}
