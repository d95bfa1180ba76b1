package fr.barometre.statistics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.intervals.UpperTail;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight companies of weight 1: three answer no no, one no yes, one yes no, three yes yes. */
class IndependenceTestTest {
  private static final int[] FIRST = {0, 0, 0, 0, 1, 1, 1, 1};
  private static final int[] SECOND = {0, 0, 0, 1, 0, 1, 1, 1};

  @Test
  void aSimpleSampleStretchesPearsonByOneCompany() {
    TestOutcome outcome = IndependenceTest.RAO_SCOTT.of(crossing(SECOND));

    // Each cell is 1/8 off its expected quarter: X² = 8 * 4 * (1/64) / (1/4) = 2, and the shares
    // have the covariance of a multinomial over n - 1 instead of n: F = 2 * 7/8.
    assertEquals(1.75, outcome.statistic(), 1e-12);
    assertEquals(1, outcome.df(), 1e-12);
    assertEquals(7, outcome.residualDf(), 1e-11);
    assertEquals(UpperTail.ofF(1.75, 1, 7), outcome.pValue(), 1e-12);
  }

  @Test
  void theFirstOrderReportsPearsonAndCorrectsItsProbability() {
    TestOutcome outcome = IndependenceTest.RAO_SCOTT_FIRST_ORDER.of(crossing(SECOND));

    assertEquals(2, outcome.statistic(), 1e-12);
    assertEquals(UpperTail.ofChiSquare(1.75, 1), outcome.pValue(), 1e-12);
  }

  @Test
  void bothWaldsAgreeInATableOfTwoByTwo() {
    TestOutcome wald = IndependenceTest.WALD.of(crossing(SECOND));

    // Y = 3 - 4 * 4 / 8 = 1. The influence of each company on Y is, with both answers centred,
    // (x - 1/2)(y - 1/2), that is 1/4 six times and -1/4 twice, around 1/8:
    // V = 8/7 * (6 / 64 + 2 * 9 / 64) = 3/7.
    assertEquals(7. / 3, wald.statistic(), 1e-12);
    assertEquals(7. / 3, IndependenceTest.ADJUSTED_WALD.of(crossing(SECOND)).statistic(), 1e-12);
    assertEquals(7, wald.residualDf());
  }

  @Test
  void companiesWithoutAnAnswerLeaveTheTableAlone() {
    int[] first = Arrays.copyOf(FIRST, 10);
    int[] second = Arrays.copyOf(SECOND, 10);
    first[8] = Crossing.MISSING;
    second[9] = Crossing.MISSING;

    TestOutcome outcome = IndependenceTest.RAO_SCOTT.of(Crossing.of(design(10), first, second));

    // Ten drawn, two of them zeros: the covariance is that of a domain, 10/9 * 8/8² of the shares'.
    assertEquals(2 * 9. / 10, outcome.statistic(), 1e-12);
    assertEquals(9, outcome.residualDf(), 1e-11);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatNeverVariesIsRefused(IndependenceTest test) {
    UndefinedEstimate refusal =
        assertThrows(UndefinedEstimate.class, () -> test.of(crossing(new int[8])));

    assertTrue(refusal.getMessage().startsWith("the second answer has 1 modality"));
  }

  @ParameterizedTest
  @EnumSource
  void theProbabilityIsOneWhereThereIsNoDependence(IndependenceTest test) {
    TestOutcome outcome = test.of(crossing(new int[] {0, 0, 1, 1, 0, 0, 1, 1}));

    assertEquals(0, outcome.statistic(), 1e-15);
    assertEquals(1, outcome.pValue());
  }

  private static Crossing crossing(int[] second) {
    return Crossing.of(design(8), FIRST, second);
  }

  private static LinearizedDesign design(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return new SampleFrame(size).weights(ones).design();
  }
}
