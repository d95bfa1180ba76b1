package fr.barometre.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/** Wall times of a program, in seconds. */
final class Timing {
  private final List<Double> seconds = new ArrayList<>();

  /** Runs the program and notes how long it took. */
  <T> T measure(Callable<T> program) throws Exception {
    long start = System.nanoTime();
    T result = program.call();
    seconds.add((System.nanoTime() - start) / 1e9);
    return result;
  }

  double median() {
    double[] sorted = seconds.stream().mapToDouble(s -> s).sorted().toArray();
    int n = sorted.length;
    return Arrays.stream(sorted, (n - 1) / 2, n / 2 + 1).average().orElse(Double.NaN);
  }

  /** Median, least and most. */
  String row(String name) {
    double[] sorted = seconds.stream().mapToDouble(s -> s).sorted().toArray();
    return String.format(
        "%-44s %8.2f %8.2f %8.2f", name, median(), sorted[0], sorted[sorted.length - 1]);
  }

  static String header(String name) {
    return String.format("%-44s %8s %8s %8s", name, "median", "least", "most");
  }
}
