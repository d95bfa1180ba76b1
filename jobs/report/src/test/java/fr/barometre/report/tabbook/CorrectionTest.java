package fr.barometre.report.tabbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Against R 4.2.2, {@code p.adjust(c(0.03, 0.01, 0.5, 0.02), method)}. */
class CorrectionTest {
  private static final double[] P = {0.03, 0.01, 0.5, 0.02};

  @Test
  void bonferroniMultipliesByTheNumberOfPairsUpToOne() {
    assertArrayEquals(new double[] {0.12, 0.04, 1, 0.08}, Correction.BONFERRONI.adjusted(P), 1e-15);
  }

  @Test
  void falseDiscoveryMultipliesByTheRankAndNeverFalls() {
    assertArrayEquals(
        new double[] {0.04, 0.04, 0.5, 0.04}, Correction.FALSE_DISCOVERY.adjusted(P), 1e-15);
  }

  @Test
  void noneLeavesThemAsTheyAre() {
    assertArrayEquals(P, Correction.NONE.adjusted(P), 0);
  }
}
