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

  /** What shows a colour and its texture, before it has a place. */
  static Mark.Box swatch(String colour, Mark.Texture texture) {
    return new Mark.Box(0, 0, SWATCH, SWATCH, colour, texture);
  }

  void lay(List<String> texts, List<String> colours) {
    layBoxes(texts, colours.stream().map(colour -> swatch(colour, Mark.Texture.PLAIN)).toList());
  }

  /** The same of points. */
  void layDiscs(List<String> texts, List<Mark.Disc> points) {
    double x = page.left();
    for (int i = 0; i < texts.size(); i++) {
      Mark.Disc point = points.get(i);
      page.add(
          new Mark.Disc(
              x + point.radius(),
              page.y() + 2 + SWATCH / 2,
              point.radius() - 0.5,
              point.colour(),
              point.texture()));
      x += 2 * point.radius() + SPACE;
      page.words(x, page.y() + SWATCH, texts.get(i), TextStyle.LABEL);
      x += TextStyle.LABEL.width(texts.get(i)) + BETWEEN;
    }
    page.move(TextStyle.LABEL.lineHeight() + 2 + 8);
  }

  void layBoxes(List<String> texts, List<Mark.Box> swatches) {
    double x = page.left();
    double line = TextStyle.LABEL.lineHeight() + 2;
    for (int i = 0; i < texts.size(); i++) {
      String text = TextStyle.LABEL.shortened(texts.get(i), page.inner() - SWATCH - SPACE);
      double width = SWATCH + SPACE + TextStyle.LABEL.width(text);
      if (x > page.left() && x + width > page.right()) {
        x = page.left();
        page.move(line);
      }
      page.add(
          new Mark.Box(
              x,
              page.y() + 2,
              SWATCH,
              SWATCH,
              swatches.get(i).colour(),
              swatches.get(i).texture()));
      page.words(x + SWATCH + SPACE, page.y() + SWATCH, text, TextStyle.LABEL);
      x += width + BETWEEN;
    }
    page.move(line + 8);
  }
}
