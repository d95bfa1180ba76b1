package fr.barometre.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to pixels.
 *
 * @param step between the values that have a line and a number
 */
record Scale(double low, double high, double step, double from, double to) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10, 20};
  private static final int MOST_STEPS = 5;
  private static final double ROUNDING = 1e-9;

  /** All shares from 0 to 100 %. */
  static Scale ofShares(double from, double to) {
    return new Scale(0, 1, 0.25, from, to);
  }

  /** From zero, or below it, to a round value that is no less than the highest. */
  static Scale around(double lowest, double highest, double from, double to) {
    return between(Math.min(lowest, 0), Math.max(highest, 0), from, to);
  }

  /** Between round values, of which there are six at most. */
  static Scale between(double lowest, double highest, double from, double to) {
    double size = highest > lowest ? highest - lowest : Math.max(Math.abs(highest), 1);
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(size / MOST_STEPS)));
    for (double multiple : STEPS) {
      double step = multiple * power;
      double low = Math.floor(lowest / step + ROUNDING) * step;
      double high = Math.ceil(highest / step - ROUNDING) * step;
      if (high - low < step / 2) {
        high = low + step;
      }
      if ((high - low) / step <= MOST_STEPS + ROUNDING) {
        return new Scale(low, high, step, from, to);
      }
    }
    throw new IllegalArgumentException("no scale between " + lowest + " and " + highest);
  }

  double at(double value) {
    return from + (value - low) / (high - low) * (to - from);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long number = Math.round((high - low) / step);
    for (long i = 0; i <= number; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }
}
