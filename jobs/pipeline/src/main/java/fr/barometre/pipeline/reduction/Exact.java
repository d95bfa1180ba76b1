package fr.barometre.pipeline.reduction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A number on a grid: {@code integer × 2^exponent}, added and multiplied without rounding. */
record Exact(BigInteger integer, int exponent) {
  static final Exact ZERO = new Exact(BigInteger.ZERO, 0);

  static Exact of(double value) {
    if (value == 0) {
      return ZERO;
    }
    BigDecimal exact = new BigDecimal(value);
    int exponent = Math.getExponent(value) - 52;
    BigDecimal scaled =
        exponent >= 0
            ? exact.divide(
                new BigDecimal(BigInteger.ONE.shiftLeft(exponent)), MathContext.UNLIMITED)
            : exact.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
    return new Exact(scaled.toBigInteger(), exponent);
  }

  Exact plus(Exact other) {
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
    return new Exact(integer.multiply(BigInteger.valueOf(factor)), exponent);
  }

  /** The nearest double of {@code this / divisor}. */
  double dividedBy(long divisor) {
    return decimal().divide(BigDecimal.valueOf(divisor), MathContext.DECIMAL128).doubleValue();
  }

  double toDouble() {
    return decimal().doubleValue();
  }

  BigDecimal decimal() {
    BigDecimal value = new BigDecimal(integer);
    return exponent >= 0
        ? value.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)))
        : value.divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)), MathContext.DECIMAL128);
  }
}
