package fr.barometre.report.chart;

import fr.barometre.report.figure.FigureRow;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranges of one size between round numbers, at most five, with a colour for each.
 *
 * @param bounds one more than there are classes
 */
record MapClasses(List<Double> bounds, List<String> colours) {
  private static final double ROUNDING = 1e-9; // of bounds, which are multiples of a step

  static MapClasses of(List<FigureRow> rows) {
    double[] values =
        rows.stream()
            .filter(row -> !row.isWithheld())
            .mapToDouble(row -> row.estimate().getAsDouble())
            .sorted()
            .toArray();
    double lowest = values.length == 0 ? 0 : values[0];
    double highest = values.length == 0 ? 0 : values[values.length - 1];
    List<Double> bounds = Scale.between(lowest, highest, 0, 1).ticks();
    return new MapClasses(bounds, Palette.steps(bounds.size() - 1));
  }

  int number() {
    return colours.size();
  }

  /** A value on a bound belongs to the class above it. */
  String colour(FigureRow row) {
    if (row.isWithheld()) {
      return Palette.WITHHELD;
    }
    double value = row.estimate().getAsDouble();
    int at =
        (int)
            IntStream.range(1, bounds.size() - 1)
                .filter(bound -> value >= bounds.get(bound) - ROUNDING)
                .count();
    return colours.get(at);
  }
}
