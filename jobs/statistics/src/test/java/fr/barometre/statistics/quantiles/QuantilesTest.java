package fr.barometre.statistics.quantiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuantilesTest {

  /**
   * Of 10, 20, 30, 40 and 50 with equal weights: the types of Hyndman and Fan, by their formulas.
   * Type 7, say, is at 1 + 4 p: 2.2 for p = 0.3, hence 22.
   */
  @ParameterizedTest
  @CsvSource({
    "HF1, 0.3, 20",
    "HF2, 0.3, 20",
    "HF3, 0.3, 20",
    "HF4, 0.3, 15",
    "HF5, 0.3, 20",
    "HF6, 0.3, 18",
    "HF7, 0.3, 22",
    "MATH, 0.4, 20",
    "SCHOOL, 0.4, 25",
    "HF3, 0.4, 20",
    "HF4, 0.4, 20",
    "HF5, 0.4, 25",
    "HF6, 0.4, 24",
    "HF7, 0.4, 26"
  })
  void rulesAtEqualWeightsAreThoseOfHyndmanAndFan(QuantileRule rule, double p, double expected) {
    assertEquals(expected, quantiles(rule, 10, 20, 30, 40, 50).value(p), 1e-12);
  }

  @Test
  void aHeavyCompanyCountsForManyLightOnes() {
    LinearizedDesign design = new SampleFrame(3).weights(1, 1, 8).design();
    Quantiles median =
        new Quantiles(design, new double[] {1, 2, 3}, QuantileRule.MATH, QuantileInterval.MEAN);

    assertEquals(3, median.value(0.5));
    assertEquals(2, median.value(0.2));
  }

  @ParameterizedTest
  @EnumSource
  void aSingleAnswerIsItsOwnQuantile(QuantileRule rule) {
    LinearizedDesign design =
        new SampleFrame(2).weights(2, 1).design().within(new boolean[] {true, false});
    Quantiles one = new Quantiles(design, new double[] {7, 9}, rule, QuantileInterval.MEAN);

    assertEquals(7, one.value(0.1));
    assertEquals(7, one.value(0.9));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnswersThereIsNoQuantile(QuantileRule rule) {
    LinearizedDesign design =
        new SampleFrame(2).weights(2, 1).design().within(new boolean[] {false, false});

    double value =
        new Quantiles(design, new double[] {7, 9}, rule, QuantileInterval.MEAN).value(0.5);

    assertTrue(Double.isNaN(value));
  }

  @ParameterizedTest
  @EnumSource
  void identicalCompaniesMayShareAnEntry(QuantileRule rule) {
    double[] apart = {3, 3, 3, 5, 5, 8};
    LinearizedDesign shared = new SampleFrame(3).weights(2, 2, 2).multiplicity(3, 2, 1).design();
    LinearizedDesign whole = new SampleFrame(6).weights(2, 2, 2, 2, 2, 2).design();

    for (double p = 0; p <= 1; p += 0.05) {
      assertEquals(
          new Quantiles(whole, apart, rule, QuantileInterval.MEAN).value(p),
          new Quantiles(shared, new double[] {3, 5, 8}, rule, QuantileInterval.MEAN).value(p),
          1e-12);
    }
  }

  /**
   * Rule 4 may leave the answers below the first weight's share, as R's does; the points of Shah
   * and Vaish need not ascend where neighbours differ in weight, by the last term of their formula.
   */
  @Property(tries = 300)
  void aQuantileGrowsWithItsShareAndStaysAmongTheAnswers(
      @ForAll int seed,
      @ForAll @IntRange(min = 2, max = 30) int n,
      @ForAll @DoubleRange(min = 0.5, max = 1) double high) {
    Random random = new Random(seed);
    LinearizedDesign design =
        new SampleFrame(n).weights(random.doubles(n, 1, 5).toArray()).design();
    double[] answers = random.doubles(n, -10, 10).toArray();
    double low = high - 0.5;

    for (QuantileRule rule : QuantileRule.values()) {
      Quantiles quantiles = new Quantiles(design, answers, rule, QuantileInterval.MEAN);
      if (rule != QuantileRule.HF4) {
        double least = Arrays.stream(answers).min().orElseThrow();
        assertTrue(quantiles.value(low) >= least - 1e-12, rule.name());
      }
      if (rule != QuantileRule.SHAHVAISH) {
        assertTrue(quantiles.value(low) <= quantiles.value(high) + 1e-12, rule.name());
      }
    }
  }

  private static Quantiles quantiles(QuantileRule rule, double... answers) {
    double[] weights = new double[answers.length];
    Arrays.fill(weights, 3);
    LinearizedDesign design = new SampleFrame(answers.length).weights(weights).design();
    return new Quantiles(design, answers, rule, QuantileInterval.MEAN);
  }
}
