package fr.barometre.pipeline.intruder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The most of a linear function under linear relations, as an MPS file says it. */
final class LinearProgramme {
  private final StringBuilder rows = new StringBuilder("ROWS\n N most\n");
  private final List<StringBuilder> columns = new ArrayList<>();
  private final StringBuilder sides = new StringBuilder("RHS\n");
  private final StringBuilder bounds = new StringBuilder("BOUNDS\n");
  private int height;

  /**
   * A column.
   *
   * @param upper may be infinite
   * @return its place
   */
  int column(double objective, double lower, double upper) {
    String name = "c" + columns.size();
    columns.add(new StringBuilder());
    columns.get(columns.size() - 1).append(entry(name, "most", objective));
    bounds.append(" LO b ").append(name).append(' ').append(lower).append('\n');
    if (upper < Double.POSITIVE_INFINITY) {
      bounds.append(" UP b ").append(name).append(' ').append(upper).append('\n');
    }
    return columns.size() - 1;
  }

  /** {@code sum of factor * column <= side}, or {@code =}. */
  void row(int[] places, double[] factors, boolean equality, double side) {
    String name = "r" + height++;
    rows.append(equality ? " E " : " L ").append(name).append('\n');
    for (int i = 0; i < places.length; i++) {
      columns.get(places[i]).append(entry("c" + places[i], name, factors[i]));
    }
    if (side != 0) {
      sides.append(entry("s", name, side));
    }
  }

  private static String entry(String column, String row, double factor) {
    return " " + column + " " + row + " " + factor + "\n";
  }

  int width() {
    return columns.size();
  }

  int height() {
    return height;
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("NAME attack FREE\n").append(rows).append("COLUMNS\n");
    columns.forEach(text::append);
    Files.writeString(file, text.append(sides).append(bounds).append("ENDATA\n"));
  }
}
