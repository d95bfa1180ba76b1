package fr.barometre.statistics.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.intervals.StudentTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Four companies of weight 1 that answer 10, 20, 30 and 70: the last two are large, the second and
 * the last export.
 */
class ModelTestsTest {
  private static final double[] ANSWERS = {10, 20, 30, 70};
  private static final Term LARGE = Term.number("large", new double[] {0, 0, 1, 1});
  private static final Term EXPORTS = Term.number("exports", new double[] {0, 1, 0, 1});

  @Test
  void waldOfOneCoefficientIsTheSquareOfT() {
    LinearModel model = model(LARGE);
    Estimates estimates = design().estimate(model);

    TermTest test = TermTest.wald(model, LARGE, estimates, model.residualDf(design()));

    // The difference of two means of two: 35, with variance 212.5 * 4 / 3; 3 + 1 - 2 degrees.
    assertEquals(35 * 35 / (212.5 * 4 / 3), test.f(), 1e-10);
    assertEquals(2, test.df());
    assertEquals(StudentTest.of(35, Math.sqrt(212.5 * 4 / 3), 2).pValue(), test.pValue(), 1e-12);
  }

  @Test
  void waldOfAllTermsAtOnceTakesTheirCovarianceIn() {
    LinearModel model = model(LARGE, EXPORTS);
    Estimates estimates = design().estimate(model);

    TermTest test = TermTest.wald(new TestedColumns(model, List.of(LARGE, EXPORTS)), estimates, 1);

    // Effects 35 and 25; residuals 7.5, -7.5, -7.5, 7.5. With x and z centred to +-1/2, influence
    // is residual * x: -3.75, 3.75, -3.75, 3.75 and -3.75, -3.75, 3.75, 3.75: variances
    // 4/3 * 4 * 3.75² = 75, covariance 0. F = (35² / 75 + 25² / 75) / 2.
    assertEquals(2, test.q());
    assertEquals((35. * 35 + 25 * 25) / 75 / 2, test.f(), 1e-10);
  }

  @Test
  void termsWithoutACoefficientOfTheirOwnHaveNoTest() {
    Term again = Term.number("again", LARGE.columns()[0].clone());
    LinearModel model = model(LARGE, again);

    TermTest test = TermTest.wald(model, again, design().estimate(model), 2);

    assertEquals(0, test.q());
    assertEquals(Double.NaN, test.pValue());
  }

  @Test
  void aTermOfAnotherModelIsRefused() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TestedColumns(model(LARGE), List.of(EXPORTS)));

    assertEquals("no term exports among [large]", refusal.getMessage());
  }

  @Test
  void theRatioOfLikelihoodsComparesSumsOfSquares() {
    LikelihoodRatioTest test =
        LikelihoodRatioTest.of(new TestedColumns(model(LARGE), List.of(LARGE)), design());

    // Around 32.5: 22.5² + 12.5² + 2.5² + 37.5² = 2075; around 15 and 50: 50 + 800 = 850.
    assertEquals(1225, test.statistic(), 1e-9);
    // (X'X)^-1 gives the difference of two means of two the variance 1/2 + 1/2 = 1.
    assertArrayEquals(new double[] {212.5 * 4 / 3}, test.lambda(), 1e-9);
    assertEquals(2, test.df());
  }

  @Test
  void withOneCoefficientTheRatioOfLikelihoodsIsNearlyWald() {
    LinearModel model = model(LARGE);

    LikelihoodRatioTest ratio =
        LikelihoodRatioTest.of(new TestedColumns(model, List.of(LARGE)), design());
    TermTest wald = TermTest.wald(model, LARGE, design().estimate(model), 2);

    // In a model of numbers both are t² times lambda; the saddlepoint is within some percents of F.
    assertEquals(wald.f(), ratio.statistic() / ratio.lambda()[0], 1e-9);
    assertEquals(wald.pValue(), ratio.pValue(), 0.05 * wald.pValue());
  }

  @Test
  void anInteractionIsADifferenceOfDifferences() {
    LinearModel model = model(LARGE, EXPORTS, Term.interaction(LARGE, EXPORTS));

    double[] coefficients = model.values(new double[] {1, 1, 1, 1});

    assertArrayEquals(new double[] {10, 20, 10, 30}, coefficients, 1e-10);
  }

  @Test
  void theColumnsOfAnInteractionAreEveryPairOfModalities() {
    Term size = Term.codes("size", new String[] {"PME", "ETI", "GE"}, List.of("PME", "ETI", "GE"));
    Term exports = Term.codes("exports", new String[] {"no", "yes", "yes"}, List.of("no", "yes"));

    Term both = Term.interaction(size, exports);

    assertEquals(
        List.of("size = ETI and exports = yes", "size = GE and exports = yes"), both.levels());
    assertArrayEquals(new double[] {0, 1, 0}, both.columns()[0]);
    assertArrayEquals(new double[] {0, 0, 1}, both.columns()[1]);
  }

  private static LinearModel model(Term... terms) {
    return new LinearModel(Family.GAUSSIAN, ANSWERS, List.of(terms), new int[] {1, 1, 1, 1});
  }

  private static LinearizedDesign design() {
    return new SampleFrame(4).weights(new double[] {1, 1, 1, 1}).design();
  }
}
