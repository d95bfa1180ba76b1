package fr.barometre.statistics.design;

import fr.barometre.statistics.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A design whose variances are linearised: strata, primary units, further stages where populations
 * are known, and adjustments of the weights.
 *
 * <p>{@code V = sum_h V_h + sum_c (n_h / N_h) V_c}, V_h being the {@link StratumContribution} of
 * the totals of the primary units and V_c the same within unit c at the next stage. Source: R
 * {@code survey} 4.5, {@code svyrecvar}.
 *
 * <p>Statistics see the weight of an entry times its multiplicity, and their influence is the total
 * over the companies it stands for. Where each company is its own unit, an entry of multiplicity m
 * counts as m units of influence u / m.
 */
public final class LinearizedDesign implements Design {
  private final List<Stage> stages;
  private final String[] stratumNames;
  private final double[] weights;
  private final int[] multiplicity;
  private final boolean[] present;
  private final LonelyUnit lonelyUnit;
  private final boolean adjustInDomains;
  private final List<Adjustment> adjustments;

  LinearizedDesign(
      List<Stage> stages,
      String[] stratumNames,
      double[] weights,
      int[] multiplicity,
      LonelyUnit lonelyUnit,
      boolean adjustInDomains) {
    this(
        stages,
        stratumNames,
        weights,
        multiplicity,
        all(weights.length),
        lonelyUnit,
        adjustInDomains,
        List.of());
  }

  private LinearizedDesign(
      List<Stage> stages,
      String[] stratumNames,
      double[] weights,
      int[] multiplicity,
      boolean[] present,
      LonelyUnit lonelyUnit,
      boolean adjustInDomains,
      List<Adjustment> adjustments) {
    this.stages = List.copyOf(stages);
    this.stratumNames = stratumNames;
    this.weights = weights;
    this.multiplicity = multiplicity;
    this.present = present;
    this.lonelyUnit = lonelyUnit;
    this.adjustInDomains = adjustInDomains;
    this.adjustments = List.copyOf(adjustments);
  }

