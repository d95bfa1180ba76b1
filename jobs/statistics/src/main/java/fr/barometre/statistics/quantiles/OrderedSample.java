package fr.barometre.statistics.quantiles;

import fr.barometre.statistics.design.Design;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Answers in ascending order with their weights, entries of weight 0 left out.
 *
 * <p>An entry of multiplicity k is k companies with equal answers, one after the other. Companies
 * with equal answers otherwise keep the order of the entries; rules that look inside a tie ({@link
 * QuantileRule#HF4} to {@link QuantileRule#HF9}) depend on it where their weights differ, as R's
 * do.
 *
 * @param values x, ascending
 * @param weights of one company
 * @param counts companies
 * @param cumulated sum of the weights up to and with the entry
 */
record OrderedSample(double[] values, double[] weights, int[] counts, double[] cumulated) {
  /** A share this close to p is p: sums of equal weights differ from it by rounding alone. */
  private static final double TIE = 1e-12;

  static OrderedSample of(Design design, double[] answers) {
    return unordered(design.weights(), answers, design.multiplicity());
  }

  /**
   * @param each the weight of one company of each entry
   */
  static OrderedSample unordered(double[] each, double[] answers, int[] multiplicity) {
    int[] order =
        IntStream.range(0, each.length)
            .filter(i -> each[i] != 0)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> answers[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] weights = Arrays.stream(order).mapToDouble(i -> each[i]).toArray();
    int[] counts = Arrays.stream(order).map(i -> multiplicity[i]).toArray();
    double[] values = Arrays.stream(order).mapToDouble(i -> answers[i]).toArray();
    return of(values, weights, counts);
  }

  static OrderedSample of(double[] values, double[] weights, int[] counts) {
    double[] cumulated = new double[values.length];
    double sum = 0;
    double lost = 0;
    for (int i = 0; i < values.length; i++) {
      double term = weights[i] * counts[i];
      double next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
      sum = next;
      cumulated[i] = sum + lost;
    }
    return new OrderedSample(values, weights, counts, cumulated);
  }

  int size() {
    return values.length;
  }

  double total() {
    return cumulated[cumulated.length - 1];
  }

  long companies() {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** The cumulated weight before an entry. */
  double before(int entry) {
    return entry == 0 ? 0 : cumulated[entry - 1];
  }

  /** One entry per value, its weight the sum of theirs. */
  OrderedSample distinct() {
    double[] distinct = Arrays.stream(values).distinct().toArray();
    double[] sums = new double[distinct.length];
    for (int i = 0, at = 0; i < values.length; i++) {
      at += values[i] == distinct[at] ? 0 : 1;
      sums[at] += weights[i] * counts[i];
    }
    int[] ones = new int[distinct.length];
    Arrays.fill(ones, 1);
    return of(distinct, sums, ones);
  }

  /** The same answers with weights of 1. */
  OrderedSample unweighted() {
    double[] ones = new double[values.length];
    Arrays.fill(ones, 1);
    return of(values, ones, counts);
  }

  /**
   * The companies around the share p: the last with {@code C <= p S}, or the first of all, and the
   * one after it.
   */
  Neighbours around(double p) {
    double share = p * total();
    double tie = TIE * total();
    int entry = 0;
    while (entry < size() && cumulated[entry] <= share + tie) {
      entry++;
    }
    if (entry == size()) {
      return neighbours(p, size() - 1, counts[size() - 1]);
    }
    double inside = Math.floor((share + tie - before(entry)) / weights[entry]);
    int reached = (int) Math.max(0, Math.min(inside, counts[entry] - 1.0));
    if (reached > 0) {
      return neighbours(p, entry, reached);
    }
    return entry == 0 ? neighbours(p, 0, 1) : neighbours(p, entry - 1, counts[entry - 1]);
  }

  /** Around the k-th company of an entry, k from 1. */
  private Neighbours neighbours(double p, int entry, int k) {
    double weight = k == counts[entry] ? cumulated[entry] : before(entry) + k * weights[entry];
    int next = k < counts[entry] ? entry : Math.min(entry + 1, size() - 1);
    boolean last = k == counts[entry] && entry == size() - 1;
    double nextWeight = last ? weight : weight + weights[next];
    double low = p - weight / total();
    double up = nextWeight / total() - p;
    return new Neighbours(
        values[entry], values[next], Math.abs(low) < TIE ? 0 : low, up, entry + 1);
  }

  /**
   * @param below share of p above the cumulated share of the lower company, 0 for a tie, negative
   *     if p is below the share of the first company
   * @param above share of p below the cumulated share of the upper company
   * @param position of the lower entry, from 1
   */
  record Neighbours(double lower, double upper, double below, double above, int position) {}
}
