package fr.barometre.statistics.models;

/** The distribution family of an outcome, with its canonical link. */
public enum Family {
  /** A number, identity link. */
  GAUSSIAN {
    @Override
    double start(double y, double weight) {
      return y;
    }

    @Override
    double link(double mean) {
      return mean;
    }

    @Override
    double mean(double predictor) {
      return predictor;
    }

    @Override
    double slope(double predictor) {
      return 1;
    }

    @Override
    double slopeOfSlope(double predictor) {
      return 0;
    }

    @Override
    double variance(double mean) {
      return 1;
    }

    @Override
    double deviance(double y, double mean) {
      return (y - mean) * (y - mean);
    }
  },
  /** A share between 0 and 1, logit link; the dispersion is free. */
  QUASIBINOMIAL {
    @Override
    double start(double y, double weight) {
      return (weight * y + 0.5) / (weight + 1);
    }

    @Override
    double link(double mean) {
      return Math.log(mean / (1 - mean));
    }

    @Override
    double mean(double predictor) {
      return 1 / (1 + Math.exp(-bounded(predictor)));
    }

    @Override
    double slope(double predictor) {
      double odds = Math.exp(-Math.abs(bounded(predictor)));
      return Math.max(odds / ((1 + odds) * (1 + odds)), TINY);
    }

    @Override
    double slopeOfSlope(double predictor) {
      return slope(predictor) * (1 - 2 * mean(predictor));
    }

    @Override
    double variance(double mean) {
      return mean * (1 - mean);
    }

    @Override
    double deviance(double y, double mean) {
      return 2 * (term(y, mean) + term(1 - y, 1 - mean));
    }
  },
  /** A count, log link; the dispersion is free. */
  QUASIPOISSON {
    @Override
    double start(double y, double weight) {
      return y + 0.1;
    }

    @Override
    double link(double mean) {
      return Math.log(mean);
    }

    @Override
    double mean(double predictor) {
      return Math.max(Math.exp(predictor), TINY);
    }

    @Override
    double slope(double predictor) {
      return mean(predictor);
    }

    @Override
    double slopeOfSlope(double predictor) {
      return mean(predictor);
    }

    @Override
    double variance(double mean) {
      return mean;
    }

    @Override
    double deviance(double y, double mean) {
      return 2 * (term(y, mean) - (y - mean));
    }
  };

  private static final double TINY = Math.ulp(1.0);
  private static final double STEEPEST = 30;

  /** The mean from which iteration starts. */
  abstract double start(double y, double weight);

  /** {@code eta = g(mu)}. */
  abstract double link(double mean);

  /** {@code mu = g^-1(eta)}. */
  abstract double mean(double predictor);

  /** {@code d mu / d eta}. */
  abstract double slope(double predictor);

  /** {@code d² mu / d eta²}. */
  abstract double slopeOfSlope(double predictor);

  /** The variance function. */
  abstract double variance(double mean);

  /** What one observation of unit weight adds to the deviance. */
  abstract double deviance(double y, double mean);

  /** Beyond it R takes the mean for 0 or 1. */
  private static double bounded(double predictor) {
    return Math.max(-STEEPEST - 6, Math.min(STEEPEST + 6, predictor));
  }

  private static double term(double y, double mean) {
    return y == 0 ? 0 : y * Math.log(y / mean);
  }
}
