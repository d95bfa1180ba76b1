package fr.barometre.statistics.replication;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.design.Replicates;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What holds of replicates of every sample, tried on samples drawn at random. */
class ReplicatesPropertiesTest {
  private static final int TRIES = 300;

  /**
   * A sample of 2 to 4 strata of 2 to 6 units of 1 to 3 companies, and a population per stratum.
   */
  private record Drawn(
      String[] strata, String[] units, double[] weights, double[] answers, double[] populations) {

    static Drawn of(int seed) {
      Random random = new Random(seed);
      int count = 2 + random.nextInt(3);
      StringBuilder names = new StringBuilder();
      StringBuilder unitNames = new StringBuilder();
      double[] populations = new double[count];
      for (int h = 0; h < count; h++) {
        int units = 2 + random.nextInt(5);
        populations[h] = units + random.nextInt(20);
        for (int c = 0; c < units; c++) {
          int companies = 1 + random.nextInt(3);
          names.append(("S" + h + " ").repeat(companies));
          unitNames.append(("S" + h + "c" + c + " ").repeat(companies));
        }
      }
      String[] strata = names.toString().trim().split(" ");
      return new Drawn(
          strata,
          unitNames.toString().trim().split(" "),
          random.doubles(strata.length, 1, 10).toArray(),
          random.doubles(strata.length, -50, 50).toArray(),
          populations);
    }

    LinearizedDesign linearised() {
      double[] sizes =
          Arrays.stream(strata)
              .mapToDouble(stratum -> populations[Integer.parseInt(stratum.substring(1))])
              .toArray();
      return new SampleFrame(strata.length)
          .strata(strata)
          .units(units)
          .populations(sizes)
          .weights(weights)
          .design();
    }

    DrawnUnits primary() {
      return DrawnUnits.of(strata, units);
    }

    ReplicatedDesign with(Replicates replicates) {
      int[] single = new int[strata.length];
      Arrays.fill(single, 1);
      return new ReplicatedDesign(weights, single, replicates);
    }
  }

  @Property(tries = TRIES)
  void theJackknifeOfATotalIsItsLinearisedVariance(@ForAll int seed) {
    Drawn drawn = Drawn.of(seed);
    Totals total = new Totals(drawn.answers());

    double expected = drawn.linearised().estimate(total).covariance()[0][0];
    double actual =
        drawn
            .with(new Jackknife(drawn.primary(), drawn.populations()))
            .estimate(total)
            .covariance()[0][0];

    assertEquals(expected, actual, 1e-10 * Math.max(1, expected));
  }

  @Property(tries = TRIES)
  void aConstantMovesTheMeanAndNotItsError(
      @ForAll int seed, @ForAll @DoubleRange(min = -1e4, max = 1e4) double constant) {
    Drawn drawn = Drawn.of(seed);
    ReplicatedDesign design = drawn.with(new Bootstrap(drawn.primary(), seed, 20));
    double[] moved = Arrays.stream(drawn.answers()).map(y -> y + constant).toArray();

    double before = design.estimate(new Means(drawn.answers())).standardError(0);
    double after = design.estimate(new Means(moved)).standardError(0);

    assertEquals(before, after, 1e-9);
  }

  @Property(tries = TRIES)
  void weightsOnAnotherScaleScaleTheTotalAndLeaveTheMean(
      @ForAll int seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
    Drawn drawn = Drawn.of(seed);
    Replicates replicates = new Bootstrap(drawn.primary(), seed, 20);
    double[] scaled = Arrays.stream(drawn.weights()).map(w -> w * factor).toArray();
    Drawn other =
        new Drawn(drawn.strata(), drawn.units(), scaled, drawn.answers(), drawn.populations());

    Totals total = new Totals(drawn.answers());
    Means mean = new Means(drawn.answers());
    double totalError = drawn.with(replicates).estimate(total).standardError(0);
    double meanError = drawn.with(replicates).estimate(mean).standardError(0);

    assertEquals(
        factor * totalError,
        other.with(replicates).estimate(total).standardError(0),
        1e-10 * factor * Math.max(1, totalError));
    assertEquals(
        meanError,
        other.with(replicates).estimate(mean).standardError(0),
        1e-10 * Math.max(1, meanError));
  }

  @Property(tries = TRIES)
  void aReplicateDoesNotDependOnTheOrderOfTheCompanies(@ForAll int seed) {
    Drawn drawn = Drawn.of(seed);
    int n = drawn.strata().length;
    String[] strata = new String[n];
    String[] units = new String[n];
    for (int i = 0; i < n; i++) {
      strata[n - 1 - i] = drawn.strata()[i];
      units[n - 1 - i] = drawn.units()[i];
    }

    double[] forwards = new Bootstrap(drawn.primary(), seed, 20).factors(7);
    double[] backwards = new Bootstrap(DrawnUnits.of(strata, units), seed, 20).factors(7);

    double[] turned = new double[n];
    Arrays.setAll(turned, i -> backwards[n - 1 - i]);
    assertArrayEquals(forwards, turned);
  }

  /** A partition of the data that has whole strata draws them as the whole does. */
  @Property(tries = TRIES)
  void aStratumDrawsTheSameWithoutTheOthers(@ForAll int seed) {
    Drawn drawn = Drawn.of(seed);
    int first = (int) Arrays.stream(drawn.strata()).filter("S0"::equals).count();
    DrawnUnits part =
        DrawnUnits.of(Arrays.copyOf(drawn.strata(), first), Arrays.copyOf(drawn.units(), first));

    double[] whole = new Bootstrap(drawn.primary(), seed, 20).factors(7);
    double[] alone = new Bootstrap(part, seed, 20).factors(7);

    assertArrayEquals(Arrays.copyOf(whole, first), alone);
  }
}
