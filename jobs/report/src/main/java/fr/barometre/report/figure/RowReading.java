package fr.barometre.report.figure;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.survey.Label;
import java.util.Optional;

/** A row of {@code estimates} as a row of a figure, with the labels of both languages. */
final class RowReading {
  private final Manifest run;
  private final Optional<Named> segment;
  private final ChangesOfCells changes;

  RowReading(Manifest run, Optional<Named> segment, ChangesOfCells changes) {
    this.run = run;
    this.segment = segment;
    this.changes = changes;
  }

  FigureRow row(PublishedRow cell) {
    String code = segment.map(named -> cell.text(named.id())).orElse(null);
    String modality = Optional.ofNullable(cell.text("modality")).orElse("");
    Optional<Named> indicator = run.indicator(cell.text("indicator"));
    return new FigureRow(
        cell.text("cell_id"),
        cell.text("indicator"),
        indicator.map(Named::label).orElse(twice(cell.text("indicator_label"))),
        code == null ? FigureRow.ALL : code,
        code == null ? Wording.ALL.label() : label(segment, code, code),
        modality,
        label(indicator, modality, cell.text("modality_label")),
        cell.number("estimate"),
        cell.number("estimate_unweighted"),
        cell.number("ci_low"),
        cell.number("ci_high"),
        cell.count("n").orElse(0),
        Status.parse(cell.text("status")),
        Optional.ofNullable(cell.text("status_reason")).orElse(""),
        changes.of(cell.text("cell_id")));
  }

  private static Label label(Optional<Named> named, String code, String otherwise) {
    return named
        .flatMap(found -> found.modality(code))
        .map(found -> found.label())
        .orElse(twice(otherwise));
  }

  static Label twice(String text) {
    return text == null ? new Label("", "") : new Label(text, text);
  }
}
