package fr.barometre.pipeline.loading;

import java.math.BigDecimal;

/** Numbers kept in binary as the text of a cell. */
public final class ShortestDecimal {
  private static final double EXACT = 1e15;

  private ShortestDecimal() {}

  /** Whole numbers without a point, others by the digits that read back as the same number. */
  public static String of(double number) {
    if (Math.abs(number) < EXACT && number == Math.rint(number)) {
      return Long.toString((long) number);
    }
    return Double.isFinite(number)
        ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
