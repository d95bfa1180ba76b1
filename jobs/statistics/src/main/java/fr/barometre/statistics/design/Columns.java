package fr.barometre.statistics.design;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks the columns that describe a sample, and numbers their values. */
final class Columns {
  private Columns() {}

  static String[] named(String[] column, String what, int size) {
    sized(column.length, what, size);
    for (int i = 0; i < size; i++) {
      if (column[i] == null || column[i].isEmpty()) {
        throw new UndefinedEstimate(
            "%s of entry %d is missing. Complete it, or leave the company out of the sample."
                .formatted(what, i + 1));
      }
    }
    return column.clone();
  }

  static double[] positive(double[] column, String what, int size) {
    sized(column.length, what, size);
    for (int i = 0; i < size; i++) {
      if (!(column[i] > 0)) {
        throw refused(what, i, column[i], "above 0");
      }
    }
    return column.clone();
  }

  static double[] notNegative(double[] column, String what, int size) {
    sized(column.length, what, size);
    for (int i = 0; i < size; i++) {
      if (!(column[i] >= 0) || Double.isInfinite(column[i])) {
        throw refused(what, i, column[i], "0 or more");
      }
    }
    return column.clone();
  }

  /** Codes 0, 1, … in the order in which the values first appear. */
  static int[] coded(String[] column, Map<String, Integer> codes) {
    int[] coded = new int[column.length];
    for (int i = 0; i < column.length; i++) {
      coded[i] = codes.computeIfAbsent(column[i], value -> codes.size());
    }
    return coded;
  }

  static Map<String, Integer> codes() {
    return new LinkedHashMap<>();
  }

  private static UndefinedEstimate refused(String what, int entry, double value, String range) {
    return new UndefinedEstimate(
        Double.isNaN(value)
            ? "%s of entry %d is missing. Complete it, or leave the company out of the sample."
                .formatted(what, entry + 1)
            : "%s of entry %d is %s, and should be %s. Correct it."
                .formatted(what, entry + 1, value, range));
  }

  private static void sized(int length, String what, int size) {
    if (length != size) {
      throw new IllegalArgumentException(
          "the column of the %s has %d entries, the sample %d".formatted(what, length, size));
    }
  }
}
