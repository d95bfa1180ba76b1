package fr.barometre.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The colours of charts. Each stands out of white by 3:1 or more (WCAG 2.1, 1.4.11), texts by
 * 4.5:1; steps differ in lightness, so that neither blindness to colours nor a grey printer joins
 * them.
 */
final class Palette {
  static final String PAPER = "#ffffff";
  static final String BLACK = "#000000";
  static final String INK = "#1b1f24";
  static final String GREY = "#555d66";
  static final String RULE = "#d3d9df";
  static final String MAIN = "#1f5f99";
  static final String STRONG = "#0c2f50";
  static final String ACCENT = "#b3500b";
  static final String NOTICE = "#9a3412";
  static final String WITHHELD = "#7b838c";

  private static final int[] FIRST = {0x7f, 0x93, 0xa8};
  private static final int[] LAST = {0x0b, 0x2d, 0x4d};
  private static final double[] LUMINANCE = {0.2126, 0.7152, 0.0722};
  private static final int HEXADECIMAL = 16;

  private Palette() {}

  /** Of ordered answers, lighter to darker, as many as asked for. */
  static List<String> steps(int number) {
    List<String> colours = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      colours.add(between(number == 1 ? 0.5 : (double) i / (number - 1)));
    }
    return colours;
  }

  /** White or black, whichever is read more easily upon the colour: 4.5:1 or more on any. */
  static String upon(String colour) {
    return contrast(colour, PAPER) >= contrast(colour, BLACK) ? PAPER : BLACK;
  }

  /** The ratio of WCAG 2.1, from 1 to 21. */
  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static String between(double share) {
    StringBuilder colour = new StringBuilder("#");
    for (int c = 0; c < FIRST.length; c++) {
      long level = Math.round(FIRST[c] + (LAST[c] - FIRST[c]) * share);
      colour.append(level < HEXADECIMAL ? "0" : "").append(Long.toString(level, HEXADECIMAL));
    }
    return colour.toString();
  }

  private static double luminance(String colour) {
    double sum = 0;
    for (int c = 0; c < LUMINANCE.length; c++) {
      int from = 1 + 2 * c;
      double level = Integer.parseInt(colour.substring(from, from + 2), HEXADECIMAL) / 255.0;
      double linear =
          level <= 0.04045 ? level / 12.92 : StrictMath.pow((level + 0.055) / 1.055, 2.4);
      sum += LUMINANCE[c] * linear;
    }
    return sum;
  }
}
