package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.estimators.Totals;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * A stratified sample of Swiss municipalities of which some did not answer, in classes of size,
 * against R sampling 2.9 (classes) and survey 4.1-1 (precision).
 */
class ResponseOfMunicipalitiesTest {
  private final CaseColumns sample = CaseColumns.of("sampling_swiss_nonresponse", "input.csv");
  private final double[] weights = Arrays.stream(sample.numbers("Prob")).map(p -> 1 / p).toArray();
  private final int[] size = sample.codes("sizeclass", "1-500", "501-1500", "1501-5000", "5000+");
  private final boolean[] responded = new boolean[weights.length];

  ResponseOfMunicipalitiesTest() {
    String[] column = sample.texts("respond");
    for (int i = 0; i < responded.length; i++) {
      responded[i] = column[i].equals("1");
    }
  }

  @Test
  void classesHaveTheWeightedRatesOfR() {
    double[] expected = {
      0.5162317335365232, 0.5104800211925112, 0.842188344685912, 0.8327502174044937
    };

    double[] rates = ResponseClasses.rates(size, weights, responded);

    double[] wanted = Arrays.stream(size).mapToDouble(g -> expected[g]).toArray();
    assertArrayEquals(wanted, rates, 1e-14);
  }

  @Test
  void respondentsHaveTheWeightsOfR() {
    double[] adjusted = ResponseClasses.weights(size, weights, responded);

    CaseColumns expected = CaseColumns.of("sampling_swiss_nonresponse", "weights_nonresponse.csv");
    double[] raised = expected.numbers("w_nr");
    assertArrayEquals(expected.numbers("w0"), weights, 1e-12);
    for (int i = 0; i < raised.length; i++) {
      assertEquals(responded[i] ? raised[i] : 0, adjusted[i], 1e-11);
    }
  }

  /** Those that did not answer stay in their strata at weight 0. */
  @Test
  void theSampleKeepsItsSizeInThePrecision() {
    double[] adjusted = ResponseClasses.weights(size, weights, responded);

    Estimates people =
        new SampleFrame(weights.length)
            .strata(sample.texts("REG"))
            .weights(adjusted)
            .populations(sample.numbers("Nh"))
            .design()
            .estimate(new Totals(sample.numbers("POPTOT")));

    assertEquals(5803965.363045294, people.values()[0], 1e-9 * 5803965);
    assertEquals(778146.4553003712, people.standardError(0), 1e-9 * 778146);
  }
}
