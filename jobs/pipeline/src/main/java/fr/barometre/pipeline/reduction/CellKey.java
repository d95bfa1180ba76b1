package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/**
 * A cell of the finest crossing.
 *
 * @param unit null unless primary units are declared
 * @param codes one per segment, null where unknown
 */
record CellKey(String stratum, String unit, String[] codes) implements Serializable {
  static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::stratum)
          .thenComparing(CellKey::unit, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(
              (a, b) ->
                  Arrays.compare(
                      a.codes, b.codes, Comparator.nullsFirst(Comparator.naturalOrder())));

  @Override
  public boolean equals(Object other) {
    return other instanceof CellKey key
        && stratum.equals(key.stratum)
        && java.util.Objects.equals(unit, key.unit)
        && Arrays.equals(codes, key.codes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * stratum.hashCode() + java.util.Objects.hashCode(unit))
        + Arrays.hashCode(codes);
  }

  @Override
  public String toString() {
    return stratum + "/" + unit + "/" + Arrays.toString(codes);
  }
}
