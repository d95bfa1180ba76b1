package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.UndefinedEstimate;
import org.junit.jupiter.api.Test;

class RatioTrimmingTest {
  private static final RatioTrimming TRIMMING = new RatioTrimming(new RatioBounds(0.5, 2));

  /** 2 (3 - 2) is cut off and 4 (0.5 - 0.4) filled up: 1.6 over weights of 2 + 6. */
  @Test
  void whatIsCutOffIsSpreadInEqualRatio() {
    double[] trimmed = TRIMMING.trim(new double[] {3, 1, 0.4, 1.5}, new double[] {2, 2, 4, 6});

    assertArrayEquals(new double[] {2, 1.2, 0.5, 1.7}, trimmed, 1e-12);
  }

  @Test
  void ratiosWithinTheLimitsStay() {
    assertArrayEquals(new double[] {1, 2}, TRIMMING.trim(new double[] {1, 2}, new double[] {1, 1}));
  }

  @Test
  void limitsWithoutARatioAreRefused() {
    assertThrows(
        UndefinedEstimate.class, () -> TRIMMING.trim(new double[] {3, 4}, new double[] {1, 1}));
  }
}
