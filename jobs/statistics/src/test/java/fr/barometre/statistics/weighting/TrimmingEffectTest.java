package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.Moments;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Ten companies of weight 1, two of them calibrated to 4 each, four to 2 and four to 1: the totals
 * of three sizes.
 */
class TrimmingEffectTest {
  private static final List<Moments> FIRST =
      List.of(Moments.of(2, 1), Moments.of(4, 1), Moments.of(4, 1));
  private static final Calibration REACHED =
      new CalibrationSolver(CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE))
          .solve(
              CalibrationCells.ofCompanies(
                  new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
                  new double[] {2, 4, 4},
                  new long[] {2, 4, 4}),
              List.of(
                  new Margin("size", "large", 8),
                  new Margin("size", "medium", 8),
                  new Margin("size", "small", 4)));

  /** 2 companies lose 1 each, which 8 share. */
  @Test
  void whatIsCutOffWeightsGoesToTheOthersInEqualParts() {
    Calibration trimmed = new Trimming(0, 3, false).trim(REACHED);

    assertArrayEquals(new double[] {3, 2.25, 1.25}, trimmed.ratioOfEntries(), 1e-12);
    TrimmingEffect effect = effect(trimmed, new WeightBounds(0, 3));
    assertEquals(2, effect.lowered());
    assertEquals(0, effect.raised());
    assertEquals(2, effect.moved(), 1e-12);
  }

  /** In equal ratio, which is the same where all first weights are 1. */
  @Test
  void whatIsCutOffRatiosGoesToTheOthersInEqualRatio() {
    Calibration trimmed = new RatioTrimming(new RatioBounds(1.5, 10)).trim(REACHED);

    // 4 companies gain 1/2 each, which 6 give
    assertArrayEquals(
        new double[] {4 - 2 / 6.0, 2 - 2 / 6.0, 1.5}, trimmed.ratioOfEntries(), 1e-12);
    TrimmingEffect effect =
        TrimmingEffect.of(
            REACHED, trimmed, FIRST, TrimmingEffect.Limits.of(new RatioBounds(1.5, 10)));
    assertEquals(new TrimmingEffect(4, 0, effect.moved()), effect);
    assertEquals(2, effect.moved(), 1e-12);
    assertEquals(4, effect.companies());
  }

  @Test
  void weightsWithinTheLimitsMoveNothing() {
    WeightBounds limits = new WeightBounds(0.5, 5);
    Calibration same = new Trimming(0.5, 5, true).trim(REACHED);

    assertArrayEquals(REACHED.ratioOfEntries(), same.ratioOfEntries());
    assertEquals(new TrimmingEffect(0, 0, 0), effect(same, limits));
  }

  @Test
  void partitionsAddUp() {
    assertEquals(
        new TrimmingEffect(3, 5, 7), new TrimmingEffect(1, 2, 3).plus(new TrimmingEffect(2, 3, 4)));
  }

  private static TrimmingEffect effect(Calibration trimmed, WeightBounds limits) {
    return TrimmingEffect.of(REACHED, trimmed, FIRST, TrimmingEffect.Limits.of(limits));
  }
}
