package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalibrationSolverTest {
  private static final double[][] TWO_GROUPS = {{1, 0}, {1, 0}, {0, 1}};
  private static final double[] ONES = {1, 1, 1};

  private final CalibrationSolver linear =
      new CalibrationSolver(CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE));

  @Test
  void identicalCompaniesAreOneCellAndShareTheirTotal() {
    Calibration calibration =
        linear.solve(
            CalibrationCells.of(TWO_GROUPS, ONES),
            List.of(new Margin("size", "small", 6), new Margin("size", "large", 4)));

    assertEquals(2, calibration.cells().size());
    assertArrayEquals(new double[] {3, 3, 4}, calibration.ratioOfEntries(), 1e-12);
  }

  @Test
  void aCategoryWithoutACompanyIsNamed() {
    CalibrationObstacle obstacle =
        obstacle(
            linear,
            new double[][] {{1, 0}, {1, 0}},
            new Margin("size", "small", 6),
            new Margin("size", "large", 4));

    assertEquals(
        "size=large has a target of 4.0 and no company in the sample. Merge it with a neighbour, or"
            + " leave it out of the margins.",
        obstacle.message());
  }

  @Test
  void twoMarginsWithDifferentTotalsAreNamedTogether() {
    CalibrationObstacle obstacle =
        obstacle(
            linear,
            new double[][] {{1, 0, 1, 0}, {1, 0, 0, 1}, {0, 1, 1, 0}, {0, 1, 0, 1}},
            new Margin("size", "small", 6),
            new Margin("size", "large", 4),
            new Margin("sector", "trade", 5),
            new Margin("sector", "industry", 6));

    assertEquals(new CalibrationObstacle.ContradictoryMargins("size", 10, "sector", 11), obstacle);
  }

  @Test
  void aMarginThatFollowsFromAnotherButNotInItsTargetIsCollinear() {
    Margin twice = new Margin("places", "", 30);

    CalibrationObstacle obstacle =
        obstacle(linear, new double[][] {{1, 2}, {3, 6}}, new Margin("employees", "", 10), twice);

    CalibrationObstacle.CollinearMargins collinear =
        (CalibrationObstacle.CollinearMargins) obstacle;
    assertEquals(twice, collinear.margin());
    assertEquals(20, collinear.implied(), 1e-9);
  }

  @Test
  void boundsThatAreTooTightComeWithTheTightestThatWork() {
    CalibrationSolver bounded =
        new CalibrationSolver(CalibrationMethod.of(Distance.LINEAR, new RatioBounds(0.5, 1.5)));

    CalibrationObstacle obstacle =
        obstacle(
            bounded,
            new double[][] {{1, 0}, {1, 0}, {0, 1}},
            new Margin("size", "small", 4),
            new Margin("size", "large", 1));

    CalibrationObstacle.BoundsTooTight tight = (CalibrationObstacle.BoundsTooTight) obstacle;
    assertEquals(0, tight.feasible().lower(), 1e-9);
    assertEquals(2, tight.feasible().upper(), 1e-9);
  }

  @Test
  void boundsAreOfferedAboutTheScaledWeights() {
    // Ten companies each, targets 30 and 50 times as many: scaled by 40, ratios 0.75 and 1.25.
    CalibrationSolver bounded =
        new CalibrationSolver(CalibrationMethod.of(Distance.LINEAR, new RatioBounds(0.9, 1.1)));
    CalibrationCells cells =
        CalibrationCells.of(new double[][] {{1, 0}, {0, 1}}, new double[] {10, 10});

    CalibrationFailure failure =
        assertThrows(
            CalibrationFailure.class,
            () ->
                bounded.solve(
                    cells, List.of(new Margin("size", "a", 300), new Margin("size", "b", 500))));

    RatioBounds feasible = ((CalibrationObstacle.BoundsTooTight) failure.obstacle()).feasible();
    assertEquals(0.75, feasible.lower(), 1e-9);
    assertEquals(1.25, feasible.upper(), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(Distance.class)
  void boundsAreKeptByWhoeverTakesThoseOffered(Distance distance) {
    SplittableRandom random = new SplittableRandom(5);
    double[] weights = {7, 3, 11, 5, 13, 2, 9, 4, 6};
    double[][] x = new double[9][6];
    for (int c = 0; c < 9; c++) {
      x[c][c / 3] = 1;
      x[c][3 + c % 3] = 1;
    }
    CalibrationCells cells = CalibrationCells.of(x, weights);
    CalibrationSolver tight =
        new CalibrationSolver(CalibrationMethod.of(distance, new RatioBounds(0.95, 1.05)));
    for (int round = 0; round < 300; round++) {
      List<Margin> margins = margins(cells, random.doubles(6, 0.6, 1.4).toArray());
      CalibrationFailure failure =
          assertThrows(CalibrationFailure.class, () -> tight.solve(cells, margins));
      String offered = failure.getMessage();
      Matcher numbers =
          Pattern.compile("tightest .* between (\\S+) and (\\S+)\\.").matcher(offered);
      assertTrue(numbers.find(), offered);

      RatioBounds bounds =
          new RatioBounds(
              Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2)));
      Calibration calibration =
          new CalibrationSolver(CalibrationMethod.of(distance, bounds)).solve(cells, margins);

      for (double ratio : calibration.ratios()) {
        assertTrue(ratio >= bounds.lower() && ratio <= bounds.upper());
      }
    }
  }

  /** The totals of two variables times a factor each, brought to the same sum. */
  private static List<Margin> margins(CalibrationCells cells, double[] factors) {
    double[] weights = new double[cells.size()];
    Arrays.setAll(weights, cells::weight);
    double[] totals = cells.totals(weights, 6);
    Arrays.setAll(totals, j -> totals[j] * factors[j]);
    double first = totals[0] + totals[1] + totals[2];
    double second = totals[3] + totals[4] + totals[5];
    return IntStream.range(0, 6)
        .mapToObj(
            j ->
                new Margin(
                    j < 3 ? "size" : "sector",
                    String.valueOf(j),
                    j < 3 ? totals[j] : totals[j] / second * first))
        .toList();
  }

  @Test
  void aThousandCellsAreToldTheirBoundsAsWell() {
    double[][] x = new double[1000][110];
    double[] weights = new double[1000];
    for (int c = 0; c < x.length; c++) {
      x[c][c / 10] = 1;
      x[c][100 + c % 10] = 1;
      weights[c] = 1;
    }
    CalibrationCells cells = CalibrationCells.of(x, weights);
    // Half of the categories of 10 companies at 12, half at 8: ratios of 1.2 and 0.8 at least.
    List<Margin> margins =
        IntStream.range(0, 110)
            .mapToObj(
                j ->
                    new Margin(
                        j < 100 ? "a" : "b",
                        String.valueOf(j),
                        j >= 100 ? 100 : j % 2 == 0 ? 12 : 8))
            .toList();
    CalibrationSolver bounded =
        new CalibrationSolver(CalibrationMethod.of(Distance.RAKING, new RatioBounds(0.9, 1.1)));

    CalibrationFailure failure =
        assertThrows(CalibrationFailure.class, () -> bounded.solve(cells, margins));

    assertEquals(
        "no ratios between 0.9 and 1.1 reach the targets; the tightest that do are ratios between"
            + " 0.8000 and 1.2000. Widen the bounds, or merge categories.",
        failure.getMessage());
  }

  @Test
  void aTotalThatNoPositiveRatioReachesIsReportedWithHowFarItGot() {
    CalibrationSolver raking =
        new CalibrationSolver(CalibrationMethod.of(Distance.RAKING, RatioBounds.NONE));

    CalibrationObstacle obstacle =
        obstacle(raking, new double[][] {{1}, {1}}, new Margin("employees", "", -1));

    assertTrue(obstacle instanceof CalibrationObstacle.NotReached);
  }

  @Test
  void eightHundredMarginsAreOneSolve() {
    int categories = 400;
    double[][] x = new double[4 * categories][2 * categories];
    double[] weights = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i][i % categories] = 1;
      x[i][categories + (i / 2 + i % 7) % categories] = 1;
      weights[i] = 1 + i % 5;
    }
    CalibrationCells cells = CalibrationCells.of(x, weights);
    double[] wanted = new double[cells.size()];
    for (int c = 0; c < wanted.length; c++) {
      wanted[c] = cells.weight(c) * (1 + 0.1 * (c % 3));
    }
    double[] totals = cells.totals(wanted, 2 * categories);
    Margin[] margins = new Margin[totals.length];
    for (int j = 0; j < margins.length; j++) {
      margins[j] = new Margin(j < categories ? "a" : "b", String.valueOf(j), totals[j]);
    }

    Calibration calibration =
        new CalibrationSolver(CalibrationMethod.of(Distance.RAKING, RatioBounds.NONE))
            .solve(cells, List.of(margins));

    double[] reached = calibration.ratios().clone();
    for (int c = 0; c < reached.length; c++) {
      reached[c] *= cells.weight(c);
    }
    assertArrayEquals(totals, cells.totals(reached, totals.length), 1e-9);
  }

  private static CalibrationObstacle obstacle(
      CalibrationSolver solver, double[][] x, Margin... margins) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    CalibrationCells cells = CalibrationCells.of(x, ones);
    return assertThrows(CalibrationFailure.class, () -> solver.solve(cells, List.of(margins)))
        .obstacle();
  }
}
