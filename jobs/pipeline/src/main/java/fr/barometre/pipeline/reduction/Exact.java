package fr.barometre.pipeline.reduction;

import java.math.BigInteger;

/** A number {@code integer × 2^exponent}, added and multiplied without rounding. */
record Exact(BigInteger integer, int exponent) {
  static final Exact ZERO = new Exact(BigInteger.ZERO, 0);

  /** More bits than a double holds, so that a quotient is right to its last one. */
  private static final int QUOTIENT_BITS = 128;

  static Exact of(long value) {
    return new Exact(BigInteger.valueOf(value), 0);
  }

  /** Of a finite double, its value to the last bit. */
  static Exact of(double value) {
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    return new Exact(BigInteger.valueOf((long) Math.scalb(value, -exponent)), exponent);
  }

  /** Zero has no exponent to agree on, so that it makes no integer longer. */
  Exact plus(Exact other) {
    if (integer.signum() == 0) {
      return other;
    }
    if (other.integer.signum() == 0) {
      return this;
    }
    if (exponent <= other.exponent) {
      return new Exact(integer.add(other.integer.shiftLeft(other.exponent - exponent)), exponent);
    }
    return other.plus(this);
  }

  Exact minus(Exact other) {
    return plus(new Exact(other.integer.negate(), other.exponent));
  }

  Exact times(Exact other) {
    return new Exact(integer.multiply(other.integer), exponent + other.exponent);
  }

  Exact times(long factor) {
    return times(of(factor));
  }

  /** NaN for {@code 0 / 0}, infinite for any other division by 0. */
  double dividedBy(Exact divisor) {
    if (divisor.integer.signum() == 0) {
      return integer.signum() / 0.0;
    }
    int missing = divisor.integer.bitLength() - integer.bitLength() + QUOTIENT_BITS;
    int shift = Math.max(0, missing);
    BigInteger quotient = integer.shiftLeft(shift).divide(divisor.integer);
    return new Exact(quotient, exponent - divisor.exponent - shift).toDouble();
  }

  double dividedBy(long divisor) {
    return dividedBy(of(divisor));
  }

  /** The nearest double, rounded once more below the smallest normal one. */
  double toDouble() {
    int excess = Math.max(0, integer.bitLength() - QUOTIENT_BITS);
    return Math.scalb(integer.shiftRight(excess).doubleValue(), exponent + excess);
  }
}
