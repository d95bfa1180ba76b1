package fr.barometre.statistics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.intervals.UpperTail;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Eight companies of weight 1: six have the first modality, two the second. */
class GoodnessOfFitTest {
  private static final int[] CODES = {0, 0, 0, 0, 0, 0, 1, 1};

  @Test
  void oneHalfIsComparedWithThreeQuarters() {
    GoodnessOfFit test = GoodnessOfFit.of(design(8), CODES, new double[] {1, 1});

    // (6 - 4)² / 4 twice. T_1 has the variance 8/7 * 6 * 2 / 8 = 12/7, T_2 = 8 - T_1, and both
    // departures are divided by 2: lambda = 2 * 12/7 / 4 and 0.
    assertEquals(2, test.statistic(), 1e-12);
    assertEquals(6. / 7, test.scale(), 1e-12);
    assertEquals(1, test.df(), 1e-12);
    assertEquals(UpperTail.ofChiSquare(2 / (6. / 7), 1), test.pValue(), 1e-12);
  }

  @Test
  void sharesAreTakenUpToAFactor() {
    assertEquals(
        GoodnessOfFit.of(design(8), CODES, new double[] {0.4, 0.6}),
        GoodnessOfFit.of(design(8), CODES, new double[] {2, 3}));
  }

  @Test
  void companiesWithoutAnAnswerAreLeftOut() {
    int[] codes = Arrays.copyOf(CODES, 9);
    codes[8] = Crossing.MISSING;

    // The number of answers now varies as well, though not X².
    assertEquals(2, GoodnessOfFit.of(design(9), codes, new double[] {1, 1}).statistic(), 1e-12);
  }

  @Test
  void strataOfTheSameCodingLeaveNothingToTest() {
    String[] strata = {"a", "a", "a", "a", "a", "a", "b", "b"};
    LinearizedDesign design = new SampleFrame(8).strata(strata).weights(ones(8)).design();

    GoodnessOfFit test = GoodnessOfFit.of(design, CODES, new double[] {3, 1});

    assertEquals(0, test.statistic(), 1e-15);
    assertEquals(Double.NaN, test.pValue());
  }

  @Test
  void aModalityWithoutAShareIsRefused() {
    assertEquals(
        "there are 1 expected shares, and a company has modality 2. Give a share to every modality.",
        refusal(new double[] {1}));
    assertEquals(
        "0.0 is no share to compare with. Give every modality a number above 0, or merge those without.",
        refusal(new double[] {1, 0}));
  }

  @Test
  void nobodyIsRefused() {
    int[] nobody = new int[8];
    Arrays.fill(nobody, Crossing.MISSING);

    assertThrows(
        UndefinedEstimate.class, () -> GoodnessOfFit.of(design(8), nobody, new double[] {1, 1}));
  }

  private static String refusal(double[] shares) {
    return assertThrows(UndefinedEstimate.class, () -> GoodnessOfFit.of(design(8), CODES, shares))
        .getMessage();
  }

  private static LinearizedDesign design(int size) {
    return new SampleFrame(size).weights(ones(size)).design();
  }

  private static double[] ones(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
