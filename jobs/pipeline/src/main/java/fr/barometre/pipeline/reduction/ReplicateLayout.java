package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.List;

/**
 * What is summed of each company under every replicate, by positions of columns.
 *
 * @param keys the segments
 * @param replicates the replicates
 * @param weight by which replicates are multiplied; -1 where they are weights
 * @param bases who is asked
 * @param sums without repetition: measures of one base share its sums
 * @param over by measure, its sum above the bar
 * @param under by measure, its sum below
 * @param grids of the sums
 */
record ReplicateLayout(
    int[] keys,
    int[] replicates,
    int weight,
    int[] bases,
    List<Sum> sums,
    int[] over,
    int[] under,
    Grid[] grids)
    implements Serializable {

  /**
   * A sum over the companies of a base.
   *
   * @param base whether the company is in it
   * @param value what is summed; -1 for 1
   * @param binary whether the value is yes or no
   */
  record Sum(int base, int value, boolean binary) implements Serializable {}

  /** Where the 128 bits of a sum under a replicate stand. */
  int at(int sum, int replicate) {
    return 2 * (sum * replicates.length + replicate);
  }

  /** How many longs a cell takes. */
  int width() {
    return 2 * sums.size() * replicates.length;
  }
}
