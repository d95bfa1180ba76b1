package fr.barometre.pipeline.collapsing;

import java.util.Map;
import java.util.Optional;

/**
 * The full sample, collapsed. Arrays have one element per entry and are not to be modified.
 *
 * @param strata code of the stratum
 * @param units name of the primary unit, where declared
 * @param populations N_h of the stratum; infinite without finite population correction
 * @param weights of one company
 * @param multiplicity companies the entry stands for
 * @param codes answers that are codes, by column; null where absent
 * @param numbers answers that are numbers, yes being 1 and no 0, by column; NaN where absent
 */
public record Entries(
    String[] strata,
    Optional<String[]> units,
    double[] populations,
    double[] weights,
    int[] multiplicity,
    Map<String, String[]> codes,
    Map<String, double[]> numbers) {

  public int size() {
    return weights.length;
  }

  /** Where a yes/no column is 1. */
  public boolean[] where(String column) {
    double[] values = numbers.get(column);
    boolean[] holds = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      holds[i] = values[i] == 1;
    }
    return holds;
  }
}
