package fr.barometre.pipeline.reduction;

import java.util.Comparator;

/**
 * The sums of a domain within a stratum and, where it is divided, within one of its primary units
 * or calibration cells.
 *
 * @param unit null unless there are such
 */
record UnitSums(String stratum, String unit, long[] sums) {
  static final Comparator<UnitSums> ORDER =
      Comparator.comparing(UnitSums::stratum)
          .thenComparing(UnitSums::unit, Comparator.nullsFirst(Comparator.naturalOrder()));
}
