package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Sampling, response and calibration one after the other. Six companies are drawn of twelve. Four
 * are in the scope of the survey, of which three answer 3, 6 and 9; the other two are known to be
 * out of it. Those in scope are known to be ten.
 */
class ThreePhasesTest {
  private static final int[] IN_SCOPE = {0, 1, 2, 3};
  private static final double[] ANSWERS = {3, 6, 9, 0, 0, 0};

  private final LinearizedDesign sample =
      new SampleFrame(6).weights(2, 2, 2, 2, 2, 2).populations(12, 12, 12, 12, 12, 12).design();

  /** Weights of 2, over a rate of 3 / 4, times 10 / 8. */
  @Test
  void weightsAreRaisedForResponseAndCalibrated() {
    assertArrayEquals(new double[] {10 / 3.0, 10 / 3.0, 10 / 3.0, 0, 0, 0}, calibrated(), 1e-12);
  }

  /**
   * Residuals e of -3, 0 and 3, over 3 / 4. Response: {@code 2 (1 / 4) (16 + 16) = 16}. Sample:
   * totals of -8, 0 and 8 among six, {@code (1 - 6 / 12) 6 / 5 (64 + 64) = 76.8}.
   */
  @Test
  void theVarianceOfATotalIsThatOfTheSampleAndOfResponse() {
    double[] weights = calibrated();
    double[] total = new double[6];
    Arrays.setAll(total, i -> weights[i] * ANSWERS[i]);
    CalibrationCells cells = CalibrationCells.of(scope(), weights);
    double[] residual = new CalibrationResidual(cells, 1, weights, weights).residual(total);
    Arrays.setAll(residual, i -> weights[i] == 0 ? 0 : residual[i] / weights[i]);

    double variance = new ResponsePhase(sample, probabilities()).variance(residual);

    assertEquals(16 + 76.8, variance, 1e-11);
  }

  private double[] probabilities() {
    double[] rates =
        ResponseClasses.rates(
            new int[IN_SCOPE.length],
            new double[] {2, 2, 2, 2},
            new boolean[] {true, true, true, false});
    double[] probability = {1, 1, 1, 1, 1, 1};
    for (int i : IN_SCOPE) {
      probability[i] = rates[i];
    }
    return probability;
  }

  private double[] calibrated() {
    double[] raised = new double[6];
    for (int i = 0; i < 3; i++) {
      raised[i] = sample.weights()[i] / probabilities()[i];
    }
    double[] ratios =
        new CalibrationSolver(CalibrationMethod.of(Distance.RAKING, RatioBounds.NONE))
            .solve(CalibrationCells.of(scope(), raised), List.of(new Margin("in scope", "", 10)))
            .ratioOfEntries();
    Arrays.setAll(raised, i -> raised[i] * ratios[i]);
    return raised;
  }

  private static double[][] scope() {
    return new double[][] {{1}, {1}, {1}, {1}, {0}, {0}};
  }
}
