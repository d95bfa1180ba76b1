package fr.barometre.pipeline.reduction;

import java.util.Comparator;

/**
 * The sums of a domain within a stratum and, where units are declared, within one of them.
 *
 * @param unit null unless primary units are declared
 */
record UnitSums(String stratum, String unit, long[] sums) {
  static final Comparator<UnitSums> ORDER =
      Comparator.comparing(UnitSums::stratum)
          .thenComparing(UnitSums::unit, Comparator.nullsFirst(Comparator.naturalOrder()));
}
