package fr.barometre.statistics.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.LonelyRule;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Means;
import fr.barometre.statistics.weighting.ResponsePhase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

  /**
   * Four companies drawn of eight, each of weight 2; two answered, and stand for their class at
   * weight 4. Residuals e of -4 and 4: response adds {@code 0.5 (16 + 16) / 2}, the sample {@code
   * (1 - 4 / 8) 4 / 3 (16 + 16)}.
   */
  @Test
  void companiesThatDidNotAnswerAddToTheVariance() {
    Moments answered = both(4, 1, 3);
    SampledStratum stratum = new SampledStratum("all", 4, 8);
    CalibratedVariance variance =
        new CalibratedVariance(
            List.of(
                new CalibratedCellSums(
                    stratum, new CalibrationCell("all", new double[] {1}, 1, 0.5), answered)));
    StratumSums sums = new StratumSums("all", 4, 8, uv(answered), 2, 8, 2, 8, 0);

    Estimate total = new DomainSums(List.of(sums), LonelyUnit.REFUSE).calibrated(variance).total();

    assertEquals(Math.sqrt(8 + 64 / 3.0), total.standardError(), 1e-12);
  }

  @Test
  void weightsThatDifferInACellHideWhatResponseAdds() {
    Moments different = Moments.of(1, 4, 4, 4).merge(Moments.of(1, 5, 5, 5));
    CalibratedVariance variance =
        new CalibratedVariance(
            List.of(
                new CalibratedCellSums(
                    new SampledStratum("north", 4, 8),
                    new CalibrationCell("small", new double[] {1}, 1, 0.5),
                    different)));
    StratumSums sums = new StratumSums("north", 4, 8, uv(different), 2, 9, 1, 0, 0);
    DomainSums calibrated = new DomainSums(List.of(sums), LonelyUnit.REFUSE).calibrated(variance);

    UndefinedEstimate refusal = assertThrows(UndefinedEstimate.class, calibrated::total);

    assertEquals(
        "companies of stratum north in calibration cell small have different weights, which leaves"
            + " the variance of response unknown. Part the cell by weight.",
        refusal.getMessage());
  }

  /** The phase of response company by company, residuals times g, gives what the sums give. */
  @Property(tries = 200)
  void responseInSumsIsResponseByCompany(@ForAll int seed) {
    Random random = new Random(seed);
    int n = 48; // twelve of four strata, of which the last four of each did not answer
    String[] strata = new String[n];
    int[] cell = new int[n];
    double[] drawn = new double[n];
    double[] before = new double[n];
    double[] after = new double[n];
    double[] probability = new double[n];
    double[] answers = new double[n];
    double[] factors = random.doubles(4, 0.5, 2).toArray();
    double[] rates = random.doubles(4, 0.3, 0.9).toArray();
    for (int i = 0; i < n; i++) {
      strata[i] = "S" + i % 4;
      cell[i] = i < 16 ? i / 4 : random.nextInt(4);
      drawn[i] = 1 + i % 4;
      probability[i] = rates[cell[i]];
      boolean answered = i < 32;
      before[i] = answered ? drawn[i] / probability[i] : 0;
      after[i] = before[i] * factors[cell[i]];
      answers[i] = answered ? random.nextGaussian() : 0;
    }
    double[] total = answers.clone();
    for (int i = 0; i < n; i++) {
      total[i] *= after[i];
    }
    int[] answered = IntStream.range(0, 32).toArray();
    double[] residual =
        residual(
            pick(total, answered),
            pickCodes(cell, answered),
            pick(before, answered),
            pick(after, answered));
    double[] perCompany = new double[n];
    for (int i : answered) {
      perCompany[i] = residual[i] / before[i];
    }
    SampleFrame frame = new SampleFrame(n).strata(strata).weights(drawn);

    double expected = new ResponsePhase(frame.design(), probability).variance(perCompany);
    List<CalibratedCellSums> sums = new ArrayList<>();
    for (int i : answered) {
      sums.add(
          new CalibratedCellSums(
              new SampledStratum(strata[i], 12, Double.POSITIVE_INFINITY),
              new CalibrationCell(
                  "cell " + cell[i], margins(cell[i]), factors[cell[i]], probability[i]),
              Moments.of(1, total[i], after[i], after[i])));
    }

    double actual =
        new CalibratedVariance(sums).of(new double[] {1, 0}, LonelyRule.of(LonelyUnit.REFUSE));
    assertEquals(expected, actual, 1e-11 * expected);
  }

  private static double[] pick(double[] values, int[] at) {
    return Arrays.stream(at).mapToDouble(i -> values[i]).toArray();
  }

  private static int[] pickCodes(int[] values, int[] at) {
    return Arrays.stream(at).map(i -> values[i]).toArray();
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
    return uv(first.merge(second));
  }

  private static Moments uv(Moments moments) {
    return moments.project(new double[][] {{1, 0, 0}, {0, 1, 0}});
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
