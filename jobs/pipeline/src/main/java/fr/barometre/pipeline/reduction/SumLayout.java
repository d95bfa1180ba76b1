package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Where each sum of a cell stands in one array of longs: for each measure two counts and, unless
 * the counts say it all, eight 128-bit sums.
 */
final class SumLayout implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Companies in the base with a weight other than 0. */
  static final int RESPONDENTS = 0;

  /** Those among them that say yes. */
  static final int YES = 1;

  private static final int COUNTS = 2;

  /** The sums, in the order in which they stand after the counts. */
  enum Term {
    W,
    U,
    V,
    UU,
    UV,
    VV,
    WYY,
    Y
  }

  private final ArrayList<Measure.Columns> measures;
  private final ArrayList<Grid[]> grids; // null where counts suffice
  private final int[] offsets;

  /**
   * @param grids one per measure, each with one grid per term; null where counts suffice
   */
  SumLayout(List<Measure.Columns> measures, List<Grid[]> grids) {
    this.measures = new ArrayList<>(measures);
    this.grids = new ArrayList<>(grids);
    this.offsets = new int[measures.size() + 1];
    for (int m = 0; m < measures.size(); m++) {
      offsets[m + 1] = offsets[m] + COUNTS + (grids.get(m) == null ? 0 : 2 * Term.values().length);
    }
  }

  int measures() {
    return measures.size();
  }

  Measure.Columns columns(int measure) {
    return measures.get(measure);
  }

  boolean countsSuffice(int measure) {
    return grids.get(measure) == null;
  }

  /** How many longs a cell takes. */
  int width() {
    return offsets[measures.size()];
  }

  int offset(int measure) {
    return offsets[measure];
  }

  Grid grid(int measure, Term term) {
    return grids.get(measure)[term.ordinal()];
  }

  int at(int measure, Term term) {
    return offsets[measure] + COUNTS + 2 * term.ordinal();
  }

  Exact sum(long[] sums, int measure, Term term) {
    return new Exact(Grid.integer(sums, at(measure, term)), grid(measure, term).exponent());
  }

  /** Adds all sums of one cell to another. */
  void addAll(long[] from, long[] into) {
    for (int m = 0; m < measures.size(); m++) {
      int at = offsets[m];
      into[at] += from[at];
      into[at + 1] += from[at + 1];
      for (int s = at + COUNTS; s < offsets[m + 1]; s += 2) {
        Grid.addInteger(from[s], from[s + 1], into, s);
      }
    }
  }
}
