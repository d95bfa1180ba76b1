package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.Moments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two companies of weights 1 and 3 that stand for 6. */
class WeightBoundsTest {
  private static final CalibrationCells CELLS =
      CalibrationCells.ofCompanies(
          new double[][] {{1}, {1}}, new double[] {1, 3}, new long[] {1, 1});
  private static final List<Margin> ALL = List.of(new Margin("companies", "", 6));

  @ParameterizedTest
  @EnumSource(names = {"LINEAR", "RAKING"})
  void aWeightStopsAtItsBoundAndTheOthersMakeUpForIt(Distance distance) {
    Calibration calibration = solve(distance, RatioBounds.NONE, new WeightBounds(0, 4));

    assertArrayEquals(new double[] {2, 4 / 3.0}, calibration.ratioOfEntries(), 1e-12);
    assertEquals(
        new CalibrationDiagnosis.AtBounds(0, 1),
        CalibrationDiagnosis.of(calibration, List.of(Moments.of(1, 1), Moments.of(1, 3)))
            .atBounds());
  }

  @Test
  void logitStaysStrictlyWithinTheBoundsOfEachCompany() {
    Calibration calibration =
        solve(Distance.LOGIT, new RatioBounds(0.1, 5), new WeightBounds(0.5, 4));

    double[] ratios = calibration.ratioOfEntries();
    assertEquals(6, ratios[0] + 3 * ratios[1], 1e-11);
    assertEquals(-1, Math.signum(3 * ratios[1] - 4));
  }

  @Test
  void boundsThatAreTooTightComeWithTheTightestThatWork() {
    CalibrationFailure failure =
        assertThrows(
            CalibrationFailure.class,
            () -> solve(Distance.LINEAR, RatioBounds.NONE, new WeightBounds(0, 2.5)));

    assertEquals(
        "no weights between 0.0 and 2.5 reach the targets; the tightest that do are weights between"
            + " 0.0000 and 3.0000. Widen the bounds, or merge categories.",
        failure.getMessage());
    assertArrayEquals(
        new double[] {3, 1},
        solve(Distance.LINEAR, RatioBounds.NONE, new WeightBounds(0, 3)).ratioOfEntries(),
        1e-9);
  }

  /** Weights up to 2.5 t and ratios up to 1 + t: the second needs 1 + t + 2.5 t to be 6. */
  @Test
  void bothKindsOfBoundsAreWidenedByTheSameFactor() {
    CalibrationFailure failure =
        assertThrows(
            CalibrationFailure.class,
            () -> solve(Distance.LINEAR, new RatioBounds(0, 2), new WeightBounds(0, 2.5)));

    CalibrationObstacle.BoundsTooTight tight =
        (CalibrationObstacle.BoundsTooTight) failure.obstacle();
    assertEquals(1 + 5 / 3.5, tight.feasible().upper(), 1e-9);
    assertEquals(2.5 * 5 / 3.5, tight.weightFeasible().upper(), 1e-9);
  }

  @Test
  void aWeightThatNoRatioBringsWithinItsBoundsIsRefused() {
    CalibrationFailure failure =
        assertThrows(
            CalibrationFailure.class,
            () -> solve(Distance.LINEAR, new RatioBounds(0.9, 4), new WeightBounds(0, 2)));

    assertEquals(
        "a company of weight 3.0 has no ratio between 0.9 and 4.0 that brings its weight between"
            + " 0.0 and 2.0. Widen the bounds, or trim the first weights.",
        failure.getMessage());
  }

  @Test
  void cellsWithoutTheirNumbersOfCompaniesAreAMistakeOfTheProgram() {
    CalibrationCells cells = CalibrationCells.of(new double[][] {{1}}, new double[] {1});
    CalibrationSolver solver =
        new CalibrationSolver(
            CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE).within(new WeightBounds(0, 4)));

    assertThrows(IllegalStateException.class, () -> solver.solve(cells, ALL));
  }

  private static Calibration solve(Distance distance, RatioBounds ratio, WeightBounds weight) {
    return new CalibrationSolver(CalibrationMethod.of(distance, ratio).within(weight))
        .solve(CELLS, ALL);
  }
}
