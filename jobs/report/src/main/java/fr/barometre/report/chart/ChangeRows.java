package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureChange;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Wording;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the forms about change have in common: the edition before, and how a change is told. */
final class ChangeRows {
  private final Page page;

  ChangeRows(Page page) {
    this.page = page;
  }

  /** The latest of the earlier editions that any number is compared with. */
  Optional<String> editionBefore() {
    return page.figure().rows().stream()
        .flatMap(row -> row.changes().stream())
        .map(FigureChange::edition)
        .max(String::compareTo);
  }

  /** The change of a row since the edition before. */
  Optional<FigureChange> change(FigureRow row) {
    return editionBefore()
        .flatMap(
            edition ->
                row.changes().stream().filter(any -> any.edition().equals(edition)).findFirst());
  }

  /** The difference as printed, and whether chance explains it; or which number is withheld. */
  String told(FigureRow row) {
    Optional<FigureChange> change = change(row);
    if (row.isWithheld()) {
      return page.labelled(page.figure().run().edition(), page.text(Wording.WITHHELD));
    }
    if (change.isPresent() && change.get().earlier().isEmpty()) {
      return page.labelled(change.get().edition(), page.text(Wording.WITHHELD));
    }
    return change
        .filter(any -> any.difference().isPresent())
        .map(
            any ->
                any.isSignificant()
                    ? difference(any.difference().getAsDouble())
                    : difference(any.difference().getAsDouble())
                        + " "
                        + page.text(ChartWording.NOT_SIGNIFICANT))
        .orElse("");
  }

  boolean isSignificant(FigureRow row) {
    return change(row).map(FigureChange::isSignificant).orElse(false);
  }

  /** What thick and thin lines mean. */
  void explain() {
    double level = page.figure().level().orElse(0.95);
    page.paragraph(
        page.text(ChartWording.CHANGES, page.typography().percent(1 - level, 0)), TextStyle.SMALL);
  }

  private String difference(double value) {
    Figure figure = page.figure();
    boolean points = figure.isProportion() || figure.statistic().equals("balance");
    String number =
        points
            ? page.typography().signedPoints(value, 1)
            : (value > 0 ? "+" : "") + page.number(OptionalDouble.of(value));
    return points ? number + "\u00a0pt" : number;
  }

  /** Told in the place of a comparison where there is nothing to compare. */
  static boolean tellAlone(Page page, ChangeRows changes) {
    if (changes.editionBefore().isPresent()) {
      return false;
    }
    page.paragraph(page.text(ChartWording.ONE_EDITION), TextStyle.LABEL);
    page.move(6);
    new BarsForm().lay(page);
    return true;
  }

  /** The labels of rows: answers, or codes where one answer is shown by a segment. */
  List<RowGroup> groups() {
    return RowGroup.of(page);
  }
}
