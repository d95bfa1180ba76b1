package fr.barometre.report.chart;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Reads outlines written as absolute commands M, L, Q and Z with whole or decimal numbers. */
final class OutlinePath {

  private OutlinePath() {}

  static Path2D of(String commands) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    int at = 0;
    while (at < commands.length()) {
      int end = at + 1;
      while (end < commands.length() && !Character.isLetter(commands.charAt(end))) {
        end++;
      }
      add(path, commands.charAt(at), numbers(commands.substring(at + 1, end)));
      at = end;
    }
    return path;
  }

  private static void add(Path2D path, char command, List<Double> at) {
    switch (command) {
      case 'M' -> path.moveTo(at.get(0), at.get(1));
      case 'L' -> path.lineTo(at.get(0), at.get(1));
      case 'Q' -> path.quadTo(at.get(0), at.get(1), at.get(2), at.get(3));
      case 'Z' -> path.closePath();
      default -> throw new IllegalArgumentException("no command of outlines: " + command);
    }
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String number : text.strip().split("[ ,]+")) {
      if (!number.isEmpty()) {
        numbers.add(Double.valueOf(number));
      }
    }
    return numbers;
  }
}
