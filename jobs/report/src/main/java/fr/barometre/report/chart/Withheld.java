package fr.barometre.report.chart;

import fr.barometre.report.figure.Wording;

/** The sign of a number that is withheld: a small hatched square of one size, and the words. */
final class Withheld {
  static final double SIZE = 12;
  private static final double SPACE = 6;

  private final Page page;

  Withheld(Page page) {
    this.page = page;
  }

  double width() {
    return SIZE + SPACE + TextStyle.SMALL.width(page.text(Wording.WITHHELD));
  }

  void at(double x, double middle) {
    page.add(
        new Mark.Box(x, middle - SIZE / 2, SIZE, SIZE, Palette.WITHHELD, Mark.Texture.HATCHED));
    page.words(
        x + SIZE + SPACE,
        middle + TextStyle.SMALL.drop(),
        page.text(Wording.WITHHELD),
        TextStyle.SMALL);
  }
}
