package fr.barometre.report.figure;

import fr.barometre.report.UnknownName;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.Label;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cells of {@code estimates} that a figure shows. Selects and sorts; computes nothing.
 */
public final class FigureReading {
  private static final String ALL = "all";
  private static final Label ALL_COMPANIES = new Label("Ensemble", "All");

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

  public Figure read() {
    List<PublishedRow> cells =
        edition.table("estimates").where("indicator", declared.indicator()).stream()
            .filter(this::isShown)
            .toList();
    if (cells.isEmpty()) {
      throw new UnknownName(
          "figure '%s' has no cell in the estimates of %s %s. Run the survey again."
              .formatted(declared.id(), run().survey(), run().edition()));
    }
    PublishedRow first = cells.get(0);
    return new Figure(
        declared.id(),
        declared.title(),
        indicator().map(Named::label).orElse(twice(first.text("indicator_label"))),
        first.text("statistic"),
        Optional.ofNullable(first.text("unit")).orElse(""),
        run().base(first.text("base")).map(Named::label).orElse(twice(first.text("base"))),
        segment().map(Named::label),
        cells.stream().map(this::row).sorted(order()).toList(),
        first.number("ci_level"),
        run());
  }

  private boolean isShown(PublishedRow cell) {
    String modality = cell.text("modality");
    boolean chosen = declared.modalities().isEmpty() || declared.modalities().contains(modality);
    return chosen && isAboutAllOrBy(cell);
  }

  /** Divided by no segment at all, or by the one asked for and no other. */
  private boolean isAboutAllOrBy(PublishedRow cell) {
    return run().segments().stream()
        .map(Named::id)
        .allMatch(segment -> cell.absent(segment) || by.filter(segment::equals).isPresent());
  }

  private FigureRow row(PublishedRow cell) {
    String code = by.map(cell::text).orElse(null);
    String modality = Optional.ofNullable(cell.text("modality")).orElse("");
    return new FigureRow(
        cell.text("cell_id"),
        code == null ? ALL : code,
        code == null ? ALL_COMPANIES : label(segment(), code, code),
        modality,
        label(indicator(), modality, cell.text("modality_label")),
        cell.number("estimate"),
        cell.number("estimate_unweighted"),
        cell.number("ci_low"),
        cell.number("ci_high"),
        cell.count("n").orElse(0),
        Status.parse(cell.text("status")),
        Optional.ofNullable(cell.text("status_reason")).orElse(""));
  }

  private Comparator<FigureRow> order() {
    Comparator<FigureRow> allFirst = Comparator.comparing(row -> !row.segment().equals(ALL));
    return allFirst
        .thenComparingInt(row -> segment().map(named -> named.rank(row.segment())).orElse(0))
        .thenComparingInt(row -> rank(row.modality()));
  }

  private int rank(String modality) {
    return declared.modalities().isEmpty()
        ? indicator().map(named -> named.rank(modality)).orElse(0)
        : declared.modalities().indexOf(modality);
  }

  private Optional<Named> segment() {
    return by.flatMap(run()::segment);
  }

  private Optional<Named> indicator() {
    return run().indicator(declared.indicator());
  }

  private Manifest run() {
    return edition.manifest();
  }

  private void refuse(String segment) {
    throw UnknownName.of("segment", segment, run().segments().stream().map(Named::id).toList());
  }

  private static Label label(Optional<Named> named, String code, String otherwise) {
    return named
        .flatMap(found -> found.modality(code))
        .map(found -> found.label())
        .orElse(twice(otherwise));
  }

  private static Label twice(String text) {
    return text == null ? new Label("", "") : new Label(text, text);
  }
}
