package fr.barometre.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves labels as little as need be so that none lies on another. */
final class Spreading {
  private static final int ROUNDS = 200;

  private Spreading() {}

  /**
   * Places in the order of the wanted ones, no two nearer than the distance.
   *
   * @param wanted in any order
   */
  static List<Double> apart(List<Double> wanted, double distance) {
    List<Integer> order =
        IntStream.range(0, wanted.size())
            .boxed()
            .sorted(Comparator.comparing(wanted::get))
            .toList();
    double[] at = wanted.stream().mapToDouble(Double::doubleValue).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 1; i < order.size(); i++) {
        int above = order.get(i - 1);
        int below = order.get(i);
        double lacking = distance - (at[below] - at[above]);
        if (lacking > 0) {
          at[above] -= lacking / 2;
          at[below] += lacking / 2;
        }
      }
    }
    List<Double> places = new ArrayList<>();
    for (double place : at) {
      places.add(place);
    }
    return places;
  }
}
