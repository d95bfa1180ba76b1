package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
