package fr.barometre.statistics.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ChangeTest {

  @Test
  void variancesOfIndependentSamplesAddUp() {
    Change change = Change.independent(new WaveEstimate(40, 3, 10), new WaveEstimate(50, 4, 10));

    assertEquals(10, change.difference());
    assertEquals(5, change.standardError());
    assertEquals(2, change.test().statistic());
    // 25^2 / (81 / 10 + 256 / 10) = 6250 / 337
    assertEquals(6250 / 337.0, change.test().df(), 1e-12);
  }

  @Test
  void whatCompaniesShareIsTakenOffTwice() {
    Change change =
        Change.overlapping(new WaveEstimate(40, 3, 10), new WaveEstimate(50, 4, 8), 0.5);

    // 9 + 16 - 2 * 0.5 * 3 * 4 = 13
    assertEquals(Math.sqrt(13), change.standardError(), 1e-15);
    assertEquals(8, change.test().df());
  }

  @Test
  void theSameAnswersInBothWavesMoveByTheDifferenceExactly() {
    Change change = Change.overlapping(new WaveEstimate(40, 3, 10), new WaveEstimate(41, 3, 10), 1);

    assertEquals(0, change.standardError());
  }

  @Test
  void whatRoundingLeavesOfACalibratedTotalIsNotTested() {
    Change change =
        Change.independent(
            new WaveEstimate(0.195, 4e-18, 1600), new WaveEstimate(0.195 + 1e-13, 4e-18, 1450));

    assertEquals(0, change.standardError());
    assertEquals(Double.NaN, change.test().pValue());
    assertEquals(Double.NaN, change.interval(0.95).low());
  }

  @Test
  void anInfiniteDegreeOfFreedomGivesTheNormalInterval() {
    double infinite = Double.POSITIVE_INFINITY;
    Change change =
        Change.independent(new WaveEstimate(0, 3, infinite), new WaveEstimate(0, 4, infinite));

    assertEquals(5 * 1.959963984540054, change.interval(0.95).high(), 1e-12);
  }
}
