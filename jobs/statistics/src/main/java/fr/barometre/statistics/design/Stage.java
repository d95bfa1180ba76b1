package fr.barometre.statistics.design;

import java.util.List;

/**
 * One stage of sampling: which unit and which stratum each entry is in, and the sizes of the
 * strata.
 *
 * @param units code of the unit of each entry, distinct over the whole stage; null where each
 *     company is a unit of its own, an entry of multiplicity k being k units
 * @param strata code of the stratum of each entry, distinct over the whole stage
 * @param sizes of the strata, by code
 */
record Stage(int[] units, int[] strata, List<StratumSize> sizes) {

  /**
   * The sizes of a stratum in the full sample.
   *
   * @param sampled n_h
   * @param population N_h, infinite without finite population correction
   */
  record StratumSize(String name, long sampled, double population) {}

  /** Whether each company is a unit of its own. */
  boolean elements() {
    return units == null;
  }

  StratumSize size(int entry) {
    return sizes.get(strata[entry]);
  }

  /** Whether both entries are in one unit of this stage. */
  boolean sameUnit(int entry, int other) {
    return elements() ? entry == other : units[entry] == units[other];
  }
}
