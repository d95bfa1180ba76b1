package fr.barometre.statistics.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every sample, tried on samples drawn at random. */
class DesignPropertiesTest {
  private static final int TRIES = 300;

  /** A sample of 2 to 5 strata of 2 to 8 companies, weights from 1 to 10, answers around 0. */
  private record Drawn(String[] strata, double[] weights, double[] answers) {

    static Drawn of(int seed) {
      Random random = new Random(seed);
      int count = 2 + random.nextInt(4);
      StringBuilder names = new StringBuilder();
      for (int h = 0; h < count; h++) {
        names.append(("S" + h + " ").repeat(2 + random.nextInt(7)));
      }
      String[] strata = names.toString().trim().split(" ");
      return new Drawn(
          strata,
          random.doubles(strata.length, 1, 10).toArray(),
          random.doubles(strata.length, -50, 50).toArray());
    }

    SampleFrame frame() {
      return new SampleFrame(strata.length).strata(strata);
    }

    double[] sizes() {
      return Arrays.stream(strata)
          .mapToDouble(name -> Arrays.stream(strata).filter(name::equals).count())
          .toArray();
    }
  }

  @Property(tries = TRIES)
  void addingAConstantMovesTheMeanAndLeavesItsVariance(
      @ForAll int seed, @ForAll @DoubleRange(min = -1e6, max = 1e6) double constant) {
    Drawn drawn = Drawn.of(seed);
    LinearizedDesign design = drawn.frame().weights(drawn.weights()).design();

    Estimates before = design.estimate(new Means(drawn.answers()));
    double[] moved = Arrays.stream(drawn.answers()).map(y -> y + constant).toArray();
    Estimates after = design.estimate(new Means(moved));

    assertEquals(before.values()[0] + constant, after.values()[0], 1e-8);
    assertEquals(before.standardError(0), after.standardError(0), 1e-8);
  }

  @Property(tries = TRIES)
  void scalingTheWeightsScalesTotalsAndLeavesMeans(
      @ForAll int seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    Drawn drawn = Drawn.of(seed);
    double[] scaled = Arrays.stream(drawn.weights()).map(w -> w * factor).toArray();

    LinearizedDesign before = drawn.frame().weights(drawn.weights()).design();
    LinearizedDesign after = drawn.frame().weights(scaled).design();

    close(
        factor * before.estimate(new Totals(drawn.answers())).standardError(0),
        after.estimate(new Totals(drawn.answers())).standardError(0));
    close(
        before.estimate(new Means(drawn.answers())).standardError(0),
        after.estimate(new Means(drawn.answers())).standardError(0));
  }

  @Property(tries = TRIES)
  void aCensusHasNoVariance(@ForAll int seed) {
    Drawn drawn = Drawn.of(seed);

    LinearizedDesign census = drawn.frame().populations(drawn.sizes()).design();

    assertEquals(0, census.estimate(new Totals(drawn.answers())).standardError(0));
    assertEquals(0, census.estimate(new Means(drawn.answers())).standardError(0));
  }

  @Property(tries = TRIES)
  void aStratumOfIdenticalUnitsAddsNothing(
      @ForAll int seed, @ForAll @IntRange(min = 2, max = 9) int copies) {
    Drawn drawn = Drawn.of(seed);
    int n = drawn.strata().length;
    String[] strata = Arrays.copyOf(drawn.strata(), n + copies);
    double[] weights = Arrays.copyOf(drawn.weights(), n + copies);
    double[] answers = Arrays.copyOf(drawn.answers(), n + copies);
    Arrays.fill(strata, n, n + copies, "same");
    Arrays.fill(weights, n, n + copies, 3);
    Arrays.fill(answers, n, n + copies, 7);

    LinearizedDesign before = drawn.frame().weights(drawn.weights()).design();
    LinearizedDesign after = new SampleFrame(n + copies).strata(strata).weights(weights).design();

    close(
        before.estimate(new Totals(drawn.answers())).standardError(0),
        after.estimate(new Totals(answers)).standardError(0));
  }

  @Property(tries = TRIES)
  void aUnitMayBeSplitIntoCompaniesThatShareItsTotal(
      @ForAll int seed, @ForAll @IntRange(min = 2, max = 6) int parts) {
    Drawn drawn = Drawn.of(seed);
    int n = drawn.strata().length;
    String[] units = new String[n * parts];
    String[] strata = new String[n * parts];
    double[] weights = new double[n * parts];
    double[] answers = new double[n * parts];
    for (int i = 0; i < n * parts; i++) {
      units[i] = "unit " + i / parts;
      strata[i] = drawn.strata()[i / parts];
      weights[i] = drawn.weights()[i / parts];
      answers[i] = drawn.answers()[i / parts] / parts;
    }

    LinearizedDesign whole = drawn.frame().weights(drawn.weights()).design();
    LinearizedDesign split =
        new SampleFrame(n * parts).units(units).strata(strata).weights(weights).design();

    close(
        whole.estimate(new Totals(drawn.answers())).standardError(0),
        split.estimate(new Totals(answers)).standardError(0));
    assertEquals(whole.degreesOfFreedom(), split.degreesOfFreedom());
  }

  @Property(tries = TRIES)
  void theOrderOfTheEntriesDoesNotMatter(@ForAll int seed) {
    Drawn drawn = Drawn.of(seed);
    int n = drawn.strata().length;
    String[] strata = new String[n];
    double[] weights = new double[n];
    double[] answers = new double[n];
    for (int i = 0; i < n; i++) {
      strata[n - 1 - i] = drawn.strata()[i];
      weights[n - 1 - i] = drawn.weights()[i];
      answers[n - 1 - i] = drawn.answers()[i];
    }

    LinearizedDesign before = drawn.frame().weights(drawn.weights()).design();
    LinearizedDesign after = new SampleFrame(n).strata(strata).weights(weights).design();

    close(
        before.estimate(new Means(drawn.answers())).standardError(0),
        after.estimate(new Means(answers)).standardError(0));
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-10 * Math.max(1e-6, Math.abs(expected)));
  }
}
