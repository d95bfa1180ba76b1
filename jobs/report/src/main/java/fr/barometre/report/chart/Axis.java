package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.text.Typography;

/** The lines of a scale behind the marks, with their numbers below. */
final class Axis {
  private static final double TICK = 4;

  private final Page page;
  private final Scale scale;

  Axis(Page page, Scale scale) {
    this.page = page;
    this.scale = scale;
  }

  /** The scale that suits the numbers of a figure: from zero to 100 %, or to a round number. */
  static Scale scale(Page page, double from, double to) {
    Figure figure = page.figure();
    double lowest = 0;
    double highest = 0;
    for (var row : figure.rows()) {
      lowest = Math.min(lowest, row.ciLow().orElse(row.estimate().orElse(0)));
      highest = Math.max(highest, row.ciHigh().orElse(row.estimate().orElse(0)));
    }
    return figure.isProportion()
        ? Scale.ofShares(from, to)
        : Scale.around(lowest, highest, from, to);
  }

  /**
   * Draws behind what was drawn since.
   *
   * @param ground the place among the marks that lies under the rows
   * @param top of the rows, which end where the page is filled to
   */
  void under(int ground, double top) {
    double bottom = page.y();
    for (double tick : scale.ticks()) {
      boolean zero = Math.abs(tick) < scale.step() / 2;
      double x = scale.at(tick);
      page.addAt(
          ground,
          new Mark.Line(x, top, x, bottom + TICK, zero ? Palette.GREY : Palette.RULE, 1, false));
      page.words(
          x,
          bottom + TICK + TextStyle.SMALL.size() + 2,
          text(tick),
          TextStyle.SMALL,
          Mark.Anchor.MIDDLE);
    }
    page.move(TICK + TextStyle.SMALL.lineHeight() + 2);
  }

  /** A number of the scale as printed. */
  String text(double tick) {
    Typography typography = page.typography();
    return switch (page.figure().statistic()) {
      case "proportion" -> typography.percent(tick, decimals(100 * scale.step()));
      case "balance" -> typography.signedPoints(tick, decimals(100 * scale.step()));
      default -> typography.number(tick, decimals(scale.step()));
    };
  }

  /** As many as the step needs to be told from its neighbours. */
  private static int decimals(double step) {
    int decimals = 0;
    double rest = step;
    while (decimals < 6 && Math.abs(rest - Math.rint(rest)) > 1e-6) {
      rest *= 10;
      decimals++;
    }
    return decimals;
  }
}
