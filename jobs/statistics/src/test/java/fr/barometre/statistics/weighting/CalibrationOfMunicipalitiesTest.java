package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A stratified sample of Belgian municipalities calibrated to their number, population and median
 * incomes, against {@code calib} of R sampling 2.9, ratio by ratio, and against R survey 4.1-1 for
 * standard errors.
 */
class CalibrationOfMunicipalitiesTest {
  private static final String CASE = "sampling_belgian";
  private static final List<Margin> MARGINS =
      List.of(
          new Margin("municipalities", "", 589),
          new Margin("Tot03", "", 10372469),
          new Margin("medianincome", "", 11444765));

  private final CaseColumns sample = CaseColumns.of(CASE, "input.csv");
  private final double[] weights = Arrays.stream(sample.numbers("Prob")).map(p -> 1 / p).toArray();
  private final double[] population = sample.numbers("Tot03");
  private final double[][] x = new double[weights.length][];
  private final CalibrationCells cells;

  CalibrationOfMunicipalitiesTest() {
    double[] income = sample.numbers("medianincome");
    Arrays.setAll(x, i -> new double[] {1, population[i], income[i]});
    cells = CalibrationCells.of(x, weights);
  }

  /** Newton's method of both stops where the largest relative misfit is below 1e-6. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"linear, LINEAR", "raking, RAKING"})
  void ratiosAreThoseOfSampling(String file, Distance distance) {
    CalibrationMethod method = new CalibrationMethod(distance, RatioBounds.NONE, 1e-6, 50);

    double[] ratios = new CalibrationSolver(method).solve(cells, MARGINS).ratioOfEntries();

    assertArrayEquals(expected(file), ratios, 1e-8);
  }

  /** Its logit takes other steps, and stops with totals that are up to 1e-6 off. */
  @Test
  void logitRatiosAreThoseOfSamplingToItsOwnMisfit() {
    CalibrationMethod method = CalibrationMethod.of(Distance.LOGIT, new RatioBounds(0.7, 1.4));

    double[] ratios = new CalibrationSolver(method).solve(cells, MARGINS).ratioOfEntries();

    assertArrayEquals(expected("logit"), ratios, 1e-5);
  }

  @Test
  void unequalVariancesGiveTheRatiosOfSampling() {
    CalibrationMethod method = CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE);
    CalibrationCells unequal = CalibrationCells.of(x, weights, population);

    double[] ratios = new CalibrationSolver(method).solve(unequal, MARGINS).ratioOfEntries();

    assertArrayEquals(expected("linear_q"), ratios, 1e-8);
  }

  /** Sampling clips what is outside and calibrates the rest, which ends at the same ratios. */
  @Test
  void truncationGivesTheRatiosOfSampling() {
    CalibrationMethod method = CalibrationMethod.of(Distance.LINEAR, new RatioBounds(0.85, 1.25));

    double[] ratios = new CalibrationSolver(method).solve(cells, MARGINS).ratioOfEntries();

    assertArrayEquals(expected("truncated"), ratios, 1e-8);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "LINEAR, -Infinity, Infinity, 124588940892.03668, 1922087243.1623957",
    "RAKING, -Infinity, Infinity, 124558148823.39627, 1929242539.1197777",
    "LOGIT, 0.7, 1.4, 124542559384.09329, 1932941344.0578704"
  })
  void taxableIncomeHasThePrecisionOfSurvey(
      Distance distance, double lower, double upper, double total, double error) {
    CalibrationMethod method = CalibrationMethod.of(distance, new RatioBounds(lower, upper));
    double[] calibrated = new CalibrationSolver(method).solve(cells, MARGINS).ratioOfEntries();
    Arrays.setAll(calibrated, i -> calibrated[i] * weights[i]);
    LinearizedDesign design =
        new SampleFrame(weights.length)
            .strata(sample.texts("Province"))
            .weights(weights)
            .populations(sample.numbers("Prob"))
            .design();

    Estimates income =
        design
            .adjusted(calibrated, new CalibrationResidual(cells, 3, calibrated, weights))
            .estimate(new Totals(sample.numbers("TaxableIncome")));

    assertEquals(total, income.values()[0], 1e-9 * total);
    assertEquals(error, income.standardError(0), 1e-9 * error);
  }

  private static double[] expected(String file) {
    return CaseColumns.of(CASE, "weights_calib_" + file + ".csv").numbers("g");
  }
}
