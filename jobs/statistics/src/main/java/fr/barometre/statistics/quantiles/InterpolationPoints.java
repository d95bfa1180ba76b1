package fr.barometre.statistics.quantiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Points (share, answer) in ascending order of the share; answers of equal shares are averaged, as
 * R's {@code approx} does. Outside the points the first or last answer holds.
 */
record InterpolationPoints(double[] shares, double[] answers) {

  /** The share of a company, from the cumulated weight up to it, its weight, S and w_n. */
  @FunctionalInterface
  interface Share {
    double of(double cumulated, double weight, double total, double last);
  }

  private record Point(double share, double answer) {}

  /** The first and the last company of each entry: between them the answer does not change. */
  static InterpolationPoints of(OrderedSample sample, Share share) {
    List<Point> points = new ArrayList<>();
    double last = sample.weights()[sample.size() - 1];
    for (int i = 0; i < sample.size(); i++) {
      double weight = sample.weights()[i];
      double first = sample.before(i) + weight;
      points.add(point(sample, i, share.of(first, weight, sample.total(), last)));
      if (sample.counts()[i] > 1) {
        double end = share.of(sample.cumulated()[i], weight, sample.total(), last);
        points.add(point(sample, i, end));
      }
    }
    return sorted(points);
  }

  /** Every company: the shares of Shah and Vaish need not ascend. */
  static InterpolationPoints shahVaish(OrderedSample sample) {
    List<Point> points = new ArrayList<>();
    long n = sample.companies();
    double mean = sample.total() / n;
    for (int i = 0; i < sample.size(); i++) {
      double weight = sample.weights()[i];
      for (int k = 1; k <= sample.counts()[i]; k++) {
        double cumulated = sample.before(i) + k * weight;
        points.add(point(sample, i, (cumulated / mean + 0.5 - weight / 2) / (n + 1.0)));
      }
    }
    return sorted(points);
  }

  private static Point point(OrderedSample sample, int entry, double share) {
    return new Point(share, sample.values()[entry]);
  }

  private static InterpolationPoints sorted(List<Point> points) {
    points.sort(Comparator.comparingDouble(Point::share));
    double[] shares = points.stream().mapToDouble(Point::share).distinct().toArray();
    double[] answers = new double[shares.length];
    for (int i = 0, at = 0; i < shares.length; i++) {
      int from = at;
      for (; at < points.size() && points.get(at).share() == shares[i]; at++) {
        answers[i] += points.get(at).answer();
      }
      answers[i] /= at - from;
    }
    return new InterpolationPoints(shares, answers);
  }

  /** Linear between the points. */
  double lineAt(double p) {
    int next = after(p);
    if (next == 0 || next == shares.length) {
      return answers[Math.min(next, shares.length - 1)];
    }
    double step = (p - shares[next - 1]) / (shares[next] - shares[next - 1]);
    return answers[next - 1] + step * (answers[next] - answers[next - 1]);
  }

  /** The answer of the last point at or before p. */
  double stepAt(double p) {
    return answers[Math.max(0, after(p) - 1)];
  }

  /** The first point beyond p. */
  private int after(double p) {
    int next = 0;
    while (next < shares.length && shares[next] <= p) {
      next++;
    }
    return next;
  }
}
