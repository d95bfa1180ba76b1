package fr.barometre.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells with rules between them: the first column flush left, the others flush right. */
final class Grid {
  private static final double PADDING = 5;
  private static final int LINES = 4;

  private final Page page;
  private final List<Double> widths;

  /**
   * @param widths of the columns, which fill the page or less
   */
  Grid(Page page, List<Double> widths) {
    this.page = page;
    this.widths = List.copyOf(widths);
  }

  void head(List<String> cells) {
    line(cells, TextStyle.SMALL, true);
    rule(Palette.GREY);
  }

  void line(List<String> cells, TextStyle style) {
    line(cells, style, false);
    rule(Palette.RULE);
  }

  private void line(List<String> cells, TextStyle style, boolean atFoot) {
    List<List<String>> texts = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      texts.add(style.lines(cells.get(c), widths.get(c) - 2 * PADDING, LINES));
    }
    int most = texts.stream().mapToInt(List::size).max().orElse(1);
    page.move(PADDING);
    double x = page.left();
    for (int c = 0; c < cells.size(); c++) {
      double end = x + widths.get(c);
      int skipped = atFoot ? most - texts.get(c).size() : 0;
      for (int l = 0; l < texts.get(c).size(); l++) {
        double baseline = page.y() + style.size() + (skipped + l) * style.lineHeight();
        if (c == 0) {
          page.words(x, baseline, texts.get(c).get(l), style);
        } else {
          page.words(end, baseline, texts.get(c).get(l), style, Mark.Anchor.END);
        }
      }
      x = end;
    }
    page.move(most * style.lineHeight() + PADDING - 2);
  }

  private void rule(String colour) {
    double end = page.left() + widths.stream().mapToDouble(Double::doubleValue).sum();
    page.add(new Mark.Line(page.left(), page.y(), end, page.y(), colour, 1, false));
  }
}
