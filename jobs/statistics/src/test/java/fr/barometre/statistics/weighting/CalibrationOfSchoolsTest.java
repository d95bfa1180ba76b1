package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.cases.ReferenceCase;
import fr.barometre.statistics.design.Adjustment;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A cluster sample of schools calibrated to totals of all schools, against R survey 4.1-1 and 4.5:
 * weights to 1e-8, where Newton's method stops; totals of pupils and their standard errors to 1e-9.
 */
class CalibrationOfSchoolsTest {
  private static final ReferenceCase CASE = ReferenceCase.load("api_calibration");
  private static final List<String> HEADER = List.of(CASE.lines("input.csv").get(0).split(","));
  private static final List<Margin> TYPES =
      List.of(
          new Margin("stype", "E", 4421),
          new Margin("stype", "H", 755),
          new Margin("stype", "M", 1018));
  private static final List<Margin> WIDE =
      List.of(new Margin("sch.wide", "No", 1072), new Margin("sch.wide", "Yes", 5122));

  private final double[] weights = numbers("pw");
  private final int[] type = codes("stype", "E", "H", "M");
  private final int[] wide = codes("sch.wide", "No", "Yes");
  private final LinearizedDesign design =
      new SampleFrame(weights.length)
          .units(texts("dnum"))
          .weights(weights)
          .populations(numbers("fpc"))
          .design();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "linear_stype_api99, LINEAR, -Infinity, Infinity, 3638487.20413188, 385524.42735247884",
    "linear_bounded, LINEAR, 0.6, 1.6, 3662212.873060166, 378690.75292047765",
    "raking_stype_api99, RAKING, -Infinity, Infinity, 3616588.5632687537, 387618.63037994044",
    "raking_bounded, RAKING, 0.6, 1.7, 3659085.2717965012, 379044.690422138",
    "logit_bounded, LOGIT, 0.5, 2.5, 3624254.1013050675, 385446.04914824874"
  })
  void everyDistanceGivesWeightsAndPrecisionOfR(
      String file, Distance distance, double lower, double upper, double total, double error) {
    List<Margin> margins =
        List.of(
            new Margin("all", "", 6194),
            TYPES.get(1),
            TYPES.get(2),
            new Margin("api99", "", 3914069));
    double[] api99 = numbers("api99");
    double[][] x =
        rows(i -> new double[] {1, type[i] == 1 ? 1 : 0, type[i] == 2 ? 1 : 0, api99[i]});
    CalibrationCells cells = CalibrationCells.of(x, weights);

    Calibration calibration =
        new CalibrationSolver(CalibrationMethod.of(distance, new RatioBounds(lower, upper)))
            .solve(cells, margins);

    double[] calibrated = times(weights, calibration.ratioOfEntries());
    assertWeights(file, calibrated);
    assertPupils(calibrated, new CalibrationResidual(cells, 4, calibrated, weights), total, error);
  }

  @Test
  void categoriesInFullHaveOneMarginTooManyAndGiveTheSameAsR() {
    double[][] x =
        rows(
            i -> {
              double[] row = new double[5];
              row[type[i]] = 1;
              row[3 + wide[i]] = 1;
              return row;
            });
    CalibrationCells cells = CalibrationCells.of(x, weights);
    List<Margin> margins =
        List.of(TYPES.get(0), TYPES.get(1), TYPES.get(2), WIDE.get(0), WIDE.get(1));

    Calibration calibration =
        new CalibrationSolver(CalibrationMethod.of(Distance.RAKING, RatioBounds.NONE))
            .solve(cells, margins);

    double[] calibrated = times(weights, calibration.ratioOfEntries());
    assertEquals(6, cells.size());
    assertEquals(List.of(WIDE.get(1)), calibration.redundant());
    assertWeights("raking_margins", calibrated);
    assertPupils(
        calibrated,
        new CalibrationResidual(cells, 5, calibrated, weights),
        3647280.148065178,
        400603.2568620043);
  }

  @Test
  void postStratificationGivesWeightsAndPrecisionOfR() {
    PostStratification strata = PostStratification.of(type, weights, TYPES);

    assertWeights("poststratify", strata.after());
    assertPupils(strata.after(), strata, 3680892.9451190475, 406292.63629480236);
  }

  @ParameterizedTest
  @CsvSource({
    "rake_tight, 1e-12, 200, 3647280.148065212, 400603.25686196965",
    "rake_default, 1, 10, 3647300.0313143106, 400602.7197336193"
  })
  void rakingStopsWhereRDoesAndHasItsPrecision(
      String file, double epsilon, int loops, double total, double error) {
    List<int[]> categories = List.of(type, wide);

    Raking.Raked raked = new Raking(epsilon, loops).rake(weights, categories, List.of(TYPES, WIDE));

    assertWeights(file, raked.last());
    assertPupils(
        raked.last(),
        new RakedResidual(categories, raked.weights(), design.multiplicity()),
        total,
        error);
  }

  @Test
  void trimmingSpreadsTheExcessAsRDoes() {
    double[] first = PostStratification.of(type, weights, TYPES).after();

    double[] trimmed = new Trimming(25, 45, false).trim(first, design.multiplicity());

    assertWeights("trimmed", trimmed);
  }

  /** Total of version 4.5: 4.1-1 spread the excess over companies it had trimmed before. */
  @Test
  void strictTrimmingLeavesNoWeightOutside() {
    double[] first = read("linear_stype_api99");

    double[] trimmed = new Trimming(20, 50, true).trim(first, design.multiplicity());

    assertEquals(20, Arrays.stream(trimmed).min().orElseThrow());
    assertEquals(50, Arrays.stream(trimmed).max().orElseThrow());
    double pupils = Arrays.stream(times(trimmed, numbers("enroll"))).sum();
    assertEquals(3611034.81692191, pupils, 1e-9 * pupils);
  }

  private void assertPupils(
      double[] calibrated, Adjustment adjustment, double total, double error) {
    Estimates pupils =
        design.adjusted(calibrated, adjustment).estimate(new Totals(numbers("enroll")));

    assertEquals(total, pupils.values()[0], 1e-9 * total);
    assertEquals(error, pupils.standardError(0), 1e-9 * error);
  }

  private static void assertWeights(String file, double[] found) {
    double[] expected = read(file);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], 1e-8 * expected[i], "weight of school " + (i + 1));
    }
  }

  private static double[] read(String file) {
    return CASE.lines("weights_" + file + ".csv").stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",")[0]))
        .toArray();
  }

  private static String[] texts(String column) {
    int at = HEADER.indexOf(column);
    return CASE.lines("input.csv").stream()
        .skip(1)
        .map(line -> line.split(",", -1)[at])
        .toArray(String[]::new);
  }

  private static double[] numbers(String column) {
    return Arrays.stream(texts(column)).mapToDouble(Double::parseDouble).toArray();
  }

  private static int[] codes(String column, String... categories) {
    return Arrays.stream(texts(column)).mapToInt(List.of(categories)::indexOf).toArray();
  }

  private double[][] rows(Function<Integer, double[]> row) {
    double[][] x = new double[weights.length][];
    Arrays.setAll(x, row::apply);
    return x;
  }

  private static double[] times(double[] a, double[] b) {
    double[] product = a.clone();
    Arrays.setAll(product, i -> a[i] * b[i]);
    return product;
  }
}
