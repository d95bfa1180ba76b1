package fr.barometre.report.chart;

import java.util.List;

/**
 * What colours stand for, in the order of the marks: entries side by side in as many lines as they
 * need.
 */
final class Legend {
  private static final double SWATCH = 12;
  private static final double SPACE = 6;
  private static final double BETWEEN = 18;

  private final Page page;

  Legend(Page page) {
    this.page = page;
  }

  void lay(List<String> texts, List<String> colours) {
    double x = page.left();
    double line = TextStyle.LABEL.lineHeight() + 2;
    for (int i = 0; i < texts.size(); i++) {
      String text = TextStyle.LABEL.shortened(texts.get(i), page.inner() - SWATCH - SPACE);
      double width = SWATCH + SPACE + TextStyle.LABEL.width(text);
      if (x > page.left() && x + width > page.right()) {
        x = page.left();
        page.move(line);
      }
      page.add(new Mark.Box(x, page.y() + 2, SWATCH, SWATCH, colours.get(i), Mark.Texture.PLAIN));
      page.words(x + SWATCH + SPACE, page.y() + SWATCH, text, TextStyle.LABEL);
      x += width + BETWEEN;
    }
    page.move(line + 8);
  }
}
