package fr.barometre.pipeline.loading;

import java.text.Normalizer;

/** The text of raw cells, made comparable. */
final class Cells {

  private Cells() {}

  /**
   * Composed (NFC), every kind of space a plain one, none at the ends; nothing of no width; every
   * kind of apostrophe the plain one.
   */
  static String normalised(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      plain = cell.charAt(i) > ' ' && cell.charAt(i) < 0x7f;
    }
    if (plain) {
      return cell;
    }
    String composed = Normalizer.normalize(cell, Normalizer.Form.NFC);
    StringBuilder text = new StringBuilder(composed.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (!isWidthless(c)) {
        text.append(plain(c));
      }
    }
    return text.toString().strip();
  }

  /** Joiners have no width either, but some scripts and signs are made with them. */
  private static boolean isWidthless(char c) {
    return c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }

  private static char plain(char c) {
    if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
      return ' ';
    }
    return c == '\u2018' || c == '\u2019' || c == '\u02bc' ? '\'' : c;
  }
}
