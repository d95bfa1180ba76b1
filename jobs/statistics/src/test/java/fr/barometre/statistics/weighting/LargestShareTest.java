package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

class LargestShareTest {

  @Test
  void goesAsFarAsTheBoundsOfAllCellsAllow() {
    // Two companies in one category of 2, target 2.5: at most 2 x 1.1, 0.2 of the way of 0.5.
    LargestShare share =
        share(new double[][] {{1}}, new double[] {2}, new double[] {2.5}, 0.9, 1.1);

    assertEquals(0.4, share.share(), 1e-15);
  }

  @Test
  void reachesTargetsThatAreWithinBounds() {
    double[][] x = {{1, 0}, {0, 1}};

    LargestShare share = share(x, new double[] {10, 10}, new double[] {11, 9}, 0.5, 1.5);

    assertEquals(1, share.share());
  }

  @Test
  void hasNowhereToGoFromTotalsThatAreTheTargets() {
    assertEquals(
        1, share(new double[][] {{1}}, new double[] {2}, new double[] {2}, 0.9, 1.1).share());
  }

  @Test
  void startsFromTheRatioNearestToOneThatTheBoundsAllow() {
    // From 10 x 1.2 = 12 at most to 10 x 1.3 = 13, the target being 16.
    LargestShare share =
        share(new double[][] {{1}}, new double[] {10}, new double[] {16}, 1.2, 1.3);

    assertEquals(0.25, share.share(), 1e-15);
  }

  @Test
  void isHeldBackByTheCategoryThatIsFarthestFromItsTarget() {
    // 10 to 12 needs 1.2 and gets 1.1; 10 to 8 likewise.
    double[][] x = {{1, 0}, {0, 1}};

    LargestShare share = share(x, new double[] {10, 10}, new double[] {12, 8}, 0.9, 1.1);

    assertEquals(0.5, share.share(), 1e-15);
  }

  @Test
  void pricesTheTargetsAboveAllThatTheBoundsAllow() {
    double[][] x = {{1, 0}, {0, 1}};
    LargestShare share = share(x, new double[] {10, 10}, new double[] {12, 8}, 0.9, 1.1);

    double most = 0;
    for (double price : share.prices()) {
      most += Math.max(price * 0.9, price * 1.1);
    }

    assertTrue(most < share.priceOfTargets());
  }

  @Test
  void agreesWithAGeneralSimplexOnCrossedMarginsAndAmounts() {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 100; round++) {
      double[][] x = new double[12][8];
      double[] weight = new double[12];
      for (int c = 0; c < x.length; c++) {
        x[c][c % 3] = 1;
        x[c][3 + c / 3] = 1;
        x[c][7] = random.nextInt(-3, 10);
        weight[c] = 1 + random.nextInt(5); // ties among the ratios on purpose
      }
      double[] ratio = random.doubles(12, 0.4, 1.9).toArray();
      double[] targets = totals(x, weight, ratio);

      double share = share(x, weight, targets, 0.9, 1.15).share();

      assertEquals(general(x, weight, targets, 0.9, 1.15), share, 1e-9);
    }
  }

  @Test
  void passesThroughManyCellsOfEqualWeight() {
    // 40 x 40 categories of equal weight: the first 20 of one margin can rise by a tenth, not by a
    // fifth.
    double[][] x = new double[1600][80];
    for (int c = 0; c < x.length; c++) {
      x[c][c / 40] = 1;
      x[c][40 + c % 40] = 1;
    }
    double[] weight = new double[1600];
    Arrays.fill(weight, 1);
    double[] targets = new double[80];
    Arrays.setAll(targets, j -> j < 20 ? 48 : j < 40 ? 32 : 40);

    assertEquals(0.5, share(x, weight, targets, 0.9, 1.1).share(), 1e-12);
  }

  @Test
  void neverUsesMarginsThatFollowFromOthers() {
    double[][] x = {{1, 1, 0}, {1, 0, 1}};
    LargestShare share =
        new LargestShare(
            CalibrationCells.of(x, new double[] {10, 10}),
            new double[] {10, 10},
            new double[] {20, 12, 8},
            new int[] {0, 1},
            box(2, 0.9, 1.1));

    assertEquals(0.5, share.share(), 1e-15);
  }

  private static LargestShare share(
      double[][] x, double[] weight, double[] targets, double lower, double upper) {
    CalibrationCells cells = CalibrationCells.of(x, weight);
    IndependentMargins independent = new IndependentMargins(cells.products(weight, targets.length));
    int[] kept = IntStream.range(0, targets.length).filter(independent::isKept).toArray();
    return new LargestShare(cells, weight, targets, kept, box(weight.length, lower, upper));
  }

  private static LargestShare.Box box(int cells, double lower, double upper) {
    double[] low = new double[cells];
    double[] high = new double[cells];
    Arrays.fill(low, lower);
    Arrays.fill(high, upper);
    return new LargestShare.Box(low, high);
  }

  private static double[] totals(double[][] x, double[] weight, double[] ratio) {
    double[] totals = new double[x[0].length];
    for (int c = 0; c < x.length; c++) {
      for (int j = 0; j < totals.length; j++) {
        totals[j] += weight[c] * ratio[c] * x[c][j];
      }
    }
    return totals;
  }

  /** Commons Math 3.6.1, every bound a constraint. */
  private static double general(
      double[][] x, double[] weight, double[] targets, double lower, double upper) {
    int n = x.length;
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    double[] before = totals(x, weight, ones);
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int j = 0; j < targets.length; j++) {
      double[] row = new double[n + 1];
      for (int c = 0; c < n; c++) {
        row[c] = weight[c] * x[c][j];
      }
      row[n] = before[j] - targets[j];
      constraints.add(new LinearConstraint(row, Relationship.EQ, before[j]));
    }
    double[] share = new double[n + 1];
    share[n] = 1;
    constraints.add(new LinearConstraint(share, Relationship.LEQ, 1));
    for (int c = 0; c < n; c++) {
      double[] ratio = new double[n + 1];
      ratio[c] = 1;
      constraints.add(new LinearConstraint(ratio, Relationship.GEQ, lower));
      constraints.add(new LinearConstraint(ratio, Relationship.LEQ, upper));
    }
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(share, 0),
            new LinearConstraintSet(constraints),
            GoalType.MAXIMIZE)
        .getValue();
  }
}
