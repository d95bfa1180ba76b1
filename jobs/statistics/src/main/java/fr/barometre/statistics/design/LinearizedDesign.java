package fr.barometre.statistics.design;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.UndefinedEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A sample whose precision comes from the influence values of a statistic: companies or clusters of
 * them drawn in strata, in one or several stages, with or without finite population correction.
 *
 * <p>{@code V = V_1 + sum_c (n_h / N_h) V_2(c)} with V_1 the {@link StratifiedCovariance} of the
 * primary units and V_2(c) the same, recursively, inside primary unit c. Without finite population
 * correction only the first stage counts: units are then as good as drawn with replacement. A
 * census of primary units still has the variance of its second stage.
 *
 * <p>Where the weights were adjusted to known totals, each {@link Adjustment} first takes its
 * residual of the influence. Where companies drawn did not all answer, a {@link Response} adds the
 * variance of who did.
 *
 * <p>Source: R {@code survey} 4.5, {@code svydesign}, {@code svyrecvar} and {@code multistage}.
 */
public final class LinearizedDesign implements Design {
  private final Sampling sampling;
  private final double[] weights;
  private final boolean[] present;
  private final History history;

  LinearizedDesign(Sampling sampling, double[] weights) {
    this(sampling, weights, all(weights.length), new History(Optional.empty(), List.of()));
  }

  private LinearizedDesign(
      Sampling sampling, double[] weights, boolean[] present, History history) {
    this.sampling = sampling;
    this.weights = weights;
    this.present = present;
    this.history = history;
  }

  /** What became of the weights of the draw. */
  private record History(Optional<Response> response, List<Adjustment> adjustments) {}

  @Override
  public int size() {
    return weights.length;
  }

  @Override
  public double[] weights() {
    return weights;
  }

  @Override
  public int[] multiplicity() {
    return sampling.multiplicity();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Strata without an entry in the domain leave the count of strata on which {@link
   * LonelyUnit#AVERAGE} and {@link LonelyUnit#ADJUST} depend, unless the weights were adjusted: an
   * adjusted design keeps all its entries, since their influence is a residual and not 0.
   */
  @Override
  public LinearizedDesign within(boolean[] domain) {
    double[] within = weights.clone();
    boolean[] left = present.clone();
    for (int i = 0; i < within.length; i++) {
      if (!domain[i]) {
        within[i] = 0;
        left[i] = !history.adjustments().isEmpty() && present[i];
      }
    }
    return new LinearizedDesign(sampling, within, left, history);
  }

  /**
   * The same sample where each company drawn answered or not, independently: weights are divided by
   * the probability, and the variance gains that of the response.
   *
   * <p>Companies that did not answer are no entries: {@link SampleFrame#sampled} counts them.
   *
   * @param probability p of the companies of each entry, above 0 and no more than 1
   */
  public LinearizedDesign answered(double... probability) {
    double[] raised = weights.clone();
    for (int i = 0; i < raised.length; i++) {
      if (!(probability[i] > 0 && probability[i] <= 1)) {
        throw new UndefinedEstimate(
            "entry %d has a probability of response of %s, and it should be above 0 and no more than 1."
                .formatted(i + 1, probability[i]));
      }
      raised[i] /= probability[i];
    }
    Response response = new Response(probability.clone(), weights);
    return new LinearizedDesign(
        sampling, raised, present, new History(Optional.of(response), history.adjustments()));
  }

  /** The same sample with other weights, and what their adjustment takes out of the influence. */
  public LinearizedDesign adjusted(double[] adjustedWeights, Adjustment adjustment) {
    List<Adjustment> all = new ArrayList<>(history.adjustments());
    all.add(adjustment);
    return new LinearizedDesign(
        sampling,
        adjustedWeights.clone(),
        present,
        new History(history.response(), List.copyOf(all)));
  }

  /** The same sample with other weights, taken as if drawn with them (trimmed weights, say). */
  public LinearizedDesign reweighted(double[] otherWeights) {
    return new LinearizedDesign(sampling, otherWeights.clone(), present, history);
  }

  @Override
  public int degreesOfFreedom() {
    Stage first = sampling.stages().get(0);
    BitSet strata = new BitSet();
    BitSet units = new BitSet();
    int elements = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        strata.set(first.strata()[i]);
        if (first.elements()) {
          elements += multiplicity()[i];
        } else {
          units.set(first.units()[i]);
        }
      }
    }
    return elements + units.cardinality() - strata.cardinality();
  }

  @Override
  public Estimates estimate(Statistic statistic) {
    double[] total = totalWeights();
    return new Estimates(statistic.values(total), covariance(statistic.influence(total)));
  }

  /**
   * Covariance of the totals of p influence rows, each a total per entry, 0 outside the domain.
   *
   * @throws fr.barometre.statistics.UndefinedEstimate if a stratum that is not a census has a
   *     single unit and lonely units are refused
   */
  public double[][] covariance(double[][] influence) {
    double[][] residual = influence.clone();
    for (int j = 0; j < residual.length; j++) {
      for (Adjustment adjustment : history.adjustments()) {
        residual[j] = adjustment.residual(residual[j]);
      }
    }
    int[] entries = Arrays.stream(sampling.order()).filter(i -> present[i]).toArray();
    double[][] covariance = covariance(residual, entries, 0);
    history
        .response()
        .ifPresent(
            response -> Matrices.add(covariance, response.covariance(residual, multiplicity())));
    return covariance;
  }

  private double[][] covariance(double[][] u, int[] entries, int depth) {
    int p = u.length;
    Stage stage = sampling.stages().get(depth);
    boolean deeper = depth + 1 < sampling.stages().size() && !sampling.ultimateCluster();
    double[][] below = new double[p][p];
    List<StratumContribution> strata = new ArrayList<>();
    for (int from = 0; from < entries.length; ) {
      Stage.StratumSize size = stage.size(entries[from]);
      UnitTotals totals = new UnitTotals(p);
      int to = from;
      while (to < entries.length && stage.size(entries[to]) == size) {
        int end = endOfUnit(stage, entries, to);
        int times = stage.elements() ? multiplicity()[entries[to]] : 1;
        totals.add(times, sum(u, entries, to, end));
        if (deeper && !Double.isInfinite(size.population())) {
          double share = size.sampled() / size.population();
          double[][] inside = covariance(u, Arrays.copyOfRange(entries, to, end), depth + 1);
          Matrices.add(below, Matrices.times(inside, share));
        }
        to = end;
      }
      strata.add(stratum(size, totals.moments()));
      from = to;
    }
    double[][] covariance = new StratifiedCovariance(strata, sampling.lonely()).of(p);
    Matrices.add(covariance, below);
    return covariance;
  }

  private static StratumContribution stratum(Stage.StratumSize size, Moments units) {
    return new StratumContribution(size.name(), units, size.sampled(), size.population());
  }

  private static int endOfUnit(Stage stage, int[] entries, int from) {
    int end = from + 1;
    while (end < entries.length && stage.sameUnit(entries[from], entries[end])) {
      end++;
    }
    return end;
  }

  private static double[] sum(double[][] u, int[] entries, int from, int to) {
    double[] sum = new double[u.length];
    for (int j = 0; j < u.length; j++) {
      for (int i = from; i < to; i++) {
        sum[j] += u[j][entries[i]];
      }
    }
    return sum;
  }

  private static boolean[] all(int size) {
    boolean[] all = new boolean[size];
    Arrays.fill(all, true);
    return all;
  }
}
