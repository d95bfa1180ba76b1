package fr.barometre.statistics.design;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the full sample was drawn: what no domain and no change of weights touches.
 *
 * @param order entries sorted so that those of a unit are neighbours at every stage
 */
record Sampling(
    List<Stage> stages,
    int[] multiplicity,
    LonelyRule lonely,
    boolean ultimateCluster,
    int[] order) {

  static Sampling of(
      List<Stage> stages, int[] multiplicity, LonelyRule lonely, boolean ultimateCluster) {
    return new Sampling(
        List.copyOf(stages), multiplicity, lonely, ultimateCluster, order(stages, multiplicity));
  }

  private static int[] order(List<Stage> stages, int[] multiplicity) {
    Comparator<Integer> comparator = Comparator.comparingInt(i -> 0);
    for (Stage stage : stages) {
      comparator = comparator.thenComparingInt(i -> stage.strata()[i]);
      if (!stage.elements()) {
        comparator = comparator.thenComparingInt(i -> stage.units()[i]);
      }
    }
    return IntStream.range(0, multiplicity.length)
        .boxed()
        .sorted(comparator)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
