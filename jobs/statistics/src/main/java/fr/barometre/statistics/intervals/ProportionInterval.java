package fr.barometre.statistics.intervals;

import java.util.Locale;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * The methods of interval for a proportion m with standard error s.
 *
 * <p>All of them: m of 0 or 1 (where s says nothing) gives the Clopper–Pearson interval on n
 * companies; s of 0 with m between (a census) gives [m, m]; no degrees of freedom gives an
 * undefined interval.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyciprop}; Korn and Graubard, Survey Methodology 24,
 * 1998.
 */
public enum ProportionInterval {
  /** {@code m ± t s}. May leave [0, 1]. */
  MEAN {
    @Override
    public Interval between(Proportion p) {
      return Interval.student(p.value(), p.standardError(), p.df(), p.level());
    }
  },
  /** {@code expit(logit m ± t s / (m (1 - m)))}. */
  LOGIT {
    @Override
    public Interval between(Proportion p) {
      double centre = Math.log(p.value() / (1 - p.value()));
      double step = p.t() * p.standardError() / p.simple();
      return new Interval(expit(centre - step), expit(centre + step));
    }
  },
  /** {@code sin²(asin √m ± t s / (2 √(m (1 - m))))}. */
  ASIN {
    @Override
    public Interval between(Proportion p) {
      double centre = Math.asin(Math.sqrt(p.value()));
      double step = p.t() * p.standardError() / (2 * Math.sqrt(p.simple()));
      return new Interval(squaredSine(centre - step), squaredSine(centre + step));
    }
  },
  /**
   * Korn–Graubard: Clopper–Pearson on the effective sample size corrected for the degrees of
   * freedom, {@code n_e = m (1 - m) / s² (t_{n-1} / t_df)²}.
   */
  BETA {
    @Override
    public Interval between(Proportion p) {
      return clopperPearson(p.value(), p.corrected(), p.tail());
    }
  },
  /**
   * Korn–Graubard as the National Center for Health Statistics publishes it: the effective sample
   * size is no larger than the sample. Source: Parker et al., Vital and Health Statistics 2(175),
   * 2017.
   */
  NCHS {
    @Override
    public Interval between(Proportion p) {
      return clopperPearson(p.value(), Math.min(p.n(), p.corrected()), p.tail());
    }
  },
  /** Wilson's score interval on the effective sample size. */
  WILSON {
    @Override
    public Interval between(Proportion p) {
      double n = p.simple() / (p.standardError() * p.standardError());
      double t = p.t();
      double centre = p.value() + t * t / (2 * n);
      double half = t / (2 * n) * Math.sqrt(4 * n * p.simple() + t * t);
      double scale = 1 + t * t / n;
      return new Interval((centre - half) / scale, (centre + half) / scale);
    }
  },
  /** Where the binomial deviance, divided by the design effect, reaches t². */
  LIKELIHOOD {
    @Override
    public Interval between(Proportion p) {
      double n = p.simple() / (p.standardError() * p.standardError());
      double reached = p.t() * p.t() / (2 * n);
      double m = p.value();
      BrentSolver solver = new BrentSolver(1e-15, 1e-15);
      double low = solver.solve(1000, q -> deviance(m, q) - reached, 1e-300, m);
      double high = solver.solve(1000, q -> deviance(m, q) - reached, m, 1 - 1e-16);
      return new Interval(low, high);
    }
  };

  private static final double ACCURACY = 1e-14;

  /** As written in {@code survey.yaml} and in {@code estimates}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no method has that code
   */
  public static ProportionInterval of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The interval of a proportion. */
  public Interval of(Proportion p) {
    if (Double.isNaN(p.value()) || p.n() == 0) {
      return Interval.UNDEFINED;
    }
    if (p.value() <= 0 || p.value() >= 1) {
      return clopperPearson(Math.round(p.value()), p.n(), p.tail());
    }
    if (p.standardError() == 0) {
      return new Interval(p.value(), p.value());
    }
    return p.df() > 0 ? between(p) : Interval.UNDEFINED;
  }

  /**
   * The method's own formula, meant for 0 &lt; m &lt; 1, s &gt; 0 and df &gt; 0; elsewhere whatever
   * it gives, often NaN.
   */
  public abstract Interval between(Proportion p);

  /**
   * A proportion and what its interval depends on.
   *
   * @param n companies in the base
   * @param df degrees of freedom of the design in the base
   * @param t what {@link #t(double, double)} gives, which many proportions share
   */
  public record Proportion(
      double value, double standardError, double n, double df, double level, double t) {

    /** With its own t. */
    public Proportion(double value, double standardError, double n, double df, double level) {
      this(value, standardError, n, df, level, t(df, level));
    }

    /** The quantile of Student's law above which half of {@code 1 - level} lies. */
    public static double t(double df, double level) {
      return -Interval.quantile((1 - level) / 2, df);
    }

    double tail() {
      return (1 - level) / 2;
    }

    double simple() {
      return value * (1 - value);
    }

    /** The effective sample size, corrected for the degrees of freedom. */
    double corrected() {
      double correction = Interval.quantile(tail(), n - 1) / Interval.quantile(tail(), df);
      return simple() / (standardError * standardError) * correction * correction;
    }
  }

  private static Interval clopperPearson(double m, double n, double tail) {
    return new Interval(
        m <= 0 ? 0 : beta(n * m, n * (1 - m) + 1, tail),
        m >= 1 ? 1 : beta(n * m + 1, n * (1 - m), 1 - tail));
  }

  private static double beta(double a, double b, double p) {
    return new BetaDistribution(null, a, b, ACCURACY).inverseCumulativeProbability(p);
  }

  private static double deviance(double m, double q) {
    return m * Math.log(m / q) + (1 - m) * Math.log((1 - m) / (1 - q));
  }

  private static double expit(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double squaredSine(double x) {
    return Math.sin(x) * Math.sin(x);
  }
}
