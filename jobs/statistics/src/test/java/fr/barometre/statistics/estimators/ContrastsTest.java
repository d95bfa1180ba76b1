package fr.barometre.statistics.estimators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContrastsTest {
  private static final Estimates TWO =
      new Estimates(new double[] {6, 2}, new double[][] {{4, 1}, {1, 9}});

  @Test
  void aDifferenceHasBothVariancesLessTwiceTheCovariance() {
    Estimates difference = Contrasts.linear(TWO, new double[] {1, -1});

    assertEquals(4, difference.values()[0]);
    assertEquals(4 + 9 - 2 * 1, difference.covariance()[0][0]);
  }

  @Test
  void aRatioFollowsItsGradient() {
    Estimates ratio = Contrasts.smooth(x -> x[0].divide(x[1]), TWO);

    // Gradient (1/2, -6/4): 4/4 - 2 * 0.5 * 1.5 * 1 + 2.25 * 9.
    assertEquals(3, ratio.values()[0]);
    assertEquals(1 - 1.5 + 20.25, ratio.covariance()[0][0], 1e-12);
  }

  @Test
  void aFormOfAnotherLengthIsRefused() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> Contrasts.linear(TWO, new double[] {1}));

    assertEquals("1 coefficients for 2 estimates", refusal.getMessage());
  }

  @Test
  void domainsOfOneStratumAreNotIndependent() {
    LinearizedDesign design = new SampleFrame(4).weights(1, 1, 1, 1).design();
    double[] answers = {1, 2, 3, 4};

    Estimates totals =
        design.estimate(
            new Together(
                List.of(
                    new InDomain(new Totals(answers), new boolean[] {true, true, false, false}),
                    new InDomain(new Totals(answers), new boolean[] {false, false, true, true}))));

    // Covariance -n / (n - 1) sum_1 sum_2 / n = -3 * 7 / 3.
    assertArrayEquals(new double[] {3, 7}, totals.values());
    assertEquals(-7, totals.covariance()[0][1], 1e-12);
  }

  @Test
  void answersThatGoTogetherCorrelateFully() {
    LinearizedDesign design = new SampleFrame(3).weights(1, 2, 3).design();

    Estimates same = Correlation.of(design, new double[] {1, 4, 2}, new double[] {3, 9, 5});
    Estimates constant = Correlation.of(design, new double[] {1, 4, 2}, new double[] {5, 5, 5});

    assertEquals(1, same.values()[0], 1e-12);
    assertEquals(0, same.standardError(0), 1e-7);
    assertTrue(Double.isNaN(constant.values()[0]));
  }

  @Test
  void agreementBeyondChanceIsKappa() {
    double[][] covariance = new double[4][4];

    // Observed 0.7; by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
    Estimates kappa = Agreement.kappa(new Estimates(new double[] {0.4, 0.1, 0.2, 0.3}, covariance));

    assertEquals((0.7 - 0.5) / 0.5, kappa.values()[0], 1e-12);
  }

  @Test
  void standardisedMeansHaveTheSharesGiven() {
    LinearizedDesign design = new SampleFrame(4).weights(1, 1, 5, 5).design();

    double value =
        design.estimate(
                new StandardizedMeans(
                    new int[] {0, 0, 1, 1}, new double[] {0.5, 0.5}, new double[] {1, 3, 10, 20}))
            .values()[0];

    assertEquals(0.5 * 2 + 0.5 * 15, value, 1e-12);
  }
}
