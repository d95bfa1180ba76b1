package fr.barometre.report.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One table of a book.
 *
 * @param name of the tab: {@link #tab}
 * @param header no text twice, capitals or not
 * @param rows each as long as the header
 * @param heads how many columns, from the left, say what a line is about; they stay in sight
 * @param below what must be read with the table, a line each; under it, after an empty row
 */
public record Sheet(
    String name, List<String> header, List<List<Cell>> rows, int heads, List<String> below) {
  private static final int LONGEST_NAME = 31;
  private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\']";

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    below = List.copyOf(below);
    Set<String> texts = new HashSet<>();
    for (String text : header) {
      if (text.isEmpty() || !texts.add(text.toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException("a header twice, or none: '" + text + "'");
      }
    }
  }

  public Sheet(String name, List<String> header, List<List<Cell>> rows, int heads) {
    this(name, header, rows, heads, List.of());
  }

  /** The text as the name of a tab can be: without what spreadsheets refuse, and not too long. */
  public static String tab(String text) {
    String allowed = text.replaceAll(NOT_IN_NAMES, " ").strip();
    return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME)).strip();
  }

  /** Headers of which one that is there already has a number behind it. */
  public static List<String> distinct(List<String> header) {
    Set<String> texts = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String text : header) {
      String other = text;
      for (int n = 2; !texts.add(other.toLowerCase(Locale.ROOT)); n++) {
        other = text + " " + n;
      }
      distinct.add(other);
    }
    return distinct;
  }

  /** A to Z, then AA, AB and so on. */
  public static String letter(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letter(column / 26 - 1) + last;
  }

  /** Rows of the table, its header among them; an empty table has one blank row. */
  int height() {
    return Math.max(1, rows.size()) + 1;
  }
}
