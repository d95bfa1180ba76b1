package fr.barometre.statistics.quantiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of the quantiles of every sample, by every rule. */
class QuantilesPropertiesTest {
  private static final int TRIES = 300;
  private static final int COMPANIES = 30;

  @Property(tries = TRIES)
  void aConstantMovesTheQuantileAndItsIntervalAlike(
      @ForAll int seed,
      @ForAll QuantileRule rule,
      @ForAll @DoubleRange(min = -1000, max = 1000) double constant) {
    Random random = new Random(seed);
    double[] answers = random.doubles(COMPANIES, 0, 100).toArray();
    double[] moved = Arrays.stream(answers).map(y -> y + constant).toArray();
    double[] weights = random.doubles(COMPANIES, 1, 10).toArray();

    Quantile before = quantile(answers, weights, rule);
    Quantile after = quantile(moved, weights, rule);

    assertEquals(before.value() + constant, after.value(), 1e-9);
    assertEquals(before.interval().low() + constant, after.interval().low(), 1e-9);
    assertEquals(before.interval().high() + constant, after.interval().high(), 1e-9);
  }

  /** Not by Shah and Vaish's rule, of which R subtracts the weight itself, not its share. */
  @Property(tries = TRIES)
  void theScaleOfTheWeightsDoesNotMatter(
      @ForAll int seed,
      @ForAll QuantileRule rule,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    Assume.that(rule != QuantileRule.SHAHVAISH);
    Random random = new Random(seed);
    double[] answers = random.doubles(COMPANIES, 0, 100).toArray();
    double[] weights = random.doubles(COMPANIES, 1, 10).toArray();
    double[] scaled = Arrays.stream(weights).map(w -> w * factor).toArray();

    Quantile before = quantile(answers, weights, rule);
    Quantile after = quantile(answers, scaled, rule);

    assertEquals(before.value(), after.value(), 1e-9);
    assertEquals(before.standardError(), after.standardError(), 1e-9);
  }

  private static Quantile quantile(double[] answers, double[] weights, QuantileRule rule) {
    LinearizedDesign design = new SampleFrame(COMPANIES).weights(weights).design();
    return new Quantiles(design, answers, rule, QuantileInterval.MEAN)
        .estimate(0.4, 0.95, design.degreesOfFreedom());
  }
}
