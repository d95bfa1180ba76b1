package fr.barometre.synthetic;

/** How people write numbers in French: decimal comma, thousands apart, not always alike. */
final class Spelling {
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';

  private Spelling() {}

  /**
   * A number.
   *
   * @param text with a decimal point
   * @param chance from 0 to 1: which space parts the thousands, or none
   */
  static String number(String text, double chance) {
    String[] parts = text.split("\\.");
    boolean whole = parts.length == 1 || parts[1].chars().allMatch(digit -> digit == '0');
    String thousands = chance < 0.2 ? parts[0] : grouped(parts[0], chance < 0.3);
    return whole ? thousands : thousands + ',' + parts[1];
  }

  private static String grouped(String digits, boolean narrow) {
    StringBuilder text = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      text.insert(at, narrow ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE);
    }
    return text.toString();
  }
}
