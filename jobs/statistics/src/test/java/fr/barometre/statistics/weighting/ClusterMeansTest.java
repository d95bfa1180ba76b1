package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterMeansTest {

  @Test
  void aClusterHasTheWeightedMeanOfItsCompanies() {
    double[][] means =
        ClusterMeans.of(
            new double[][] {{1, 0}, {0, 1}, {1, 4}}, new double[] {1, 3, 5}, new int[] {0, 0, 1});

    assertArrayEquals(new double[] {0.25, 0.75}, means[0], 1e-15);
    assertArrayEquals(means[0], means[1]);
    assertArrayEquals(new double[] {1, 4}, means[2]);
  }

  /** R survey 4.1-1 and 4.5: calibrate(dclus1, ~stype, pt, aggregate.stage = 1). */
  @Test
  void schoolsOfADistrictHaveOneRatioAndThePrecisionOfR() {
    CaseColumns sample = CaseColumns.of("api_calibration", "input.csv");
    double[] weights = sample.numbers("pw");
    int[] type = sample.codes("stype", "E", "H", "M");
    String[] district = sample.texts("dnum");
    List<String> districts = Arrays.stream(district).distinct().toList();
    double[][] x = new double[weights.length][];
    Arrays.setAll(x, i -> new double[] {1, type[i] == 1 ? 1 : 0, type[i] == 2 ? 1 : 0});
    int[] cluster = Arrays.stream(district).mapToInt(districts::indexOf).toArray();
    CalibrationCells cells = CalibrationCells.of(ClusterMeans.of(x, weights, cluster), weights);

    double[] calibrated =
        new CalibrationSolver(CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE))
            .solve(
                cells,
                List.of(
                    new Margin("all", "", 6194),
                    new Margin("stype", "H", 755),
                    new Margin("stype", "M", 1018)))
            .ratioOfEntries();
    Arrays.setAll(calibrated, i -> calibrated[i] * weights[i]);
    Estimates pupils =
        new SampleFrame(weights.length)
            .units(district)
            .weights(weights)
            .populations(sample.numbers("fpc"))
            .design()
            .adjusted(calibrated, new CalibrationResidual(cells, 3, calibrated, weights))
            .estimate(new Totals(sample.numbers("enroll")));

    double[] expected =
        CaseColumns.of("api_calibration", "weights_linear_aggregate.csv").numbers("weight");
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], calibrated[i], 1e-8 * expected[i], "weight of school " + (i + 1));
    }
    assertEquals(3313034.922919463, pupils.values()[0], 1e-9 * 3313034);
    assertEquals(268166.62825611926, pupils.standardError(0), 1e-9 * 268166);
  }
}
