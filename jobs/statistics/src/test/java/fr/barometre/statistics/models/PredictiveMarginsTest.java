package fr.barometre.statistics.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Four companies of weight 1 that answer 10, 20, 30 and 70; the last two are large. */
class PredictiveMarginsTest {
  private static final double[] ANSWERS = {10, 20, 30, 70};
  private static final Term SIZE =
      Term.codes(
          "size", new String[] {"small", "small", "large", "large"}, List.of("small", "large"));

  @Test
  void withoutOtherTermsTheMarginsAreTheMeansOfTheClasses() {
    Estimates margins =
        new PredictiveMargins(model(Family.GAUSSIAN, ANSWERS, SIZE), SIZE).of(design());

    assertArrayEquals(new double[] {15, 50}, margins.values(), 1e-10);
    // Predictions are the same for all, so only the coefficients vary: influence -2.5, 2.5 on the
    // first mean and -10, 10 on the second, times 4/3.
    assertEquals(12.5 * 4 / 3, margins.covariance()[0][0], 1e-9);
    assertEquals(200 * 4. / 3, margins.covariance()[1][1], 1e-9);
    assertEquals(0, margins.covariance()[0][1], 1e-9);
  }

  @Test
  void anotherTermIsHeldAsItIsInTheWholeSample() {
    Term exports = Term.number("exports", new double[] {0, 1, 0, 1});

    Estimates margins =
        new PredictiveMargins(model(Family.GAUSSIAN, ANSWERS, exports, SIZE), SIZE).of(design());

    // Effects 25 of exports and 35 of size from 2.5; one half exports: 2.5 + 12.5, and 35 more.
    assertArrayEquals(new double[] {15, 50}, margins.values(), 1e-10);
    // Gradient of both margins by the coefficients (1, 1/2, 0) and (1, 1/2, 1): the mean of each
    // class, residuals +-7.5 halved: 2 * 3.75². Predictions spread by 25 * (-1/2, 1/2, …) / 4.
    double ofCoefficients = 4. / 3 * 2 * 3.75 * 3.75;
    double ofPredictions = 4. / 3 * 4 * 3.125 * 3.125;
    assertEquals(ofCoefficients + ofPredictions, margins.covariance()[0][0], 1e-9);
    assertEquals(ofPredictions, margins.covariance()[0][1], 1e-9);
  }

  @Test
  void theirDifferenceIsTheAverageMarginalEffect() {
    double[] active = {1, 0, 1, 1, 0, 0, 1, 0};
    Term staff = Term.number("staff", new double[] {1, 2, 3, 4, 5, 6, 7, 8});
    Term exports = Term.number("exports", new double[] {0, 1, 1, 1, 0, 1, 0, 0});
    LinearModel model =
        new LinearModel(
            Family.QUASIBINOMIAL,
            active,
            List.of(staff, exports),
            new int[] {1, 1, 1, 1, 1, 1, 1, 1});
    Design eight = new SampleFrame(8).weights(new double[] {1, 2, 1, 2, 1, 2, 1, 2}).design();

    double[] margins = new PredictiveMargins(model, exports).of(eight).values();

    double effect = eight.estimate(model.marginalEffects()).values()[2];
    assertEquals(effect, margins[1] - margins[0], 1e-12);
  }

  @Test
  void aModalityThatNobodyHasIsUndefinedAndTheOthersAreNot() {
    Term size =
        Term.codes(
            "size",
            new String[] {"small", "small", "large", "large"},
            List.of("small", "medium", "large"));

    Estimates margins =
        new PredictiveMargins(model(Family.GAUSSIAN, ANSWERS, size), size).of(design());

    assertArrayEquals(new double[] {15, Double.NaN, 50}, margins.values(), 1e-10);
    assertEquals(200 * 4. / 3, margins.covariance()[2][2], 1e-9);
  }

  private static LinearModel model(Family family, double[] outcome, Term... terms) {
    return new LinearModel(family, outcome, List.of(terms), new int[] {1, 1, 1, 1});
  }

  private static LinearizedDesign design() {
    return new SampleFrame(4).weights(new double[] {1, 1, 1, 1}).design();
  }
}
