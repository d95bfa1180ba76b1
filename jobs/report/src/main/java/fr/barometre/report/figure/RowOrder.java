package fr.barometre.report.figure;

import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.survey.FigureOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All companies first, then the codes of the segment; in each the answers. By value, what stands in
 * rows is sorted: the codes where a single answer is shown, the answers otherwise; withheld last.
 */
final class RowOrder {
  private static final Comparator<FigureRow> ALL_FIRST =
      Comparator.comparing(row -> !row.isAboutAll());

  private final DeclaredFigure declared;
  private final Manifest run;
  private final Optional<Named> segment;

  RowOrder(DeclaredFigure declared, Manifest run, Optional<Named> segment) {
    this.declared = declared;
    this.run = run;
    this.segment = segment;
  }

  List<FigureRow> sorted(List<FigureRow> rows) {
    Comparator<FigureRow> bySegment =
        ALL_FIRST.thenComparingInt(
            row -> segment.map(named -> named.rank(row.segment())).orElse(0));
    Comparator<FigureRow> byAnswer =
        Comparator.comparingInt((FigureRow row) -> declared.indicators().indexOf(row.indicator()))
            .thenComparingInt(this::rank);
    List<FigureRow> sorted = rows.stream().sorted(bySegment.thenComparing(byAnswer)).toList();
    if (declared.order() == FigureOrder.DECLARED) {
      return sorted;
    }
    boolean oneAnswer =
        rows.stream().map(RowOrder::answer).distinct().count() == 1 && segment.isPresent();
    return oneAnswer
        ? sorted.stream().sorted(ALL_FIRST.thenComparing(largestFirst())).toList()
        : byValue(sorted);
  }

  /** The answers of every segment in the order of their values for all companies. */
  private List<FigureRow> byValue(List<FigureRow> rows) {
    List<String> answers =
        rows.stream()
            .filter(FigureRow::isAboutAll)
            .sorted(largestFirst())
            .map(RowOrder::answer)
            .toList();
    Comparator<FigureRow> bySegment =
        Comparator.comparingInt(
            row ->
                rows.stream().map(FigureRow::segment).distinct().toList().indexOf(row.segment()));
    return rows.stream()
        .sorted(bySegment.thenComparingInt(row -> answers.indexOf(answer(row))))
        .toList();
  }

  private static Comparator<FigureRow> largestFirst() {
    return Comparator.comparing(
        row -> row.estimate().orElse(Double.NEGATIVE_INFINITY), Comparator.reverseOrder());
  }

  private static String answer(FigureRow row) {
    return row.indicator() + "/" + row.modality();
  }

  private int rank(FigureRow row) {
    return declared.modalities().isEmpty()
        ? run.indicator(row.indicator()).map(named -> named.rank(row.modality())).orElse(0)
        : declared.modalities().indexOf(row.modality());
  }
}
