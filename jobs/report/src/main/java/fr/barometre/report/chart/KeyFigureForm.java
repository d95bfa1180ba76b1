package fr.barometre.report.chart;

import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Wording;

/** The number of all companies, large, with its interval and how many answered. */
final class KeyFigureForm implements ChartForm {
  private static final double SIZE = 60;

  @Override
  public void lay(Page page) {
    for (FigureRow row : page.figure().rows()) {
      if (row.isAboutAll() || page.figure().rows().size() == 1) {
        lay(page, row);
      }
    }
  }

  private static void lay(Page page, FigureRow row) {
    if (row.isWithheld()) {
      new Withheld(page).at(page.left(), page.y() + Withheld.SIZE);
      page.move(3 * Withheld.SIZE);
    } else {
      TextStyle style = new TextStyle(Typeface.BOLD, SIZE, Palette.MAIN);
      page.words(page.left(), page.y() + SIZE * 0.8, page.number(row), style);
      page.move(SIZE);
    }
    page.paragraph(page.answer(row), TextStyle.STRONG);
    if (row.ciLow().isPresent()) {
      String level =
          page.text(
              Wording.INTERVAL, page.typography().percent(page.figure().level().orElse(0), 0));
      page.paragraph(
          level
              + " "
              + page.interval(row)
              + ", "
              + page.text(ChartWording.RESPONDENTS, page.typography().count(row.respondents())),
          TextStyle.LABEL);
    }
  }
}
