package fr.barometre.statistics.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LongRunMeanTest {

  @Test
  void everyEditionCountsOnceTheLastOneToo() {
    LongRunMean mean = LongRunMean.of(new double[] {0.125, -0.25, 0.5});

    assertEquals(new LongRunMean(0.125, 3, 0.375), mean);
  }

  @Test
  void aFirstEditionIsItsOwnMean() {
    assertEquals(new LongRunMean(0.5, 1, 0), LongRunMean.of(new double[] {0.5}));
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> LongRunMean.of(new double[] {0.5, Double.NaN}));
    assertThrows(IllegalArgumentException.class, () -> LongRunMean.of(new double[0]));
  }
}
