package fr.barometre.report.chart;

import java.util.List;

/** Labels of rows and the places of their marks: side by side, or one above the other. */
final class Rows {
  private static final double MOST = 0.4; // of the page
  private static final int LINES = 3;
  private static final double SPACE = 10;
  private static final double BETWEEN = 9;

  private final Page page;
  private final double from;
  private final double to;

  /**
   * @param reserved to the right of the marks, for their numbers
   */
  Rows(Page page, List<String> labels, double reserved) {
    this.page = page;
    double widest = labels.stream().mapToDouble(TextStyle.STRONG::width).max().orElse(0);
    double column = page.isNarrow() ? 0 : Math.min(widest + SPACE, page.inner() * MOST);
    this.from = page.left() + column;
    this.to = page.right() - reserved;
  }

  double from() {
    return from;
  }

  double to() {
    return to;
  }

  /**
   * Writes a label, fills the page by a row and gives the middle of the row's mark.
   *
   * @param thickness of the mark
   */
  double next(String label, boolean strong, double thickness) {
    TextStyle style = strong ? TextStyle.STRONG : TextStyle.LABEL;
    double top = page.y();
    if (page.isNarrow()) {
      above(label, style);
      page.move(thickness + BETWEEN);
      return page.y() - BETWEEN - thickness / 2;
    }
    List<String> lines = style.lines(label, from - page.left() - SPACE, LINES);
    double height = Math.max(thickness, lines.size() * style.lineHeight());
    double middle = top + height / 2;
    double first = middle - (lines.size() - 1) * style.lineHeight() / 2 + style.drop();
    for (int i = 0; i < lines.size(); i++) {
      page.words(
          from - SPACE, first + i * style.lineHeight(), lines.get(i), style, Mark.Anchor.END);
    }
    page.move(height + BETWEEN);
    return middle;
  }

  /** Over the lines of the scale, which do not cross it. */
  private void above(String label, TextStyle style) {
    for (String line : style.lines(label, page.inner(), LINES)) {
      page.add(
          new Mark.Box(
              page.left() - 1,
              page.y(),
              style.width(line) + 3,
              style.lineHeight(),
              Palette.PAPER,
              Mark.Texture.PLAIN));
      page.words(page.left(), page.y() + style.size(), line, style);
      page.move(style.lineHeight());
    }
    page.move(2);
  }

  /** Parts groups of rows by a line of text over their marks. */
  void heading(String text) {
    page.move(BETWEEN / 2);
    for (String line : TextStyle.STRONG.lines(text, page.inner(), LINES)) {
      page.words(page.left(), page.y() + TextStyle.STRONG.size(), line, TextStyle.STRONG);
      page.move(TextStyle.STRONG.lineHeight());
    }
    page.move(BETWEEN / 2);
  }
}
