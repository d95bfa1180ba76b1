package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import org.junit.jupiter.api.Test;

class ResponsePhaseTest {

  /**
   * Response: 2 * 0.5 * (4 + 36) = 40. Sample: z = 2, 6, 0, 0, so 64 / 4 * (1 - 4 / 8) * 8 = 64.
   */
  @Test
  void bothPhasesAddUp() {
    LinearizedDesign sample =
        new SampleFrame(4)
            .strata("a", "a", "a", "a")
            .weights(2, 2, 2, 2)
            .populations(8, 8, 8, 8)
            .design();

    double variance =
        new ResponsePhase(sample, new double[] {0.5, 0.5, 0.5, 0.5})
            .variance(new double[] {1, 3, 0, 0});

    assertEquals(104, variance, 1e-12);
  }

  /** The same sample, those without an answer being counted only. */
  @Test
  void thoseWhoDidNotAnswerNeedNoEntry() {
    LinearizedDesign answers =
        new SampleFrame(2)
            .strata("a", "a")
            .sampled(4, 4)
            .weights(2, 2)
            .populations(8, 8)
            .design()
            .answered(0.5, 0.5);

    assertArrayEquals(new double[] {4, 4}, answers.weights(), 0);
    // influence w z / p = 4 z, of z = 1 and 3
    assertEquals(104, answers.covariance(new double[][] {{4, 12}})[0][0], 1e-12);
  }

  @Test
  void fewerUnitsDrawnThanAnsweredAreRefused() {
    SampleFrame frame = new SampleFrame(2).strata("a", "a").sampled(1, 1).weights(2, 2);

    UndefinedEstimate refusal = assertThrows(UndefinedEstimate.class, frame::design);

    assertEquals(
        "stratum a is said to have 1 units drawn (entry 1), and 2 of them are entries. Give one"
            + " number per stratum, those that did not answer included.",
        refusal.getMessage());
  }

  @Test
  void twoNumbersForOneStratumAreRefused() {
    SampleFrame frame = new SampleFrame(2).strata("a", "a").sampled(4, 5).weights(2, 2);

    UndefinedEstimate refusal = assertThrows(UndefinedEstimate.class, frame::design);

    assertTrue(refusal.getMessage().contains("5 units drawn (entry 2), and elsewhere 4"));
  }
}
