package fr.barometre.statistics.weighting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Why weights cannot reach their totals, and what to do. */
public sealed interface CalibrationObstacle {

  /** The problem and its remedy, for a person. */
  String message();

  /** A computed total without its rounding errors: ten significant digits. */
  private static double shown(double total) {
    return Double.isFinite(total)
        ? new BigDecimal(total).round(new MathContext(10)).doubleValue()
        : total;
  }

  /** A category with a target and no company in the sample. */
  record EmptyCategory(Margin margin) implements CalibrationObstacle {
    @Override
    public String message() {
      return "%s has a target of %s and no company in the sample. Merge it with a neighbour, or leave it out of the margins."
          .formatted(margin.name(), margin.target());
    }
  }

  /** Two variables whose categories count the same companies, with different totals. */
  record ContradictoryMargins(String first, double firstTotal, String second, double secondTotal)
      implements CalibrationObstacle {
    @Override
    public String message() {
      return "the targets of %s sum to %s and those of %s to %s, for the same companies. Bring both to the same total."
          .formatted(first, shown(firstTotal), second, shown(secondTotal));
    }
  }

  /**
   * A margin that follows from some before it in the sample, but not in its target.
   *
   * @param from the margins it follows from
   */
  record CollinearMargins(Margin margin, double implied, List<Margin> from)
      implements CalibrationObstacle {
    @Override
    public String message() {
      String names = from.stream().map(Margin::name).collect(Collectors.joining(", "));
      return "%s is collinear in the sample with %s, which make its total %s where the target is %s. Leave it out, or correct its target."
          .formatted(margin.name(), names, shown(implied), margin.target());
    }
  }

  /**
   * No ratios within the bounds reach the targets.
   *
   * @param feasible the smallest widening that does: in equal proportion on both sides of 1
   * @param weightFeasible the same for the bounds of the weight, the upper raised and the lower
   *     brought down by the same share
   */
  record BoundsTooTight(
      RatioBounds bounds,
      RatioBounds feasible,
      WeightBounds weightBounds,
      WeightBounds weightFeasible)
      implements CalibrationObstacle {
    /** Offered bounds have four decimals, rounded outwards but for rounding errors. */
    private static final double DIGITS = 1e4;

    private static final double NOISE = 1e-5;

    /** By the factor t, which is above 1. */
    static BoundsTooTight widened(CalibrationMethod method, double t) {
      RatioBounds ratio = method.bounds();
      WeightBounds weight = method.weightBounds();
      return new BoundsTooTight(
          ratio,
          new RatioBounds(
              Math.max(method.distance().least(), 1 - t * (1 - ratio.lower())),
              1 + t * (ratio.upper() - 1)),
          weight,
          new WeightBounds(
              weight.lower() > 0 ? (2 - t) * weight.lower() : weight.lower(), t * weight.upper()));
    }

    @Override
    public String message() {
      String asked = ranges(bounds, weightBounds, Double::toString, Double::toString);
      String wider =
          ranges(
              feasible,
              weightFeasible,
              lower -> rounded(Math.floor(lower * DIGITS + NOISE) / DIGITS),
              upper -> rounded(Math.ceil(upper * DIGITS - NOISE) / DIGITS));
      return "no %s reach the targets; the tightest that do are %s. Widen the bounds, or merge categories."
          .formatted(asked, wider);
    }

    private static String ranges(
        RatioBounds ratio,
        WeightBounds weight,
        DoubleFunction<String> lower,
        DoubleFunction<String> upper) {
      List<String> ranges = new ArrayList<>();
      if (!ratio.equals(RatioBounds.NONE)) {
        ranges.add("ratios" + range(ratio.lower(), ratio.upper(), lower, upper));
      }
      if (!weight.isNone()) {
        ranges.add("weights" + range(weight.lower(), weight.upper(), lower, upper));
      }
      return String.join(" and ", ranges);
    }

    private static String range(
        double from, double to, DoubleFunction<String> lower, DoubleFunction<String> upper) {
      if (Double.isInfinite(from)) {
        return " up to " + upper.apply(to);
      }
      return Double.isInfinite(to)
          ? " from " + lower.apply(from)
          : " between " + lower.apply(from) + " and " + upper.apply(to);
    }

    private static String rounded(double bound) {
      return String.format(Locale.ROOT, "%.4f", bound);
    }
  }

  /** A company whose first weight no ratio within the bounds brings within those of the weight. */
  record NoRoomForWeight(
      double weight, RatioBounds bounds, WeightBounds weightBounds, Distance distance)
      implements CalibrationObstacle {
    @Override
    public String message() {
      return "a company of weight %s has no ratio between %s and %s that brings its weight between %s and %s%s. Widen the bounds, or trim the first weights."
          .formatted(
              weight,
              bounds.lower(),
              bounds.upper(),
              weightBounds.lower(),
              weightBounds.upper(),
              distance == Distance.LOGIT ? " with room on both sides, as logit needs" : "");
    }
  }

  /** The targets are within the bounds, or there are none, and the iterations did not get there. */
  record NotReached(int iterations, Margin worst, double reached) implements CalibrationObstacle {
    @Override
    public String message() {
      return "after %d %s %s is at %s, its target is %s. Allow more iterations, merge categories, or take the linear distance."
          .formatted(
              iterations,
              iterations == 1 ? "iteration" : "iterations",
              worst.name(),
              shown(reached),
              worst.target());
    }
  }

  /** More than one at a time. */
  record Several(List<CalibrationObstacle> obstacles) implements CalibrationObstacle {
    public Several {
      obstacles = List.copyOf(obstacles);
    }

    @Override
    public String message() {
      return obstacles.stream()
          .map(CalibrationObstacle::message)
          .collect(Collectors.joining(System.lineSeparator()));
    }
  }

  /** Partitions that failed, each with its reason, in their order. */
  record InPartitions(Map<String, CalibrationObstacle> obstacles) implements CalibrationObstacle {
    @Override
    public String message() {
      return obstacles.entrySet().stream()
          .map(failed -> "in " + failed.getKey() + ", " + failed.getValue().message())
          .collect(Collectors.joining(System.lineSeparator()));
    }
  }
}
