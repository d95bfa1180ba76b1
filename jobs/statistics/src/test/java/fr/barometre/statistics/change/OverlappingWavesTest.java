package fr.barometre.statistics.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverlappingWavesTest {
  private static final String[] ONE = {"s", "s", "s"};

  @Test
  void theSameUnitsMovingTogetherCorrelateFully() {
    String[] units = {"a", "b", "c"};
    Wave first = new Wave(10, 4, units, ONE, new double[] {1, 2, 6});
    Wave second = new Wave(12, 9, units, ONE, new double[] {2, 4, 12});

    Estimates change =
        Contrasts.linear(OverlappingWaves.together(first, second), new double[] {-1, 1});

    assertEquals(2, change.values()[0]);
    assertEquals(4 + 9 - 2 * 2 * 3, change.covariance()[0][0], 1e-12);
  }

  @Test
  void wavesWithoutACommonUnitAreIndependent() {
    Wave first = new Wave(10, 4, new String[] {"a", "b", "c"}, ONE, new double[] {1, 2, 6});
    Wave second = new Wave(12, 9, new String[] {"d", "e", "f"}, ONE, new double[] {2, 4, 12});

    assertEquals(0, OverlappingWaves.together(first, second).covariance()[0][1]);
  }

  @Test
  void unitsOfOneWaveVaryAroundTheMeanOfTheirOwnClass() {
    // Common: (1, 3), (3, 1): -1 * 1 twice = -2, squares 2 and 2. First alone: 4, 8: squares 8.
    Wave first =
        new Wave(0, 1, new String[] {"a", "b", "c", "d"}, strata(4), new double[] {1, 3, 4, 8});
    Wave second = new Wave(0, 1, new String[] {"b", "a"}, strata(2), new double[] {1, 3});

    assertEquals(
        -2 / Math.sqrt((2 + 8) * 2.0),
        OverlappingWaves.together(first, second).covariance()[0][1],
        1e-12);
  }

  @Test
  void aUnitThatChangedItsStratumIsAClassOfItsOwn() {
    Wave first = new Wave(0, 1, new String[] {"a", "b", "c"}, ONE, new double[] {1, 3, 50});
    Wave second =
        new Wave(
            0,
            1,
            new String[] {"a", "b", "c"},
            new String[] {"s", "s", "t"},
            new double[] {1, 3, -50});

    // Alone in its class, c is its own mean: the other two correlate fully.
    assertEquals(1, OverlappingWaves.together(first, second).covariance()[0][1], 1e-12);
  }

  @Test
  void columnsOfDifferentLengthsAreRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Wave(0, 1, new String[] {"a"}, ONE, new double[] {1}));
  }

  private static String[] strata(int size) {
    String[] strata = new String[size];
    Arrays.fill(strata, "s");
    return strata;
  }
}
