package fr.barometre.statistics.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Means;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CalibratedVarianceTest {

  /**
   * A sample of one stratum in two cells, two companies of weight 2 in each, calibrated to 6 and 4:
   * weights 3 and 2, totals of 3 (1 + 3) and 2 (5 + 9). Residuals w (y - mean of the cell): -3, 3,
   * -4, 4.
   */
  @Test
  void onlyWhatTheCellsDoNotExplainVaries() {
    Moments first = both(3, 1, 3);
    Moments second = both(2, 5, 9);
    SampledStratum stratum = new SampledStratum("all", 4, Double.POSITIVE_INFINITY);
    CalibratedVariance variance =
        new CalibratedVariance(
            List.of(
                new CalibratedCellSums(
                    stratum, new CalibrationCell("a", new double[] {1, 0}, 1.5), first),
                new CalibratedCellSums(
                    stratum, new CalibrationCell("b", new double[] {0, 1}, 1.0), second)));
    StratumSums sums =
        new StratumSums("all", 4, Double.POSITIVE_INFINITY, plain(first, second), 4, 10, 4, 84, 0);

    Estimate total = new DomainSums(List.of(sums), LonelyUnit.REFUSE).calibrated(variance).total();

    assertEquals(3 * 4 + 2 * 14, total.value());
    assertEquals(Math.sqrt(4.0 / 3 * (9 + 9 + 16 + 16)), total.standardError(), 1e-12);
  }

  @Test
  void aCellThatLostItsWeightIsRefused() {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> new CalibrationCell("ETI", new double[] {1}, 0));

    assertEquals(
        "calibration cell ETI has factor 0.0. Merge it with a neighbour, or bound the factors.",
        refusal.getMessage());
  }

  /** Sums by cell give what residuals company by company give, margins overlapping or not. */
  @Property(tries = 300)
  void sumsGiveWhatTheCompaniesGive(@ForAll int seed) {
    Random random = new Random(seed);
    int n = 40;
    String[] strata = new String[n];
    int[] cell = new int[n];
    double[] weights = new double[n];
    double[] answers = new double[n];
    boolean[] domain = new boolean[n];
    double[] factors = random.doubles(4, 0.5, 2).toArray();
    for (int i = 0; i < n; i++) {
      strata[i] = "S" + i % 3;
      cell[i] = i < 4 ? i : random.nextInt(4);
      weights[i] = 1 + random.nextDouble();
      answers[i] = random.nextGaussian();
      domain[i] = i < 4 || random.nextBoolean();
    }
    double[] calibrated = new double[n];
    for (int i = 0; i < n; i++) {
      calibrated[i] = weights[i] * factors[cell[i]];
    }

    Estimates expected =
        new SampleFrame(n)
            .strata(strata)
            .weights(weights)
            .design()
            .adjusted(calibrated, u -> residual(u, cell, weights, calibrated))
            .within(domain)
            .estimate(new Means(answers));
    Sample sample = new Sample(strata, cell, calibrated, answers, domain);
    Estimate actual = sample.sums().calibrated(sample.variance(factors)).mean();

    assertEquals(expected.values()[0], actual.value(), 1e-12);
    assertEquals(expected.standardError(0), actual.standardError(), 1e-12);
  }

  /** Two margins of two categories: cell 0 is (a, c), 1 (a, d), 2 (b, c), 3 (b, d). */
  private static double[] margins(int cell) {
    return new double[] {cell / 2 == 0 ? 1 : 0, cell / 2, cell % 2 == 0 ? 1 : 0, cell % 2};
  }

  /** Least squares on (1, second of the first margin, second of the other), by Gauss. */
  private static double[] residual(double[] u, int[] cell, double[] before, double[] after) {
    double[][] system = new double[3][4];
    for (int i = 0; i < u.length; i++) {
      double[] x = {1, margins(cell[i])[1], margins(cell[i])[3]};
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          system[j][k] += before[i] * x[j] * x[k];
        }
        system[j][3] += before[i] * x[j] * u[i] / after[i];
      }
    }
    for (int j = 0; j < 3; j++) {
      for (int row = 0; row < 3; row++) {
        double factor = row == j ? 0 : system[row][j] / system[j][j];
        for (int k = 0; k < 4; k++) {
          system[row][k] -= factor * system[j][k];
        }
      }
    }
    double[] residual = new double[u.length];
    for (int i = 0; i < u.length; i++) {
      double[] x = {1, margins(cell[i])[1], margins(cell[i])[3]};
      double explained = 0;
      for (int j = 0; j < 3; j++) {
        explained += x[j] * system[j][3] / system[j][j];
      }
      residual[i] = u[i] - after[i] * explained;
    }
    return residual;
  }

  private static Moments both(double weight, double one, double other) {
    return Moments.of(1, weight * one, weight, weight)
        .merge(Moments.of(1, weight * other, weight, weight));
  }

  private static Moments plain(Moments first, Moments second) {
    return first.merge(second).project(new double[][] {{1, 0, 0}, {0, 1, 0}});
  }

  /** The sample of the property, and its sums. */
  private record Sample(
      String[] strata, int[] cell, double[] weights, double[] answers, boolean[] domain) {

    DomainSums sums() {
      WrittenSample sample = new WrittenSample();
      for (int i = 0; i < strata.length; i++) {
        sample.company(strata[i], Double.POSITIVE_INFINITY, weights[i], answers[i], domain[i]);
      }
      return sample.sums();
    }

    CalibratedVariance variance(double[] factors) {
      Map<String, Moments> moments = new LinkedHashMap<>();
      Map<String, Long> sampled = new LinkedHashMap<>();
      for (int i = 0; i < strata.length; i++) {
        double inside = domain[i] ? weights[i] : 0;
        moments.merge(
            strata[i] + cell[i],
            Moments.of(1, inside * answers[i], inside, weights[i]),
            Moments::merge);
        sampled.merge(strata[i], 1L, Long::sum);
      }
      List<CalibratedCellSums> sums = new ArrayList<>();
      moments.forEach(
          (key, of) -> {
            String stratum = key.substring(0, 2);
            int number = key.charAt(2) - '0';
            sums.add(
                new CalibratedCellSums(
                    new SampledStratum(stratum, sampled.get(stratum), Double.POSITIVE_INFINITY),
                    new CalibrationCell("cell " + number, margins(number), factors[number]),
                    of));
          });
      return new CalibratedVariance(sums);
    }
  }
}
