package fr.barometre.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Columns of text side by side, for a screen with letters of one width. */
public final class AlignedTable {
  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();
  private final int textColumns;

  /**
   * @param textColumns how many columns, from the left, stand flush left; the others flush right
   */
  public AlignedTable(int textColumns) {
    this.textColumns = textColumns;
  }

  /** Every line has as many cells as the first one. */
  public AlignedTable add(List<String> cells) {
    lines.add(List.copyOf(cells));
    return this;
  }

  /** Without spaces at the ends of lines. */
  public List<String> lines() {
    return lines.stream().map(this::line).toList();
  }

  private String line(List<String> cells) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      String space = " ".repeat(width(i) - length(cells.get(i)));
      padded.add(i < textColumns ? cells.get(i) + space : space + cells.get(i));
    }
    return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
  }

  private int width(int column) {
    return lines.stream().mapToInt(cells -> length(cells.get(column))).max().orElse(0);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
