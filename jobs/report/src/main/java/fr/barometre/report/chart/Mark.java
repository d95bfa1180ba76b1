package fr.barometre.report.chart;

/** Something drawn, in pixels from the upper left. */
sealed interface Mark {

  /** How a surface is filled. */
  enum Texture {
    PLAIN,
    /** White with an edge of the colour: a number to be quoted with caution. */
    HOLLOW,
    /** White with slanted lines of the colour: a number that is withheld. */
    HATCHED
  }

  /** A rectangle. */
  record Box(double x, double y, double width, double height, String colour, Texture texture)
      implements Mark {}

  /** A circle. */
  record Disc(double x, double y, double radius, String colour, Texture texture) implements Mark {}

  /** A straight line. */
  record Line(
      double x1, double y1, double x2, double y2, String colour, double thickness, boolean dashed)
      implements Mark {}

  /**
   * A surface with an edge.
   *
   * @param path absolute commands M, L and Z
   * @param scale from the numbers of the path to pixels
   */
  record Area(String path, double x, double y, double scale, String colour, Texture texture)
      implements Mark {}

  /** A line of text, its baseline at y. */
  record Words(double x, double y, String text, TextStyle style, Anchor anchor) implements Mark {
    double left() {
      return switch (anchor) {
        case START -> x;
        case MIDDLE -> x - style.width(text) / 2;
        case END -> x - style.width(text);
      };
    }

    double right() {
      return left() + style.width(text);
    }
  }

  /** Which part of a text stands at its x. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }
}
