package fr.barometre.benchmarks;

import java.util.TreeMap;

/** Proportions and their standard errors, by domain and indicator. */
final class Figures {
  private static final double RELATIVE = 1e-9;

  private final TreeMap<String, double[]> byName = new TreeMap<>();

  void add(String domain, int indicator, double value, double standardError) {
    byName.put(domain + " " + indicator, new double[] {value, standardError});
  }

  int size() {
    return byName.size();
  }

  /**
   * @throws IllegalStateException at the first figure on which the two disagree
   */
  void requireSame(Figures other) {
    if (!byName.keySet().equals(other.byName.keySet())) {
      throw new IllegalStateException(size() + " figures and " + other.size() + " differ in name");
    }
    byName.forEach(
        (name, mine) -> {
          double[] theirs = other.byName.get(name);
          for (int i = 0; i < mine.length; i++) {
            if (!(Math.abs(mine[i] - theirs[i]) <= RELATIVE * Math.abs(mine[i]))) {
              throw new IllegalStateException(name + ": " + mine[i] + " and " + theirs[i]);
            }
          }
        });
  }
}
