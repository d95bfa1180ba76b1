package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.Moments;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two small companies of weights 1 and 3 that stand for 8, and a large one of weight 2 that stands
 * for 1: ratios 2, 2 and 0.5, weights 2, 6 and 1.
 */
class CalibrationDiagnosisTest {
  private static final List<Moments> WEIGHTS =
      List.of(Moments.of(1, 1).merge(Moments.of(1, 3)), Moments.of(1, 2));
  private static final double[][] SIZES = {{1, 0}, {0, 1}};
  private static final double[] TOTALS = {4, 2};
  private static final List<Margin> MARGINS =
      List.of(new Margin("size", "small", 8), new Margin("size", "large", 1));

  private final Calibration calibration = solved(Distance.LINEAR, new RatioBounds(0.5, 3));
  private final CalibrationDiagnosis diagnosis = CalibrationDiagnosis.of(calibration, WEIGHTS);

  @Test
  void aMarginHasItsTotalBeforeAndAfterAndHowFarEachIs() {
    CalibratedMargin small = diagnosis.margins().get(0);

    assertEquals(MARGINS.get(0), small.margin());
    assertEquals(4, small.before());
    assertEquals(8, small.after(), 1e-12);
    assertEquals(-0.5, small.gapBefore());
    assertEquals(0, small.gapAfter(), 1e-12);
    assertEquals(1, diagnosis.margins().get(1).gapBefore(), 1e-12);
  }

  @Test
  void aGapToNothingIsUndefined() {
    CalibratedMargin none = new CalibratedMargin(new Margin("size", "none", 0), 1, 0, false);

    assertEquals(Double.NaN, none.gapBefore());
  }

  @Test
  void percentilesAreThoseOfCompaniesNotOfCells() {
    assertArrayEquals(
        new double[] {0.5, 0.5, 0.5, 0.5, 0.5, 2, 2, 2, 2, 2, 2},
        diagnosis.ratios().percentiles(),
        1e-12);
  }

  @Test
  void theHistogramGoesFromTheSmallestToTheLargestRatio() {
    List<RatioClass> classes = diagnosis.ratios().histogram();

    assertEquals(20, classes.size());
    assertEquals(0.5, classes.get(0).from(), 1e-12);
    assertEquals(1, classes.get(0).companies());
    assertEquals(2, classes.get(19).to(), 1e-12);
    assertEquals(2, classes.get(19).companies());
    assertEquals(3, classes.stream().mapToLong(RatioClass::companies).sum());
  }

  @Test
  void equalRatiosAreOneClass() {
    RatioDistribution same = RatioDistribution.of(new double[] {2, 2}, new long[] {3, 4});

    assertEquals(List.of(new RatioClass(2, 2, 7)), same.histogram());
  }

  /** {@code 3 (1 + 9 + 4) / 6^2} before and {@code 3 (4 + 36 + 1) / 9^2} after. */
  @Test
  void theDesignEffectOfUnequalWeightsIsToldBeforeAndAfter() {
    assertEquals(3 * 14 / 36.0, diagnosis.before().designEffect(), 1e-12);
    assertEquals(3 * 41 / 81.0, diagnosis.after().designEffect(), 1e-12);
    assertEquals(9, diagnosis.after().sum(), 1e-12);
    assertEquals(3, diagnosis.after().companies());
  }

  @Test
  void companiesAtABoundAreCounted() {
    assertEquals(new CalibrationDiagnosis.AtBounds(1, 0), diagnosis.atBounds());
  }

  @Test
  void nobodyIsAtABoundThatIsNotThere() {
    Calibration raked = solved(Distance.RAKING, RatioBounds.NONE);
    List<Moments> ones = Collections.nCopies(raked.ratioOfEntries().length, Moments.of(1, 1));

    assertEquals(
        new CalibrationDiagnosis.AtBounds(0, 0), CalibrationDiagnosis.of(raked, ones).atBounds());
  }

  /** {@code 4 (2 - 1)^2 / 2 + 2 (0.5 - 1)^2 / 2}. */
  @Test
  void theLinearDistanceIsASumOfSquares() {
    assertEquals(2.25, diagnosis.distance(), 1e-12);
  }

  /** {@code 4 (2 log 2 - 1) + 2 (0.5 log 0.5 + 0.5)}. */
  @Test
  void theRakingDistanceIsAnEntropy() {
    Calibration raked = solved(Distance.RAKING, RatioBounds.NONE);

    double distance = CalibrationDiagnosis.of(raked, WEIGHTS).distance();

    assertEquals(7 * Math.log(2) - 3, distance, 1e-10);
  }

  /** {@code 4 G(2) + 2 G(0.5)}, G the integral of the inverse of F from 1, by Simpson's rule. */
  @Test
  void theLogitDistanceIsTheIntegralOfTheInverseRatio() {
    RatioBounds bounds = new RatioBounds(0.25, 3);
    Calibration logit = solved(Distance.LOGIT, bounds);

    double distance = CalibrationDiagnosis.of(logit, WEIGHTS).distance();

    assertEquals(4 * integral(bounds, 2) + 2 * integral(bounds, 0.5), distance, 1e-9);
  }

  private static double integral(RatioBounds bounds, double to) {
    int steps = 2000;
    double step = (to - 1) / steps;
    double sum = 0;
    for (int k = 0; k <= steps; k++) {
      double g = 1 + k * step;
      double rate =
          (bounds.upper() - bounds.lower()) / ((bounds.upper() - 1) * (1 - bounds.lower()));
      double odds =
          (g - bounds.lower()) / (1 - bounds.lower()) * (bounds.upper() - 1) / (bounds.upper() - g);
      int factor = k == 0 || k == steps ? 1 : k % 2 == 0 ? 2 : 4;
      sum += factor * Math.log(odds) / rate;
    }
    return sum * step / 3;
  }

  /** Ratios 2, 2, 0.5 and answers 1, 0, 1; weights 2, 6, 1. */
  @Test
  void anAnswerIsCorrelatedWithTheRatioAndTheWeight() {
    List<Moments> answers =
        List.of(Moments.of(1, 1, 1).merge(Moments.of(1, 3, 0)), Moments.of(1, 2, 1));

    OutcomeCorrelation correlation = OutcomeCorrelation.of(calibration.ratioOfEntries(), answers);

    assertEquals(-0.5, correlation.withRatio(), 1e-12);
    assertEquals(-3 / Math.sqrt(14 * 2 / 3.0), correlation.withWeight(), 1e-12);
  }

  @Test
  void aConstantAnswerIsCorrelatedWithNothing() {
    List<Moments> answers = List.of(Moments.of(2, 1, 1), Moments.of(1, 2, 1));

    OutcomeCorrelation correlation = OutcomeCorrelation.of(calibration.ratioOfEntries(), answers);

    assertEquals(new OutcomeCorrelation(Double.NaN, Double.NaN), correlation);
  }

  private static Calibration solved(Distance distance, RatioBounds bounds) {
    return new CalibrationSolver(CalibrationMethod.of(distance, bounds))
        .solve(CalibrationCells.of(SIZES, TOTALS), MARGINS);
  }
}
