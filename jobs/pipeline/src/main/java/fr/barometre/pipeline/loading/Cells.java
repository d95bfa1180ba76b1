package fr.barometre.pipeline.loading;

import java.text.Normalizer;

/** The text of raw cells, made comparable. */
final class Cells {

  private Cells() {}

  /** Composed (NFC), every kind of space a plain one, none at the ends. */
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
      text.append(Character.isSpaceChar(c) || Character.isWhitespace(c) || c == '\uFEFF' ? ' ' : c);
    }
    return text.toString().strip();
  }
}
