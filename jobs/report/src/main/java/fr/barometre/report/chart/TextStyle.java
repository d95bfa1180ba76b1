package fr.barometre.report.chart;

import java.util.ArrayList;
import java.util.List;

/** How text is set. */
record TextStyle(Typeface face, double size, String colour) {
  static final TextStyle TITLE = new TextStyle(Typeface.BOLD, 18, Palette.INK);
  static final TextStyle SUBTITLE = new TextStyle(Typeface.REGULAR, 13, Palette.GREY);
  static final TextStyle NOTICE = new TextStyle(Typeface.BOLD, 12, Palette.NOTICE);
  static final TextStyle LABEL = new TextStyle(Typeface.REGULAR, 13, Palette.INK);
  static final TextStyle STRONG = new TextStyle(Typeface.BOLD, 13, Palette.INK);
  static final TextStyle SMALL = new TextStyle(Typeface.REGULAR, 11.5, Palette.GREY);
  static final TextStyle NOTE = new TextStyle(Typeface.REGULAR, 11.5, Palette.GREY);

  private static final double LEADING = 1.3;
  private static final String ELLIPSIS = "…";

  TextStyle in(String other) {
    return new TextStyle(face, size, other);
  }

  TextStyle sized(double other) {
    return new TextStyle(face, other, colour);
  }

  double width(String text) {
    return face.width(text, size);
  }

  /** From one baseline to the next. */
  double lineHeight() {
    return Math.round(size * LEADING);
  }

  /** From the middle of a line down to its baseline. */
  double drop() {
    return size * 0.36; // half the height of a capital
  }

  /**
   * The text in lines no wider than that. Broken at plain spaces; a word that is too wide alone is
   * shortened.
   *
   * @param most lines; the last one ends with an ellipsis where the text goes on
   */
  List<String> lines(String text, double width, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || width(longer) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    if (lines.size() > most) {
      String rest = String.join(" ", lines.subList(most - 1, lines.size()));
      lines = new ArrayList<>(lines.subList(0, most - 1));
      lines.add(cut(rest, width));
    }
    return lines.stream().map(any -> shortened(any, width)).toList();
  }

  /** The text as far as it fits, with an ellipsis where that is not all of it. */
  String shortened(String text, double width) {
    return width(text) <= width ? text : cut(text, width);
  }

  private String cut(String text, double width) {
    String kept = text;
    while (!kept.isEmpty() && width(kept.stripTrailing() + ELLIPSIS) > width) {
      kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
    }
    return kept.stripTrailing() + ELLIPSIS;
  }
}