  private static boolean[] all(int size) {
    boolean[] all = new boolean[size];
    Arrays.fill(all, true);
    return all;
  }

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
    return multiplicity;
  }

  /**
   * The same design with other weights, adjusted to known totals. Domains taken later keep all
   * entries.
   */
  public LinearizedDesign adjusted(double[] newWeights, Adjustment adjustment) {
    List<Adjustment> all = new ArrayList<>(adjustments);
    all.add(adjustment);
    return new LinearizedDesign(
        stages, stratumNames, newWeights, multiplicity, present, lonelyUnit, adjustInDomains, all);
  }

  @Override
  public LinearizedDesign within(boolean[] domain) {
    double[] inside = weights.clone();
    boolean[] stay = present.clone();
    for (int i = 0; i < inside.length; i++) {
      if (!domain[i]) {
        inside[i] = 0;
        stay[i] = !adjustments.isEmpty() && present[i];
      }
    }
    return new LinearizedDesign(
        stages, stratumNames, inside, multiplicity, stay, lonelyUnit, adjustInDomains, adjustments);
  }

  @Override
  public int degreesOfFreedom() {
    Stage first = stages.get(0);
    Set<Integer> units = new HashSet<>();
    Set<Integer> strata = new HashSet<>();
    int more = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        strata.add(first.strata()[i]);
        if (units.add(first.units()[i]) && ownUnits()) {
          more += multiplicity[i] - 1;
        }
      }
    }
    return units.size() + more - strata.size();
  }

  @Override
  public Estimates estimate(Statistic statistic) {
    double[] total = totalWeights();
    return new Estimates(statistic.values(total), covariance(statistic.influence(total)));
  }

  /** The covariance of the totals of influence values, p rows of one value per entry. */
  public double[][] covariance(double[][] influence) {
    double[][] residuals = influence;
    for (Adjustment adjustment : adjustments) {
      residuals = Arrays.stream(residuals).map(adjustment::residual).toArray(double[][]::new);
    }
    int[] entries = IntStream.range(0, weights.length).filter(i -> present[i]).toArray();
    return stage(residuals, entries, 0);
  }

  private double[] totalWeights() {
    double[] total = weights.clone();
    for (int i = 0; i < total.length; i++) {
      total[i] *= multiplicity[i];
    }
    return total;
  }

  /** Whether each company is its own primary unit. */
  private boolean ownUnits() {
    return stages.size() == 1
        && Arrays.stream(stages.get(0).units()).distinct().count() == weights.length;
  }

  private double[][] stage(double[][] influence, int[] entries, int k) {
    int p = influence.length;
    Stage stage = stages.get(k);
    Map<Integer, List<Integer>> strata = grouped(entries, stage.strata());
    boolean own = k == 0 && ownUnits();
    double[] centre = centre(influence, entries, strata, stage);
    double[][] sum = new double[p][p];
    int defined = 0;
    for (List<Integer> members : strata.values()) {
      int any = members.get(0);
      Moments units = unitTotals(influence, members, stage, own);
      StratumContribution stratum =
          new StratumContribution(
              name(any, k), units, stage.sampled()[any], stage.population()[any]);
      boolean single = adjustInDomains && units.count() == 1;
      Optional<double[][]> contribution = stratum.covariance(lonelyUnit, centre, single);
      if (contribution.isPresent()) {
        add(sum, contribution.get(), 1);
        defined++;
      }
    }
    if (defined < strata.size()) {
      double rescaled = defined == 0 ? Double.NaN : (double) strata.size() / defined;
      add(sum, sum, rescaled - 1);
    }
    if (k + 1 < stages.size()) {
      addNextStage(sum, influence, entries, k);
    }
    return sum;
  }

  private void addNextStage(double[][] sum, double[][] influence, int[] entries, int k) {
    Stage stage = stages.get(k);
    for (List<Integer> members : grouped(entries, stage.units()).values()) {
      int any = members.get(0);
      double drawn = stage.sampled()[any] / stage.population()[any];
      if (drawn > 0) {
        int[] inside = members.stream().mapToInt(Integer::intValue).toArray();
        add(sum, stage(influence, inside, k + 1), drawn);
      }
    }
  }

  private Moments unitTotals(
      double[][] influence, List<Integer> members, Stage stage, boolean own) {
    int p = influence.length;
    Moments moments = Moments.empty(p);
    if (own) {
      for (int i : members) {
        double[] each = new double[p];
        for (int j = 0; j < p; j++) {
          each[j] = influence[j][i] / multiplicity[i];
        }
        moments = moments.merge(Moments.of(multiplicity[i], each));
      }
      return moments;
    }
    Map<Integer, double[]> totals = new LinkedHashMap<>();
    for (int i : members) {
      double[] total = totals.computeIfAbsent(stage.units()[i], any -> new double[p]);
      for (int j = 0; j < p; j++) {
        total[j] += influence[j][i];
      }
    }
    for (double[] total : totals.values()) {
      moments = moments.merge(Moments.of(1, total));
    }
    return moments;
  }

  /** The mean unit total over the strata present. */
  private double[] centre(
      double[][] influence, int[] entries, Map<Integer, List<Integer>> strata, Stage stage) {
    double[] centre = new double[influence.length];
    if (lonelyUnit != LonelyUnit.ADJUST) {
      return centre;
    }
    double units =
        strata.values().stream().mapToDouble(members -> stage.sampled()[members.get(0)]).sum();
    for (int j = 0; j < centre.length; j++) {
      for (int i : entries) {
        centre[j] += influence[j][i] / units;
      }
    }
    return centre;
  }

  private static Map<Integer, List<Integer>> grouped(int[] entries, int[] key) {
    Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
    for (int i : entries) {
      groups.computeIfAbsent(key[i], any -> new ArrayList<>()).add(i);
    }
    return groups;
  }

  private String name(int entry, int k) {
    String name = "'" + (stratumNames[entry] == null ? "all" : stratumNames[entry]) + "'";
    return k == 0 ? name : name + " (stage " + (k + 1) + ")";
  }

  private static void add(double[][] into, double[][] matrix, double factor) {
    for (int j = 0; j < into.length; j++) {
      for (int k = 0; k < into.length; k++) {
        into[j][k] += factor * matrix[j][k];
      }
    }
  }
}
