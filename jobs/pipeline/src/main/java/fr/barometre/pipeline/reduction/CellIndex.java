package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Numbers pairs of ints from 0 in the order in which they come: one level of the tree of cells,
 * whose pairs are a node of the level above and a code.
 *
 * <p>An open-addressing table of primitives, because it is asked for every key of every row.
 */
final class CellIndex implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int FREE = -1;

  private long[] pairs = new long[64];
  private int[] numbers = new int[64];
  private int size;

  CellIndex() {
    Arrays.fill(numbers, FREE);
  }

  int size() {
    return size;
  }

  /** The number of a pair, the next one if it is new. */
  int number(int node, int code) {
    long pair = ((long) node << 32) | (code & 0xffffffffL);
    int at = find(pair);
    if (numbers[at] != FREE) {
      return numbers[at];
    }
    pairs[at] = pair;
    numbers[at] = size++;
    if (2 * size > pairs.length) {
      grow();
    }
    return size - 1;
  }

  private int find(long pair) {
    int mask = pairs.length - 1;
    long mixed = pair * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & mask;
    while (numbers[at] != FREE && pairs[at] != pair) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldNumbers = numbers;
    pairs = new long[2 * oldPairs.length];
    numbers = new int[2 * oldPairs.length];
    Arrays.fill(numbers, FREE);
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldNumbers[i] != FREE) {
        int at = find(oldPairs[i]);
        pairs[at] = oldPairs[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }
}
