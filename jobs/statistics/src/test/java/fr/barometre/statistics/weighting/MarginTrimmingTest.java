package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarginTrimmingTest {
  private static final CalibrationMethod LINEAR =
      CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE);

  /**
   * Weights 1, 3 and 4 stand for 16 and become 2, 6 and 8; the last is cut to 7, the rest share 9.
   */
  private final Calibration calibration =
      new CalibrationSolver(LINEAR)
          .solve(
              CalibrationCells.ofCompanies(
                  new double[][] {{1}, {1}, {1}}, new double[] {1, 3, 4}, new long[] {1, 1, 1}),
              List.of(new Margin("companies", "", 16)));

  @Test
  void theTotalsStayWhenAWeightIsCut() {
    Calibration trimmed = new MarginTrimming(new WeightBounds(0, 7)).trim(calibration);

    double[] ratios = trimmed.ratioOfEntries();
    assertArrayEquals(new double[] {2.25, 2.25, 1.75}, ratios, 1e-12);
  }

  @Test
  void weightsWithinTheLimitsStayAsTheyAre() {
    assertSame(calibration, new MarginTrimming(new WeightBounds(2, 8)).trim(calibration));
  }

  @Test
  void limitsThatTheTotalsCannotMeetComeWithTheTightestThatCan() {
    CalibrationFailure failure =
        assertThrows(
            CalibrationFailure.class,
            () -> new MarginTrimming(new WeightBounds(0, 5)).trim(calibration));

    assertEquals(
        "no weights between 0.0 and 5.0 reach the targets; the tightest that do are weights between"
            + " 0.0000 and 5.3334. Widen the bounds, or merge categories.",
        failure.getMessage());
  }

  /** Targets are those of weights within the limits, so there is a solution. */
  @Property(tries = 200)
  void bothTheLimitsAndTheTotalsHold(@ForAll int seed) {
    Random random = new Random(seed);
    int n = 60;
    double[][] x = new double[n][4];
    double[] weights = new double[n];
    long[] companies = new long[n];
    double[] targets = new double[4];
    for (int i = 0; i < n; i++) {
      x[i][i % 2] = 1;
      x[i][2 + i / 2 % 2] = 1;
      companies[i] = 1 + random.nextInt(3);
      weights[i] = companies[i] * (1 + 9 * random.nextDouble());
      double within = companies[i] * (2 + 3 * random.nextDouble());
      for (int j = 0; j < 4; j++) {
        targets[j] += within * x[i][j];
      }
    }
    List<Margin> margins =
        List.of(
            new Margin("a", "1", targets[0]),
            new Margin("a", "2", targets[1]),
            new Margin("b", "1", targets[2]),
            new Margin("b", "2", targets[3]));
    CalibrationCells cells = CalibrationCells.ofCompanies(x, weights, companies);
    Calibration first = new CalibrationSolver(LINEAR).solve(cells, margins);

    Calibration trimmed = new MarginTrimming(new WeightBounds(1.5, 5.5)).trim(first);

    double[] ratios = trimmed.ratioOfEntries();
    double[] reached = new double[4];
    for (int i = 0; i < n; i++) {
      double weight = weights[i] / companies[i] * ratios[i];
      assertEquals(3.5, weight, 2 + 1e-9);
      for (int j = 0; j < 4; j++) {
        reached[j] += companies[i] * weight * x[i][j];
      }
    }
    assertArrayEquals(targets, reached, 1e-8);
  }
}
