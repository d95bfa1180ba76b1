package fr.barometre.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * From values to pixels.
 *
 * @param step between the values that have a line and a number
 */
record Scale(double low, double high, double step, double from, double to) {
  private static final double[] STEPS = {1, 2, 2.5, 5, 10};
  private static final int MOST_STEPS = 5;

  /** All shares from 0 to 100 %. */
  static Scale ofShares(double from, double to) {
    return new Scale(0, 1, 0.25, from, to);
  }

  /** From zero, or below it, to a round value that is no less than the highest. */
  static Scale around(double lowest, double highest, double from, double to) {
    double low = Math.min(lowest, 0);
    double high = Math.max(highest, 0);
    if (high - low <= 0) {
      high = 1;
    }
    double size = StrictMath.pow(10, StrictMath.floor(StrictMath.log10((high - low) / MOST_STEPS)));
    double step = STEPS[STEPS.length - 1] * size;
    for (double multiple : STEPS) {
      if ((high - low) / (multiple * size) <= MOST_STEPS) {
        step = multiple * size;
        break;
      }
    }
    return new Scale(
        Math.floor(low / step) * step, Math.ceil(high / step - 1e-9) * step, step, from, to);
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
