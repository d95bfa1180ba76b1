package fr.barometre.statistics.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each criterion just below, at and above its bounds, worked by hand. */
class QualityRuleTest {
  private static final double NOTHING = Double.NaN;

  /** 40 % of 60, 24 by count; interval of 20 points; half of 40 % is 0.2, of 60 % a third. */
  private static final QuotedEstimate SHARE =
      new QuotedEstimate(60, 48, 0.4, 0.3, 0.5, 0.12, 57, 0.4);

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "N,             59, withheld",
    "N,             60, caution",
    "N,             99, caution",
    "N,            100, published",
    "N_EFFECTIVE, 59.9, withheld",
    "N_EFFECTIVE,   60, caution",
    "N_EFFECTIVE, 99.9, caution",
    "N_EFFECTIVE,  100, published",
    "DF,            59, withheld",
    "DF,            60, caution",
    "DF,           100, published",
  })
  void smallValuesAreTheBadOnes(Criterion criterion, double value, String status) {
    QuotedEstimate estimate =
        new QuotedEstimate((long) value, value, 0.4, 0.3, 0.5, 0.12, value, 0.4);

    assertEquals(status, status(QualityRule.of(criterion, 60, 100).of(estimate)));
  }

  @ParameterizedTest(name = "width {0}: {1}")
  @CsvSource({
    "0.25,   published",
    "0.3125, caution", // from the bound on
    "0.46875, caution",
    "0.5,    withheld",
    "0.75,   withheld",
  })
  void anIntervalIsTooWideFromItsBoundOn(double width, String status) {
    QuotedEstimate estimate = new QuotedEstimate(60, 48, 0.5, 0, width, 0.12, 57, 0.5);

    assertEquals(status, status(QualityRule.of(Criterion.WIDTH, 0.5, 0.3125).of(estimate)));
  }

  @ParameterizedTest(name = "relative width {0} / 0.25: {1}")
  @CsvSource({"0.25, published", "0.26, caution", "0.375, caution", "0.38, withheld"})
  void aRelativeWidthIsTooWideAboveItsBound(double width, String status) {
    QuotedEstimate estimate = new QuotedEstimate(60, 48, 0.25, 0, width, 0.12, 57, 0.25);
    QuotedEstimate other = new QuotedEstimate(60, 48, 0.75, 0, width, 0.12, 57, 0.75);
    QuotedEstimate negative = new QuotedEstimate(60, 48, -0.25, 0, width, 0.12, 57, NOTHING);

    QualityRule rule = QualityRule.of(Criterion.RELATIVE_WIDTH, 1.5, 1);
    assertEquals(status, status(rule.of(estimate)));
    assertEquals(status, status(rule.of(negative)));
    assertEquals(status, status(QualityRule.of(Criterion.COMPLEMENT_WIDTH, 1.5, 1).of(other)));
  }

  @ParameterizedTest(name = "cv {0}: {1}")
  @CsvSource({
    "0.165, published",
    "0.1651, caution",
    "0.333, caution",
    "0.3331, withheld",
    "-0.3331, withheld"
  })
  void aCoefficientOfVariationIsTooLargeAboveItsBoundWhateverItsSign(double cv, String status) {
    QuotedEstimate estimate = new QuotedEstimate(60, NOTHING, 12, 9, 15, cv, 57, NOTHING);

    assertEquals(status, status(QualityRule.of(Criterion.CV, 0.333, 0.165).of(estimate)));
  }

  @ParameterizedTest(name = "{0} of 40: {1}")
  @CsvSource({
    "0, caution",
    "1, published",
    "20, published",
    "39, published",
    "40, caution",
  })
  void aMinorityIsTheFewerOfThoseThatGaveTheAnswerAndTheOthers(long gave, String status) {
    double share = gave / 40.0;
    QuotedEstimate estimate = new QuotedEstimate(40, 40, share, 0, 1, NOTHING, 39, share);

    assertEquals(status, status(QualityRule.caution(Criterion.MINORITY, 1).of(estimate)));
  }

  @Test
  void aNarrowIntervalIsGoodEnoughWhateverItIsRelativeTo() {
    QualityRule rule = QualityRule.withheld(Criterion.RELATIVE_WIDTH, 1.3).unlessWidth(0.0625);
    QuotedEstimate at = new QuotedEstimate(60, 48, 0.01, 0, 0.0625, 0.9, 57, 0.01);
    QuotedEstimate above = new QuotedEstimate(60, 48, 0.01, 0, 0.0626, 0.9, 57, 0.01);

    assertTrue(rule.of(at).isEmpty());
    assertEquals("withheld", status(rule.of(above)));
  }

  @Test
  void aBreachTellsTheValueAndTheBoundItPasses() {
    assertEquals(
        Optional.of(new Breach(Criterion.N, 60, 100, false)),
        QualityRule.of(Criterion.N, 30, 100).of(SHARE));
    assertEquals(
        Optional.of(new Breach(Criterion.N_EFFECTIVE, 48, 50, true)),
        QualityRule.of(Criterion.N_EFFECTIVE, 50, 100).of(SHARE));
  }

  @Test
  void whatCannotBeComputedIsNotGoodEnough() {
    QuotedEstimate lonely = new QuotedEstimate(1, NOTHING, 0.4, NOTHING, NOTHING, 0, 0, 0.4);

    for (Criterion criterion :
        new Criterion[] {Criterion.N_EFFECTIVE, Criterion.WIDTH, Criterion.RELATIVE_WIDTH}) {
      assertEquals("withheld", status(QualityRule.withheld(criterion, 1).of(lonely)));
    }
  }

  @Test
  void whatIsRelativeSaysNothingOfZeroNorOfAll() {
    QuotedEstimate none = new QuotedEstimate(60, 48, 0, 0, 0.06, NOTHING, 57, 0);
    QuotedEstimate all = new QuotedEstimate(60, 48, 1, 0.94, 1, 0, 57, 1);

    assertTrue(QualityRule.withheld(Criterion.CV, 0.3).of(none).isEmpty());
    assertTrue(QualityRule.withheld(Criterion.RELATIVE_WIDTH, 1.3).of(none).isEmpty());
    assertTrue(QualityRule.withheld(Criterion.COMPLEMENT_WIDTH, 1.3).of(all).isEmpty());
  }

  private static String status(Optional<Breach> breach) {
    return breach.map(any -> any.withholds() ? "withheld" : "caution").orElse("published");
  }
}
