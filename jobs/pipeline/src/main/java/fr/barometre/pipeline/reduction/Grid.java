package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * The grid on which one kind of term is summed: multiples of {@code 2^exponent}, in 128-bit
 * integers.
 *
 * <p>The exponent follows from the largest term, so that 2^40 terms of that size do not overflow
 * and a term is rounded by less than 2^-85 of the largest: sums are exact to a double, and adding
 * integers is the same in any order.
 *
 * @param exponent of the grid's step
 */
record Grid(int exponent) implements Serializable {
  private static final int TERM_BITS = 86;

  /** The grid for terms whose absolute value does not exceed {@code largest}. */
  static Grid of(double largest) {
    return new Grid(largest == 0 ? 0 : Math.getExponent(largest) + 1 - TERM_BITS);
  }

  /**
   * Adds a term to the 128-bit integer at {@code sums[at]} (high) and {@code sums[at + 1]} (low).
   */
  void add(double term, long[] sums, int at) {
    if (term == 0) {
      return;
    }
    long bits = Double.doubleToRawLongBits(term);
    int shift = Math.max((int) ((bits >>> 52) & 0x7ff), 1) - 1075 - exponent;
    long mantissa = (bits & 0xfffffffffffffL) | ((bits & 0x7ff0000000000000L) == 0 ? 0 : 1L << 52);
    long high;
    long low;
    if (shift >= 64) {
      high = mantissa << (shift - 64);
      low = 0;
    } else if (shift > 0) {
      high = mantissa >>> (64 - shift);
      low = mantissa << shift;
    } else {
      high = 0;
      low = shift > -64 ? mantissa >>> -shift : 0;
    }
    if (bits < 0) {
      low = -low;
      high = ~high + (low == 0 ? 1 : 0);
    }
    addInteger(high, low, sums, at);
  }

  static void addInteger(long high, long low, long[] sums, int at) {
    long before = sums[at + 1];
    sums[at + 1] = before + low;
    boolean carry = Long.compareUnsigned(sums[at + 1], before) < 0;
    sums[at] += high + (carry ? 1 : 0);
  }

  /** The sum in steps of the grid. */
  static BigInteger integer(long[] sums, int at) {
    BigInteger low = new BigInteger(Long.toUnsignedString(sums[at + 1]));
    return BigInteger.valueOf(sums[at]).shiftLeft(64).add(low);
  }
}
