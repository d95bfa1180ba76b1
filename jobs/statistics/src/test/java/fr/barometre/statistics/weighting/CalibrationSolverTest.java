package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

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
