package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.Adjustment;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/**
 * A stratified sample of schools with unequal weights, calibrated to totals of all schools, against
 * R survey 4.1-1 and 4.5: weights to 1e-8, totals of pupils and their standard errors to 1e-9.
 */
class CalibrationOfStratifiedSchoolsTest {
  private static final String CASE = "api_calibration_strat";
  private static final Margin ALL = new Margin("all", "", 6194);
  private static final Margin HIGH = new Margin("stype", "H", 755);
  private static final Margin MIDDLE = new Margin("stype", "M", 1018);
  private static final Margin API99 = new Margin("api99", "", 3914069);
  private static final Margin WIDE = new Margin("sch.wide", "Yes", 5122);
  private static final Margin IMPROVED = new Margin("comp.imp", "Yes", 4482);

  private final CaseColumns sample = CaseColumns.of(CASE, "input.csv");
  private final double[] weights = sample.numbers("pw");
  private final double[] api99 = sample.numbers("api99");
  private final int[] type = sample.codes("stype", "E", "H", "M");
  private final int[] wide = sample.codes("sch.wide", "No", "Yes");
  private final int[] improved = sample.codes("comp.imp", "No", "Yes");
  private final LinearizedDesign design =
      new SampleFrame(weights.length)
          .strata(sample.texts("stype"))
          .weights(weights)
          .populations(sample.numbers("fpc"))
          .design();

  @Test
  void regressionOnTypeAndScore() {
    CalibrationCells cells =
        cells(i -> new double[] {1, type[i] == 1 ? 1 : 0, type[i] == 2 ? 1 : 0, api99[i]});

    assertCalibrated(
        "reg_api99",
        solve(cells, Distance.LINEAR, RatioBounds.NONE, ALL, HIGH, MIDDLE, API99),
        3680331.7299543414,
        110678.65591757918);
  }

  @Test
  void regressionThroughTheOrigin() {
    CalibrationCells cells = cells(i -> new double[] {api99[i]});

    assertCalibrated(
        "reg_enroll_noint",
        solve(cells, Distance.LINEAR, RatioBounds.NONE, API99),
        3700971.2229385218,
        138538.53330197098);
  }

  /** The variance of a school is its score, so all ratios are equal. */
  @Test
  void aRatioEstimatorHasOneRatioForAll() {
    double[][] x = rows(i -> new double[] {api99[i]});
    CalibrationCells cells = CalibrationCells.of(x, weights, api99);
    Calibration calibration = solve(cells, Distance.LINEAR, RatioBounds.NONE, API99);
    double[] calibrated = calibrated(calibration);
    double[] leastSquares = weights.clone();
    Arrays.setAll(leastSquares, i -> weights[i] / api99[i]);

    assertWeights("ratio_variance", calibrated);
    assertPupils(
        calibrated,
        new CalibrationResidual(cells, 1, calibrated, leastSquares),
        3701929.5256788842,
        140857.88301733957);
    assertEquals(
        calibration.ratioOfEntries()[0],
        Arrays.stream(calibration.ratios()).max().orElseThrow(),
        1e-12);
  }

  @Test
  void rakingOnThreeMargins() {
    assertCalibrated(
        "raking",
        solve(onThree(), Distance.RAKING, RatioBounds.NONE, ALL, HIGH, MIDDLE, WIDE, IMPROVED),
        3700187.306471465,
        117881.16481804282);
  }

  @Test
  void logitOnThreeMargins() {
    RatioBounds bounds = new RatioBounds(0.4, 2.5);

    assertCalibrated(
        "logit",
        solve(onThree(), Distance.LOGIT, bounds, ALL, HIGH, MIDDLE, WIDE, IMPROVED),
        3700717.232702636,
        117880.5423904644);
  }

  /**
   * The same weights by Newton's method and by proportional fitting; only one has the precision.
   */
  @Test
  void rakingByNewtonHasThePrecisionOfCalibration() {
    CalibrationCells cells = cells(i -> new double[] {1, wide[i], improved[i]});

    assertCalibrated(
        "rake_newton",
        solve(cells, Distance.RAKING, RatioBounds.NONE, ALL, WIDE, IMPROVED),
        3653897.371569914,
        131129.9688276903);
  }

  @Test
  void rakingByProportionalFittingHasThePrecisionOfR() {
    List<int[]> categories = List.of(wide, improved);
    List<List<Margin>> margins =
        List.of(
            List.of(new Margin("sch.wide", "No", 1072), WIDE),
            List.of(new Margin("comp.imp", "No", 1712), IMPROVED));

    Raking.Raked raked = new Raking(1e-12, 500).rake(weights, categories, margins);

    assertWeights("rake_ipf", raked.last());
    assertPupils(
        raked.last(),
        new RakedResidual(categories, raked.weights(), design.multiplicity()),
        3653897.371569386,
        138669.50107665407);
  }

  @Test
  void postStratificationAcrossStrata() {
    PostStratification strata =
        PostStratification.of(wide, weights, List.of(new Margin("sch.wide", "No", 1072), WIDE));

    assertWeights("ps_schwide", strata.after());
    assertPupils(strata.after(), strata, 3689885.6776593067, 125625.23333752091);
  }

  private CalibrationCells onThree() {
    return cells(
        i -> new double[] {1, type[i] == 1 ? 1 : 0, type[i] == 2 ? 1 : 0, wide[i], improved[i]});
  }

  private CalibrationCells cells(IntFunction<double[]> row) {
    return CalibrationCells.of(rows(row), weights);
  }

  private double[][] rows(IntFunction<double[]> row) {
    double[][] x = new double[weights.length][];
    Arrays.setAll(x, row);
    return x;
  }

  private static Calibration solve(
      CalibrationCells cells, Distance distance, RatioBounds bounds, Margin... margins) {
    return new CalibrationSolver(CalibrationMethod.of(distance, bounds))
        .solve(cells, List.of(margins));
  }

  private double[] calibrated(Calibration calibration) {
    double[] calibrated = calibration.ratioOfEntries();
    Arrays.setAll(calibrated, i -> weights[i] * calibrated[i]);
    return calibrated;
  }

  private void assertCalibrated(
      String file, Calibration calibration, double total, double standardError) {
    double[] calibrated = calibrated(calibration);
    int margins = calibration.problem().margins().size();

    assertWeights(file, calibrated);
    assertPupils(
        calibrated,
        new CalibrationResidual(calibration.cells(), margins, calibrated, weights),
        total,
        standardError);
  }

  private void assertPupils(
      double[] calibrated, Adjustment adjustment, double total, double error) {
    Estimates pupils =
        design.adjusted(calibrated, adjustment).estimate(new Totals(sample.numbers("enroll")));

    assertEquals(total, pupils.values()[0], 1e-9 * total);
    assertEquals(error, pupils.standardError(0), 1e-9 * error);
  }

  private static void assertWeights(String file, double[] found) {
    double[] expected = CaseColumns.of(CASE, "weights_" + file + ".csv").numbers("weight");
    assertEquals(expected.length, found.length);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], 1e-8 * expected[i], "weight of school " + (i + 1));
    }
  }
}
