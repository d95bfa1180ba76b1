package fr.barometre.report.text;

/**
 * Keeps a spreadsheet from computing a text: one that begins with {@code = + - @}, a tab or a
 * carriage return is a formula to the programs that open a CSV file.
 *
 * <p>In CSV such a text has an apostrophe before it, and so has one that begins with apostrophes
 * before one of these; so taking one apostrophe away from a text that {@link #isGuarded} gives the
 * text back. Numbers are never passed through here: a negative number stays one. In workbooks cells
 * have types, and a text needs no guard but the format of a text ({@link #isRisky}), which keeps it
 * one when it is edited.
 *
 * <p>Source: OWASP, <i>CSV Injection</i>.
 */
public final class FormulaGuard {
  private static final String STARTS = "=+-@\t\r";
  private static final char GUARD = '\'';

  private FormulaGuard() {}

  /** Whether a spreadsheet may take the text for a formula. */
  public static boolean isRisky(String text) {
    return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** The text as it stands in a CSV file, before quoting. */
  public static String guarded(String text) {
    return isRisky(withoutGuards(text)) ? GUARD + text : text;
  }

  /** Whether a text read from a CSV file has a guard that is not part of it. */
  public static boolean isGuarded(String text) {
    return !text.isEmpty() && text.charAt(0) == GUARD && isRisky(withoutGuards(text));
  }

  private static String withoutGuards(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == GUARD) {
      start++;
    }
    return text.substring(start);
  }
}
