package fr.barometre.statistics.design;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.Arrays;

/**
 * Reads a column of finite population corrections: sizes, or fractions where no value is above 1.
 *
 * <p>Source: R {@code survey} 4.5, {@code as.fpc}.
 */
final class Populations {
  private Populations() {}

  /** N_h by stratum; infinite where the column is null. */
  static double[] of(double[] column, int[] stratum, long[] sampled, String[] names) {
    double[] population = new double[sampled.length];
    Arrays.fill(population, Double.POSITIVE_INFINITY);
    if (column == null) {
      return population;
    }
    boolean fractions = fractions(column);
    double[] first = new double[sampled.length];
    for (int i = 0; i < column.length; i++) {
      int h = stratum[i];
      if (first[h] != 0 && first[h] != column[i]) {
        throw new UndefinedEstimate(
            "stratum %s has populations %s and %s (entry %d). Give one population per stratum."
                .formatted(names[h], first[h], column[i], i + 1));
      }
      first[h] = column[i];
      population[h] = fractions ? sampled[h] / column[i] : column[i];
    }
    refuseSmaller(population, sampled, names);
    return population;
  }

  private static boolean fractions(double[] column) {
    double largest = Arrays.stream(column).max().orElse(0);
    double smallest = Arrays.stream(column).min().orElse(0);
    if (smallest < 1 && largest > 1) {
      throw new UndefinedEstimate(
          "populations run from %s to %s, a mix of fractions and sizes. Give all as sizes."
              .formatted(smallest, largest));
    }
    if (smallest == 1 && largest == 1 && column.length > 1) {
      throw new UndefinedEstimate(
          "all populations are 1, which may be fractions or sizes. Give a census as sizes.");
    }
    return largest <= 1;
  }

  private static void refuseSmaller(double[] population, long[] sampled, String[] names) {
    for (int h = 0; h < names.length; h++) {
      if (population[h] < sampled[h]) {
        throw new UndefinedEstimate(
            "stratum %s has %d sampled units in a population of %s."
                    .formatted(names[h], sampled[h], population[h])
                + " Correct the population, or look for duplicates in the sample.");
      }
    }
  }
}
