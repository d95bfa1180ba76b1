package fr.barometre.statistics.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Expected numbers: R 4.2.2, {@code p.adjust(c(.01, .04, .03, .005, .2), method)}. */
class MultipleTestsTest {
  private static final double[] P = {0.01, 0.04, 0.03, 0.005, 0.2};

  @Test
  void holmRaisesTheSmallestByTheNumberOfTests() {
    assertArrayEquals(
        new double[] {0.04, 0.09, 0.09, 0.025, 0.2}, MultipleTests.HOLM.adjust(P), 1e-15);
  }

  @Test
  void benjaminiAndHochbergDivideByTheRank() {
    assertArrayEquals(
        new double[] {0.025, 0.05, 0.05, 0.025, 0.2},
        MultipleTests.BENJAMINI_HOCHBERG.adjust(P),
        1e-15);
  }

  @Test
  void eachTestByItselfStaysAsItIs() {
    assertArrayEquals(P, MultipleTests.NONE.adjust(P));
  }

  @Test
  void aTestWithoutProbabilityDoesNotCount() {
    assertArrayEquals(
        new double[] {0.02, Double.NaN, 0.5},
        MultipleTests.HOLM.adjust(new double[] {0.01, Double.NaN, 0.5}));
  }

  @Test
  void noProbabilityExceedsOne() {
    assertArrayEquals(new double[] {1, 1}, MultipleTests.HOLM.adjust(new double[] {0.6, 0.9}));
  }

  /** R 4.2.2: {@code p.adjust(c(0.03, 0.01, 0.5, 0.02), "bonferroni")}. */
  @Test
  void bonferroniMultipliesByTheNumberOfTestsUpToOne() {
    assertArrayEquals(
        new double[] {0.12, 0.04, 1, 0.08},
        MultipleTests.BONFERRONI.adjust(new double[] {0.03, 0.01, 0.5, 0.02}),
        1e-15);
  }

  /** R 4.2.2: {@code p.adjust(c(0.03, 0.01, 0.5, 0.02), "BH")}. */
  @Test
  void benjaminiAndHochbergNeverFallFromRankToRank() {
    assertArrayEquals(
        new double[] {0.04, 0.04, 0.5, 0.04},
        MultipleTests.BENJAMINI_HOCHBERG.adjust(new double[] {0.03, 0.01, 0.5, 0.02}),
        1e-15);
  }
}
