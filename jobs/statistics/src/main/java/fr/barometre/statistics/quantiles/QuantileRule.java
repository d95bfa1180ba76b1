package fr.barometre.statistics.quantiles;

import java.util.Locale;

/**
 * What the p-quantile of weighted answers is.
 *
 * <p>With C_i the cumulated weight, S its total, pos the last company with {@code C_i <= p S} (the
 * first where there is none) and next the one after it: {@code lo = p - C_pos / S}, {@code up =
 * C_next / S - p}. A single answer is its own quantile; without any it is NaN.
 *
 * <p>Source: R {@code survey} 4.5, {@code svyquantile}, argument {@code qrule}; Hyndman and Fan,
 * The American Statistician 50, 1996, whose types 1 to 9 the HF rules are at equal weights.
 */
public enum QuantileRule {
  /** {@code x_pos} if {@code lo <= 0}, else {@code x_next}: the inverse of the distribution. */
  MATH {
    @Override
    double pick(OrderedSample sample, double p) {
      OrderedSample.Neighbours around = sample.around(p);
      return around.below() <= 0 ? around.lower() : around.upper();
    }
  },
  /** {@code (x_pos + x_next) / 2} if {@code lo <= 0}, else {@code x_next}. */
  SCHOOL {
    @Override
    double pick(OrderedSample sample, double p) {
      OrderedSample.Neighbours around = sample.around(p);
      return around.below() <= 0 ? (around.lower() + around.upper()) / 2 : around.upper();
    }
  },
  /**
   * Shah and Vaish: the answer at the last of {@code q_i = (sum_{j <= i} w_j / mean(w) + 1/2 - w_i
   * / 2) / (n + 1)} that is no more than p.
   */
  SHAHVAISH {
    @Override
    double pick(OrderedSample sample, double p) {
      return InterpolationPoints.shahVaish(sample).stepAt(p);
    }
  },
  HF1 {
    @Override
    double pick(OrderedSample sample, double p) {
      return MATH.pick(sample, p);
    }
  },
  HF2 {
    @Override
    double pick(OrderedSample sample, double p) {
      return SCHOOL.pick(sample, p);
    }
  },
  /**
   * On distinct answers: {@code x_pos} if {@code lo = 0} and pos is even, else {@code x_next}.
   * Below the share of the first answer that is, as in R, the second.
   */
  HF3 {
    @Override
    double pick(OrderedSample sample, double p) {
      OrderedSample.Neighbours around = sample.distinct().around(p);
      return around.below() == 0 && around.position() % 2 == 0 ? around.lower() : around.upper();
    }
  },
  /**
   * {@code (1 - g) x_pos + g x_next} with {@code g = lo / (lo + up)}. Below the share of the first
   * company g is negative and, as in R, the quantile below all answers.
   */
  HF4 {
    @Override
    double pick(OrderedSample sample, double p) {
      OrderedSample.Neighbours around = sample.around(p);
      double width = around.below() + around.above();
      double g = width == 0 ? 0 : around.below() / width;
      return (1 - g) * around.lower() + g * around.upper();
    }
  },
  /** Interpolates on {@code (C_i - w_i / 2) / S}. */
  HF5 {
    @Override
    double pick(OrderedSample sample, double p) {
      return InterpolationPoints.of(sample, (at, w, s, last) -> (at - w / 2) / s).lineAt(p);
    }
  },
  /** Interpolates on {@code C_i / (S + w_n)}. */
  HF6 {
    @Override
    double pick(OrderedSample sample, double p) {
      return InterpolationPoints.of(sample, (at, w, s, last) -> at / (s + last)).lineAt(p);
    }
  },
  /** Interpolates on {@code C_{i-1} / C_{n-1}}. */
  HF7 {
    @Override
    double pick(OrderedSample sample, double p) {
      return InterpolationPoints.of(sample, (at, w, s, last) -> (at - w) / (s - last)).lineAt(p);
    }
  },
  /** Interpolates on {@code (C_{i-1} / 3 + 2 C_i / 3) / (S + w_n / 3)}. */
  HF8 {
    @Override
    double pick(OrderedSample sample, double p) {
      return InterpolationPoints.of(sample, (at, w, s, last) -> (at - w / 3) / (s + last / 3))
          .lineAt(p);
    }
  },
  /** Interpolates on {@code (3 C_{i-1} / 8 + 5 C_i / 8) / (S + w_n / 4)}. */
  HF9 {
    @Override
    double pick(OrderedSample sample, double p) {
      return InterpolationPoints.of(sample, (at, w, s, last) -> (at - 3 * w / 8) / (s + last / 4))
          .lineAt(p);
    }
  };

  /** As written in {@code survey.yaml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no rule has that code
   */
  public static QuantileRule of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The quantile; NaN for a share outside [0, 1] and for no answers. */
  double at(OrderedSample sample, double p) {
    if (!(p >= 0 && p <= 1) || sample.size() == 0) {
      return Double.NaN;
    }
    return sample.companies() == 1 ? sample.values()[0] : pick(sample, p);
  }

  abstract double pick(OrderedSample sample, double p);
}
