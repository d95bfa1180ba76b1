package fr.barometre.statistics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import org.junit.jupiter.api.Test;

/** Four companies of weight 1 that answer 10, 20, 30 and 70, the first two in another class. */
class ClassComparisonTest {
  private static final double[] ANSWERS = {10, 20, 30, 70};
  private static final int[] CLASSES = {0, 0, 1, 1};

  @Test
  void twoMeansDifferByTheirDifference() {
    ClassComparison comparison = ClassComparison.ofMeans(design(), ANSWERS, CLASSES);

    // 50 - 15. Influence (y - m) / 2 with signs: 2.5, -2.5, -10, 10, squares 212.5, times 4/3.
    assertEquals(35, comparison.differences().values()[0], 1e-12);
    assertEquals(212.5 * 4 / 3, comparison.differences().covariance()[0][0], 1e-10);
    assertEquals(2, comparison.df()); // 4 companies, 1 stratum, 1 difference
    assertEquals(35 * 35 / (212.5 * 4 / 3), comparison.test().statistic(), 1e-12);
  }

  @Test
  void ranksForgetHowFarTheLastIs() {
    ClassComparison comparison =
        ClassComparison.ofRanks(design(), ANSWERS, CLASSES, RankScore.WILCOXON);

    // Ranks in the middle of each company: 1/8, 3/8, 5/8, 7/8; influence 1/16 four times.
    assertEquals(0.5, comparison.differences().values()[0], 1e-15);
    assertEquals(4. / 256 * 4 / 3, comparison.differences().covariance()[0][0], 1e-15);
  }

  @Test
  void companiesThatAnswerAlikeShareTheMiddleOfTheirWeight() {
    ClassComparison comparison =
        ClassComparison.ofRanks(
            design(), new double[] {10, 20, 20, 70}, CLASSES, RankScore.WILCOXON);

    // 1/8, 1/2, 1/2, 7/8
    assertEquals((0.5 + 0.875) / 2 - (0.125 + 0.5) / 2, comparison.differences().values()[0]);
  }

  @Test
  void theMedianTestAsksWhoIsAboveIt() {
    ClassComparison comparison =
        ClassComparison.ofRanks(design(), ANSWERS, CLASSES, RankScore.MEDIAN);

    assertEquals(1, comparison.differences().values()[0]);
  }

  @Test
  void oneClassIsRefused() {
    assertThrows(
        UndefinedEstimate.class,
        () -> ClassComparison.ofMeans(design(), ANSWERS, new int[] {1, 1, 1, Crossing.MISSING}));
  }

  private static LinearizedDesign design() {
    return new SampleFrame(4).weights(new double[] {1, 1, 1, 1}).design();
  }
}
