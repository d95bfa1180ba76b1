package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * The grid on which one kind of term is summed: multiples of {@code 2^exponent}, in 128-bit
 * integers.
 *
 * <p>The exponent follows from the largest term, so that 2^32 terms of that size do not overflow
 * and a term is cut by less than 2^-93 of the largest. Adding integers is the same in any order.
 *
 * @param exponent of the grid's step
 */
record Grid(int exponent) implements Serializable {
  private static final int TERM_BITS = 94;

  /** The grid for terms whose absolute value does not exceed {@code largest}. */
  static Grid of(double largest) {
    return new Grid(largest == 0 ? 0 : Math.getExponent(largest) + 1 - TERM_BITS);
  }

  /** Adds {@code a b} without rounding the product. */
  void addProduct(double a, double b, long[] sums, int at) {
    double product = a * b;
    add(product, sums, at);
    add(Math.fma(a, b, -product), sums, at);
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
    long sum = sums[at + 1] + low;
    sums[at + 1] = sum;
    boolean carry = Long.compareUnsigned(sum, low) < 0;
    sums[at] += high + (carry ? 1 : 0);
  }

  /** The sum at {@code sums[at]}. */
  Exact sum(long[] sums, int at) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(sums[at]).putLong(sums[at + 1]).array();
    return new Exact(new BigInteger(bytes), exponent);
  }
}
