package fr.barometre.pipeline.reduction;

import fr.barometre.statistics.Moments;
import java.util.List;

/**
 * A cell of companies that are counted: how many, how many with a weight that cannot be used, how
 * many with one above 0, and for these the sums of w and w², 128-bit on exact grids.
 *
 * @param weight grid of w
 * @param squaredWeight grid of w²
 */
record CountLayout(Grid weight, Grid squaredWeight) implements CellLayout {
  private static final int COMPANIES = 0;
  private static final int BAD = 1;
  private static final int POSITIVE = 2;
  private static final int SUM = 3;
  private static final int SQUARES = 5;

  /** Below this part of the squares, weights differ by what grids cut off: they are the same. */
  private static final double CUT_OFF = 0x1p-80;

  /**
   * For weights within a bound.
   *
   * @param largest weight
   */
  static CountLayout of(double largest) {
    return new CountLayout(Grid.of(2 * largest), Grid.of(2 * largest * largest));
  }

  @Override
  public int width() {
    return SQUARES + 2;
  }

  void add(double companyWeight, long[] sums) {
    sums[COMPANIES]++;
    if (companyWeight > 0 && companyWeight <= Double.MAX_VALUE) {
      sums[POSITIVE]++;
      weight.add(companyWeight, sums, SUM);
      squaredWeight.addProduct(companyWeight, companyWeight, sums, SQUARES);
    } else if (companyWeight != 0) {
      sums[BAD]++;
    }
  }

  @Override
  public void addAll(long[] from, long[] into) {
    for (int s = 0; s < SUM; s++) {
      into[s] += from[s];
    }
    Grid.addInteger(from[SUM], from[SUM + 1], into, SUM);
    Grid.addInteger(from[SQUARES], from[SQUARES + 1], into, SQUARES);
  }

  CountedCell cell(List<String> codes, long[] sums) {
    return new CountedCell(codes, sums[COMPANIES], sums[BAD], moments(sums));
  }

  private Moments moments(long[] sums) {
    long n = sums[POSITIVE];
    if (n == 0) {
      return Moments.empty(1);
    }
    Exact sum = weight.sum(sums, SUM);
    Exact squares = squaredWeight.sum(sums, SQUARES);
    double centred = squares.times(n).minus(sum.times(sum)).dividedBy(n);
    double cutOff = CUT_OFF * squares.toDouble();
    return Moments.centred(
        n,
        new double[] {sum.dividedBy(n)},
        new double[] {Math.abs(centred) <= cutOff ? 0 : centred});
  }
}
