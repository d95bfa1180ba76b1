package fr.barometre.statistics.weighting;

/**
 * How far calibrated weights are from the first ones, as the ratio F(u) at u = x'eta / variance.
 *
 * <p>Outside the bounds F is clipped and its slope 0, except for {@link #LOGIT} which never reaches
 * them.
 *
 * <p>Source: Deville and Särndal, JASA 87, 1992; R {@code survey} 4.5, {@code grake}.
 */
public enum Distance {
  /** {@code F = 1 + u}, {@code G = (g - 1)^2 / 2}: truncated where bounds are given. */
  LINEAR {
    @Override
    double free(double u) {
      return 1 + u;
    }

    @Override
    double freeSlope(double u) {
      return 1;
    }

    @Override
    double between(double g, RatioBounds bounds) {
      return (g - 1) * (g - 1) / 2;
    }
  },

  /** {@code F = exp(u)}, {@code G = g log g - g + 1}: raking ratio. */
  RAKING {
    @Override
    double free(double u) {
      return Math.exp(u);
    }

    @Override
    double freeSlope(double u) {
      return Math.exp(u);
    }

    @Override
    double least() {
      return 0;
    }

    @Override
    double between(double g, RatioBounds bounds) {
      return g == 0 ? 1 : g * Math.log(g) - g + 1;
    }
  },

  /**
   * {@code F = (L (U-1) + U (1-L) e^(A u)) / (U-1 + (1-L) e^(A u))}, {@code A = (U-L) /
   * ((U-1)(1-L))}, {@code G = ((g-L) log((g-L) / (1-L)) + (U-g) log((U-g) / (U-1))) / A}. Bounds
   * are required, with L < 1 < U.
   */
  LOGIT {
    @Override
    double ratio(double u, RatioBounds bounds) {
      double below = 1 - bounds.lower();
      double above = bounds.upper() - 1;
      double power = Math.exp(-Math.abs(rate(bounds) * u));
      return rate(bounds) * u > 0
          ? (bounds.lower() * above * power + bounds.upper() * below) / (above * power + below)
          : (bounds.lower() * above + bounds.upper() * below * power) / (above + below * power);
    }

    @Override
    double slope(double u, RatioBounds bounds) {
      double below = 1 - bounds.lower();
      double above = bounds.upper() - 1;
      double power = Math.exp(-Math.abs(rate(bounds) * u));
      double bottom = rate(bounds) * u > 0 ? above * power + below : above + below * power;
      double width = bounds.upper() - bounds.lower();
      return width * width * power / (bottom * bottom);
    }

    private double rate(RatioBounds bounds) {
      return (bounds.upper() - bounds.lower()) / ((bounds.upper() - 1) * (1 - bounds.lower()));
    }

    @Override
    boolean allows(double lower, double upper) {
      return lower < 1 && upper > 1 && !Double.isInfinite(lower) && !Double.isInfinite(upper);
    }

    @Override
    double between(double g, RatioBounds bounds) {
      double low = product(g - bounds.lower(), 1 - bounds.lower());
      double high = product(bounds.upper() - g, bounds.upper() - 1);
      return (low + high) / rate(bounds);
    }

    /** {@code a log(a / b)}, 0 at a = 0. */
    private double product(double a, double b) {
      return a <= 0 ? 0 : a * Math.log(a / b);
    }
  };

  /** F(u), the calibrated weight over the first. */
  double ratio(double u, RatioBounds bounds) {
    return bounds.clip(free(u));
  }

  /** F'(u). */
  double slope(double u, RatioBounds bounds) {
    double ratio = free(u);
    return ratio < bounds.lower() || ratio > bounds.upper() ? 0 : freeSlope(u);
  }

  /**
   * @throws IllegalArgumentException if the distance cannot have these bounds
   */
  void check(RatioBounds bounds) {
    if (!allows(bounds.lower(), bounds.upper())) {
      throw new IllegalArgumentException(
          "the logit distance has bounds %s and %s, and needs a lower one below 1 and an upper one above 1."
              .formatted(bounds.lower(), bounds.upper()));
    }
  }

  /** What no ratio is below, whatever the bounds. */
  double least() {
    return Double.NEGATIVE_INFINITY;
  }

  boolean allows(double lower, double upper) {
    return true;
  }

  /** G(g), what a company of weight 1 adds to the distance; {@code G' = F^-1}, {@code G(1) = 0}. */
  abstract double between(double g, RatioBounds bounds);

  double free(double u) {
    throw new IllegalStateException(this + " has no form without bounds");
  }

  double freeSlope(double u) {
    throw new IllegalStateException(this + " has no form without bounds");
  }
}
