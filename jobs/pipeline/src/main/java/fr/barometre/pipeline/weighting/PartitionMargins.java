package fr.barometre.pipeline.weighting;

import fr.barometre.statistics.weighting.Margin;
import fr.barometre.survey.PopulationMargin;
import java.util.List;

/**
 * The margins of a partition of the population, or of all of it.
 *
 * @param all one per variable
 * @param first the place of its first total among those of all partitions
 */
record PartitionMargins(List<PopulationMargin> all, int first) {

  PartitionMargins {
    all = List.copyOf(all);
  }

  /** One per column of x. */
  List<Margin> totals() {
    return all.stream()
        .flatMap(
            margin ->
                margin.totals().entrySet().stream()
                    .map(total -> new Margin(margin.variable(), total.getKey(), total.getValue())))
        .toList();
  }

  /**
   * x, by margin and category.
   *
   * @param codes or numbers that have a total, one per margin
   */
  double[] row(String[] codes) {
    double[] row = new double[all.stream().mapToInt(margin -> margin.totals().size()).sum()];
    int at = 0;
    for (int m = 0; m < codes.length; m++) {
      PopulationMargin margin = all.get(m);
      if (margin.isNumeric()) {
        row[at] = Double.parseDouble(codes[m]);
      } else {
        row[at + place(margin, codes[m])] = 1;
      }
      at += margin.totals().size();
    }
    return row;
  }

  /** Whether a code or number can enter a margin. */
  static boolean isKnown(PopulationMargin margin, String code) {
    return margin.isNumeric() ? !code.isEmpty() : margin.totals().containsKey(code);
  }

  static int place(PopulationMargin margin, String code) {
    return List.copyOf(margin.totals().keySet()).indexOf(code);
  }
}
