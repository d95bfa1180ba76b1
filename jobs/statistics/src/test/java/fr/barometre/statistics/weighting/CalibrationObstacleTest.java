package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each cause of failure, with what a person reads. */
class CalibrationObstacleTest {
  private static final CalibrationMethod LINEAR =
      CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE);
  private static final double[][] CROSSED = {
    {1, 0, 1, 0}, {1, 0, 0, 1}, {0, 1, 1, 0}, {0, 1, 0, 1}
  };

  @Test
  void everyEmptyCategoryIsNamed() {
    assertEquals(
        lines(
            "size=medium has a target of 5.0 and no company in the sample. Merge it with a"
                + " neighbour, or leave it out of the margins.",
            "size=large has a target of 4.0 and no company in the sample. Merge it with a"
                + " neighbour, or leave it out of the margins."),
        message(
            LINEAR,
            new double[][] {{1, 0, 0}},
            new Margin("size", "small", 6),
            new Margin("size", "medium", 5),
            new Margin("size", "large", 4)));
  }

  @Test
  void anEmptyCategoryThatShouldBeEmptyIsNoObstacle() {
    Calibration calibration =
        solve(
            LINEAR,
            new double[][] {{1, 0}},
            new Margin("size", "small", 6),
            new Margin("size", "large", 0));

    assertArrayEquals(new double[] {6}, calibration.ratios(), 1e-12);
  }

  @Test
  void contradictoryMarginsAreNamedInPairs() {
    double[][] x = Arrays.copyOf(CROSSED, 4);
    for (int i = 0; i < x.length; i++) {
      x[i] = Arrays.copyOf(x[i], 6);
      x[i][4 + (i + i / 2) % 2] = 1;
    }

    assertEquals(
        lines(
            "the targets of size sum to 10.0 and those of region to 11.0, for the same companies."
                + " Bring both to the same total.",
            "the targets of sector sum to 10.0 and those of region to 11.0, for the same companies."
                + " Bring both to the same total."),
        message(
            LINEAR,
            x,
            new Margin("size", "small", 6),
            new Margin("size", "large", 4),
            new Margin("sector", "trade", 5),
            new Margin("sector", "industry", 5),
            new Margin("region", "north", 5),
            new Margin("region", "south", 6)));
  }

  /** Companies by size, and by size and sector: the small ones are counted twice. */
  @Test
  void aCollinearMarginIsNamedWithThoseItFollowsFrom() {
    assertEquals(
        "cross=small industry is collinear in the sample with size=small, cross=small trade, which"
            + " make its total 4.0 where the target is 3.0. Leave it out, or correct its target.",
        message(
            LINEAR,
            new double[][] {{1, 1, 0}, {1, 0, 1}, {0, 0, 0}},
            new Margin("size", "small", 6),
            new Margin("cross", "small trade", 2),
            new Margin("cross", "small industry", 3)));
  }

  @Test
  void boundsThatAreTooTightAreOfferedTheTightestThatWork() {
    double[][] x = {{1, 0}, {1, 0}, {0, 1}};
    Margin[] margins = {new Margin("size", "small", 4), new Margin("size", "large", 1)};

    assertEquals(
        "no ratios between 0.5 and 1.5 reach the targets; the tightest that do are ratios between"
            + " 0.0000 and 2.0000. Widen the bounds, or merge categories.",
        message(CalibrationMethod.of(Distance.LINEAR, new RatioBounds(0.5, 1.5)), x, margins));
    assertArrayEquals(
        new double[] {2, 1},
        solve(CalibrationMethod.of(Distance.LINEAR, new RatioBounds(0, 2)), x, margins).ratios(),
        1e-12);
  }

  @Test
  void anUpperBoundAloneIsOfferedAlone() {
    assertEquals(
        "no ratios up to 1.5 reach the targets; the tightest that do are ratios up to 2.0000. Widen"
            + " the bounds, or merge categories.",
        message(
            CalibrationMethod.of(Distance.LINEAR, new RatioBounds(Double.NEGATIVE_INFINITY, 1.5)),
            new double[][] {{1}, {1}},
            new Margin("companies", "", 4)));
  }

  /**
   * The first step, to eta = (4 - 2) / 2, ends at 5.44 and turns more than half of the missing 2
   * round; half of it ends at {@code 2 e^0.5}.
   */
  @Test
  void iterationsThatRunOutTellHowFarTheyGot() {
    CalibrationMethod one = new CalibrationMethod(Distance.RAKING, RatioBounds.NONE, 1e-12, 1);

    assertEquals(
        "after 1 iteration companies is at 3.297442541, its target is 4.0. Allow more iterations, merge categories, or take the linear"
            + " distance.",
        message(one, new double[][] {{1}, {1}}, new Margin("companies", "", 4)));
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines);
  }

  private static String message(CalibrationMethod method, double[][] x, Margin... margins) {
    return assertThrows(CalibrationFailure.class, () -> solve(method, x, margins)).getMessage();
  }

  private static Calibration solve(CalibrationMethod method, double[][] x, Margin... margins) {
    double[] ones = new double[x.length];
    Arrays.fill(ones, 1);
    return new CalibrationSolver(method).solve(CalibrationCells.of(x, ones), List.of(margins));
  }
}
