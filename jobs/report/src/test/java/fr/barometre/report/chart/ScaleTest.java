package fr.barometre.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void sharesRunFromNoneToAHundredPercent() {
    Scale scale = Scale.ofShares(100, 500);

    assertEquals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), scale.ticks());
    assertEquals(100, scale.at(0));
    assertEquals(300, scale.at(0.5));
    assertEquals(500, scale.at(1));
  }

  @Test
  void otherNumbersRunFromZeroToARoundOneAboveThem() {
    assertEquals(List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0), Scale.around(3, 89.8, 0, 1).ticks());
    assertEquals(List.of(0.0, 2.0, 4.0, 6.0, 8.0), Scale.around(1, 8, 0, 1).ticks());
    assertEquals(List.of(-25.0, 0.0, 25.0, 50.0, 75.0, 100.0), Scale.around(-20, 90, 0, 1).ticks());
  }

  @Test
  void aSingleNumberLiesWithinItsScale() {
    for (double value : new double[] {0, 0.3, 1, 250}) {
      List<Double> ticks = Scale.between(value, value, 0, 1).ticks();

      assertTrue(ticks.size() >= 2 && ticks.size() <= 7, ticks.toString());
      assertTrue(
          ticks.get(0) <= value + 1e-9 && value <= ticks.get(ticks.size() - 1), ticks.toString());
    }
  }
}
