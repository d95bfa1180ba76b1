package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Wording;
import java.util.List;

/** One line a cell: what it is of, its number, its interval, how many answered. */
final class TableForm implements ChartForm {
  private static final double NUMBER = 76;
  private static final double INTERVAL = 124;
  private static final double COUNT = 52;

  @Override
  public void lay(Page page) {
    Figure figure = page.figure();
    double number = page.isNarrow() ? NUMBER - 12 : NUMBER;
    double interval = page.isNarrow() ? INTERVAL - 14 : INTERVAL;
    double count = page.isNarrow() ? COUNT - 12 : COUNT;
    double rest = page.inner() - number - interval - count;
    Grid grid = new Grid(page, List.of(rest, number, interval, count));
    String level = page.typography().percent(figure.level().orElse(0), 0);
    grid.head(
        List.of(
            figure.by().map(named -> page.text(named.label())).orElse(page.text(Wording.ANSWER)),
            page.text(Wording.ESTIMATE),
            figure.level().isEmpty() ? "" : page.text(Wording.INTERVAL, level),
            page.text(Wording.RESPONDENTS)));
    TextStyle style = page.isNarrow() ? TextStyle.SMALL.in(Palette.INK) : TextStyle.LABEL.sized(12);
    boolean oneAnswer = figure.rows().stream().map(page::answer).distinct().count() == 1;
    for (FigureRow row : figure.rows()) {
      grid.line(
          List.of(
              label(page, row, oneAnswer),
              page.number(row),
              page.interval(row).replace(' ', '\u00a0'),
              page.typography().count(row.respondents())),
          style);
    }
    figure.nets().forEach(net -> grid.line(total(page, net), style));
  }

  private static List<String> total(Page page, FigureNet net) {
    String where =
        page.figure().rows().stream()
            .filter(row -> row.segment().equals(net.segment()) && page.figure().by().isPresent())
            .map(row -> page.text(row.segmentLabel()) + ", ")
            .findFirst()
            .orElse("");
    String number = net.share().isEmpty() ? page.text(Wording.WITHHELD) : page.number(net.share());
    return List.of(where + page.text(net.label()), number, "", "");
  }

  private static String label(Page page, FigureRow row, boolean oneAnswer) {
    if (page.figure().by().isEmpty()) {
      return page.answer(row);
    }
    String segment = page.text(row.segmentLabel());
    return oneAnswer ? segment : segment + ", " + page.answer(row);
  }
}
