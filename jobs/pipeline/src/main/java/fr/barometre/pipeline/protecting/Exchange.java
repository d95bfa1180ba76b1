package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.List;

/**
 * One dimension of a movement: what a finest code gains another loses, and with them the codes
 * above each, up to the first that contains both. Without another, all above it gain, up to the
 * total.
 *
 * @param gains offsets of the codes that gain, the finest first
 * @param loses offsets of the codes that lose, the finest first; none where nothing is exchanged
 */
record Exchange(int[] gains, int[] loses) {

  /** All exchanges in which a code gains, those that touch fewest codes first. */
  static List<Exchange> of(Grid grid, int dimension, int code, int most) {
    List<Exchange> pairs = new ArrayList<>();
    List<Exchange> alone = new ArrayList<>();
    for (int gaining : grid.leaves(dimension)) {
      List<Integer> up = grid.line(dimension, gaining);
      if (!up.contains(code)) {
        continue;
      }
      alone.add(new Exchange(offsets(grid, dimension, up), new int[0]));
      for (int losing : grid.leaves(dimension)) {
        List<Integer> down = grid.line(dimension, losing);
        if (!down.contains(code)) {
          pairs.add(
              new Exchange(
                  offsets(grid, dimension, without(up, down)),
                  offsets(grid, dimension, without(down, up))));
        }
      }
    }
    pairs.sort(java.util.Comparator.comparingInt(pair -> pair.gains.length + pair.loses.length));
    List<Exchange> kept = new ArrayList<>(pairs.subList(0, Math.min(most, pairs.size())));
    kept.addAll(alone.subList(0, Math.min(most, alone.size())));
    return kept;
  }

  int codes() {
    return gains.length + loses.length;
  }

  int offset(int i) {
    return i < gains.length ? gains[i] : loses[i - gains.length];
  }

  boolean isGain(int i) {
    return i < gains.length;
  }

  boolean isFinest(int i) {
    return i == 0 || i == gains.length;
  }

  private static List<Integer> without(List<Integer> line, List<Integer> other) {
    return line.stream().filter(code -> !other.contains(code)).toList();
  }

  private static int[] offsets(Grid grid, int dimension, List<Integer> codes) {
    return codes.stream().mapToInt(code -> grid.offset(dimension, code)).toArray();
  }
}
