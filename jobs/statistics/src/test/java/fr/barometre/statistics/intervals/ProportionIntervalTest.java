package fr.barometre.statistics.intervals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.intervals.ProportionInterval.Proportion;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionIntervalTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** The 97.5 % quantile of the normal law, from any table. */
  private static final double Z = 1.959963984540054;

  @Test
  void theMeanIntervalIsSymmetric() {
    Interval interval = ProportionInterval.MEAN.of(new Proportion(0.3, 0.05, 84, INFINITE, 0.95));

    assertEquals(0.3 - Z * 0.05, interval.low(), 1e-12);
    assertEquals(0.3 + Z * 0.05, interval.high(), 1e-12);
  }

  @Test
  void theLogitIntervalOfOneHalfIsSymmetricInTheOdds() {
    Interval interval = ProportionInterval.LOGIT.of(new Proportion(0.5, 0.05, 100, INFINITE, 0.95));

    // s / (m (1 - m)) = 0.2
    assertEquals(Math.exp(-0.2 * Z), interval.low() / (1 - interval.low()), 1e-12);
    assertEquals(Math.exp(0.2 * Z), interval.high() / (1 - interval.high()), 1e-12);
  }

  @Test
  void theArcsineIntervalOfOneHalfTurnsAroundAnEighthOfACircle() {
    Interval interval = ProportionInterval.ASIN.of(new Proportion(0.5, 0.05, 100, INFINITE, 0.95));

    // s / (2 sqrt(m (1 - m))) = 0.05
    assertEquals(Math.pow(Math.sin(Math.PI / 4 - 0.05 * Z), 2), interval.low(), 1e-12);
    assertEquals(Math.pow(Math.sin(Math.PI / 4 + 0.05 * Z), 2), interval.high(), 1e-12);
  }

  @Test
  void theWilsonIntervalContainsTheProportionsFromWhichTheEstimateIsNotFar() {
    Interval interval =
        ProportionInterval.WILSON.of(new Proportion(0.2, 0.04, 100, INFINITE, 0.95));

    // At each bound q: (m - q)^2 = t^2 q (1 - q) / n with n = 0.16 / 0.0016 = 100.
    for (double q : new double[] {interval.low(), interval.high()}) {
      assertEquals(Z * Z * q * (1 - q) / 100, (0.2 - q) * (0.2 - q), 1e-12);
    }
    assertTrue(interval.low() < 0.2 && 0.2 < interval.high());
  }

  @Test
  void theLikelihoodIntervalEndsWhereTheDevianceReachesTheQuantile() {
    Interval interval =
        ProportionInterval.LIKELIHOOD.of(new Proportion(0.2, 0.04, 100, INFINITE, 0.95));

    for (double q : new double[] {interval.low(), interval.high()}) {
      double deviance = 200 * (0.2 * Math.log(0.2 / q) + 0.8 * Math.log(0.8 / (1 - q)));
      assertEquals(Z * Z, deviance, 1e-9);
    }
    assertTrue(interval.low() < 0.2 && 0.2 < interval.high());
  }

  @Test
  void theBetaIntervalOfASimpleSampleIsThatOfClopperAndPearson() {
    // 1 yes of 4, s^2 = m (1 - m) / n: with n - 1 degrees of freedom nothing is corrected.
    double error = Math.sqrt(0.25 * 0.75 / 4);
    Interval interval = ProportionInterval.BETA.of(new Proportion(0.25, error, 4, 3, 0.95));

    // P(X >= 1 | low) = 1 - (1 - low)^4 = 0.025; P(X <= 1 | high) = 0.025.
    assertEquals(1 - Math.pow(0.975, 0.25), interval.low(), 1e-9);
    double q = 1 - interval.high();
    assertEquals(0.025, Math.pow(q, 4) + 4 * Math.pow(q, 3) * (1 - q), 1e-9);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyAmongTenIsCompatibleWithAFewOfAll(ProportionInterval method) {
    Interval interval = method.of(new Proportion(0, 0, 10, 9, 0.95));

    assertEquals(0, interval.low());
    assertEquals(1 - Math.pow(0.025, 0.1), interval.high(), 1e-9); // (1 - high)^10 = 0.025
  }

  @ParameterizedTest
  @EnumSource
  void everybodyAmongTenIsCompatibleWithNearlyAll(ProportionInterval method) {
    Interval interval = method.of(new Proportion(1, 0, 10, 9, 0.95));

    assertEquals(Math.pow(0.025, 0.1), interval.low(), 1e-9);
    assertEquals(1, interval.high());
  }

  @ParameterizedTest
  @EnumSource
  void aCensusIsAPoint(ProportionInterval method) {
    assertEquals(new Interval(0.783, 0.783), method.of(new Proportion(0.783, 0, 20, 15, 0.95)));
  }

  @ParameterizedTest
  @EnumSource
  void withoutDegreesOfFreedomOrCompaniesThereIsNone(ProportionInterval method) {
    assertTrue(Double.isNaN(method.of(new Proportion(0.5, 0.1, 2, 0, 0.95)).low()));
    assertTrue(Double.isNaN(method.of(new Proportion(Double.NaN, 0, 0, 0, 0.95)).high()));
  }

  @Test
  void methodsAreNamedInLowerCase() {
    for (ProportionInterval method : ProportionInterval.values()) {
      assertEquals(method, ProportionInterval.of(method.code()));
    }
    assertThrows(IllegalArgumentException.class, () -> ProportionInterval.of("clopper"));
  }

  @Property(tries = 500)
  void noIntervalButTheMeanLeavesTheUnitOrItsEstimate(
      @ForAll @DoubleRange(min = 0.02, max = 0.98) double m,
      @ForAll @DoubleRange(min = 0.3, max = 3) double designEffect,
      @ForAll @IntRange(min = 30, max = 3000) int n) {
    double error = Math.sqrt(designEffect * m * (1 - m) / n);
    Proportion proportion = new Proportion(m, error, n, n - 5, 0.95);

    // The arcsine may pass beyond the end of its scale where n m is small.
    for (ProportionInterval method :
        EnumSet.complementOf(EnumSet.of(ProportionInterval.MEAN, ProportionInterval.ASIN))) {
      Interval interval = method.of(proportion);
      assertTrue(0 <= interval.low() && interval.low() <= m, method + " " + interval);
      assertTrue(m <= interval.high() && interval.high() <= 1, method + " " + interval);
    }
  }

  @Property(tries = 300)
  void noIsTheMirrorOfYes(
      @ForAll @DoubleRange(min = 0.02, max = 0.98) double m,
      @ForAll @IntRange(min = 30, max = 3000) int n) {
    double error = Math.sqrt(m * (1 - m) / n);

    for (ProportionInterval method : ProportionInterval.values()) {
      Interval yes = method.of(new Proportion(m, error, n, n - 1, 0.9));
      Interval no = method.of(new Proportion(1 - m, error, n, n - 1, 0.9));
      assertEquals(1 - yes.high(), no.low(), 1e-8, method.code());
      assertEquals(1 - yes.low(), no.high(), 1e-8, method.code());
    }
  }
}
