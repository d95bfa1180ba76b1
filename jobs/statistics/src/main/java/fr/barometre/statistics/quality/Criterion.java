package fr.barometre.statistics.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an estimate is judged by. A criterion that cannot be computed is not met. */
public enum Criterion {
  /** Respondents in the base, unweighted. Too few below the bound. */
  N(Side.BELOW) {
    @Override
    public double of(QuotedEstimate estimate) {
      return estimate.n();
    }
  },
  /** Size of a simple random sample of the same precision. Too small below the bound. */
  N_EFFECTIVE(Side.BELOW) {
    @Override
    public double of(QuotedEstimate estimate) {
      return estimate.effective();
    }
  },
  /**
   * Of a proportion: respondents that gave the answer, or those that gave another, whichever are
   * fewer: {@code min(k, n - k)} with {@code k = n p}, p unweighted. Too few below the bound: below
   * 1 where all or none gave it.
   */
  MINORITY(Side.BELOW) {
    @Override
    public double of(QuotedEstimate estimate) {
      if (Double.isNaN(estimate.unweighted())) {
        return Double.NaN;
      }
      long gave = Math.round(estimate.unweighted() * estimate.n());
      return Math.min(gave, estimate.n() - gave);
    }
  },
  /** Degrees of freedom: primary units less strata. Too few below the bound. */
  DF(Side.BELOW) {
    @Override
    public double of(QuotedEstimate estimate) {
      return estimate.df();
    }
  },
  /** Width of the confidence interval, in the unit of the estimate. Too wide from the bound on. */
  WIDTH(Side.FROM) {
    @Override
    public double of(QuotedEstimate estimate) {
      return estimate.width();
    }
  },
  /**
   * Width of the interval over the estimate, {@code (high - low) / |m|}. Too wide above the bound.
   * Says nothing of an estimate of 0.
   */
  RELATIVE_WIDTH(Side.ABOVE) {
    @Override
    public boolean says(QuotedEstimate estimate) {
      return estimate.estimate() != 0;
    }

    @Override
    public double of(QuotedEstimate estimate) {
      return estimate.width() / Math.abs(estimate.estimate());
    }
  },
  /**
   * Of a proportion: width of the interval over what is left to 1, {@code (high - low) / (1 - m)}.
   * Too wide above the bound: the share of all other answers should not be read off. Says nothing
   * of 100 %.
   */
  COMPLEMENT_WIDTH(Side.ABOVE) {
    @Override
    public boolean says(QuotedEstimate estimate) {
      return estimate.estimate() != 1;
    }

    @Override
    public double of(QuotedEstimate estimate) {
      return estimate.width() / (1 - estimate.estimate());
    }
  },
  /**
   * Coefficient of variation, standard error over estimate, without its sign. Too large above the
   * bound. Says nothing of an estimate of 0.
   */
  CV(Side.ABOVE) {
    @Override
    public boolean says(QuotedEstimate estimate) {
      return estimate.estimate() != 0;
    }

    @Override
    public double of(QuotedEstimate estimate) {
      return Math.abs(estimate.cv());
    }
  };

  private final Side side;

  Criterion(Side side) {
    this.side = side;
  }

  /** On which side of a bound a value is not good enough. */
  private enum Side {
    BELOW("<"),
    FROM(">="),
    ABOVE(">");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }
  }

  /** What is compared with the bound; NaN where it cannot be computed. */
  public abstract double of(QuotedEstimate estimate);

  /** Whether it has anything to say of the estimate. */
  public boolean says(QuotedEstimate estimate) {
    return true;
  }

  /** Whether a value is not good enough. One that cannot be computed is not. */
  public boolean isBroken(double value, double bound) {
    return switch (side) {
      case BELOW -> !(value >= bound);
      case FROM -> !(value < bound);
      case ABOVE -> !(value <= bound);
    };
  }

  /** Whether small values are the bad ones. */
  public boolean isMinimum() {
    return side == Side.BELOW;
  }

  /** How a value that is not good enough stands to the bound: {@code <}, {@code >=}, {@code >}. */
  public String sign() {
    return side.sign;
  }

  /** As written in {@code survey.yaml} and in {@code status_reason}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Criterion> find(String code) {
    return Arrays.stream(values()).filter(any -> any.code().equals(code)).findFirst();
  }
}
