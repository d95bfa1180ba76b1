package fr.barometre.report.figure;

import fr.barometre.survey.FigureForm;
import java.util.List;

/** The form of a figure that declares none, by what it shows. */
final class FormChoice {
  private final boolean proportion;
  private final boolean exclusive;
  private final boolean bySegment;
  private final List<FigureRow> rows;

  /**
   * @param exclusive whether a company gives one of the answers
   */
  FormChoice(boolean proportion, boolean exclusive, boolean bySegment, List<FigureRow> rows) {
    this.proportion = proportion;
    this.exclusive = exclusive;
    this.bySegment = bySegment;
    this.rows = rows;
  }

  FigureForm form() {
    boolean oneAnswer = rows.stream().map(FigureRow::modality).distinct().count() == 1;
    boolean oneIndicator = rows.stream().map(FigureRow::indicator).distinct().count() == 1;
    if (!bySegment) {
      if (rows.size() == 1) {
        return FigureForm.KEY_FIGURE;
      }
      return proportion && exclusive && !oneAnswer && !oneIndicator
          ? FigureForm.STACKED
          : FigureForm.BARS;
    }
    if (oneAnswer && oneIndicator) {
      return FigureForm.INTERVALS;
    }
    return proportion && exclusive && oneIndicator ? FigureForm.STACKED : FigureForm.BANNER;
  }
}
