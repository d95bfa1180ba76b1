package fr.barometre.statistics.design;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A sample as a statistician describes it, to be turned into a {@link LinearizedDesign}: units,
 * strata and populations by stage, weights.
 *
 * <p>Without units each entry is its own; without strata there is one; populations are counts of
 * units (all at least 1) or sampling fractions (all at most 1). Without weights they follow from
 * the populations. Source: R {@code survey} 4.5, {@code svydesign}.
 */
public final class SampleFrame {
  private final int size;
  private final List<String[]> units = new ArrayList<>();
  private final List<String[]> strata = new ArrayList<>();
  private final List<double[]> populations = new ArrayList<>();
  private double[] weights;
  private int[] multiplicity;
  private boolean nested;
  private LonelyUnit lonelyUnit = LonelyUnit.REFUSE;
  private boolean adjustInDomains;
  private boolean ultimateClusters;

  /**
   * @param size number of entries
   */
  public SampleFrame(int size) {
    this.size = size;
    this.multiplicity = new int[size];
    Arrays.fill(multiplicity, 1);
  }

  /** The units of the next stage, a name per entry. */
  public SampleFrame units(String... names) {
    units.add(checked(names, "unit"));
    return this;
  }

  /** The strata of the next stage, a name per entry. */
  public SampleFrame strata(String... names) {
    strata.add(checked(names, "stratum"));
    return this;
  }

  /** Units in the population of the stratum, or the fraction drawn, for the next stage. */
  public SampleFrame populations(double... sizesOrFractions) {
    populations.add(sizesOrFractions);
    return this;
  }

  public SampleFrame weights(double... values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i]) || values[i] < 0) {
        throw new UndefinedEstimate(
            "entry "
                + (i + 1)
                + " has weight "
                + values[i]
                + ". Weights are 0 or more; correct it, or leave the company out.");
      }
    }
    weights = values;
    return this;
  }

  /** How many identical companies each entry stands for. */
  public SampleFrame multiplicity(int... counts) {
    multiplicity = counts;
    return this;
  }

  /** Whether unit names are only distinct within strata. */
  public SampleFrame nested() {
    nested = true;
    return this;
  }

  public SampleFrame lonelyUnit(LonelyUnit rule) {
    lonelyUnit = rule;
    return this;
  }

  /** Whether {@link LonelyUnit} also rules strata left with one unit by a domain. */
  public SampleFrame adjustInDomains() {
    adjustInDomains = true;
    return this;
  }

  /** Whether only the first stage enters the variance, whatever is known of the others. */
  public SampleFrame ultimateClusters() {
    ultimateClusters = true;
    return this;
  }

  /**
   * The design.
   *
   * @throws UndefinedEstimate if units, strata, populations and weights do not fit together
   */
  public LinearizedDesign design() {
    int depth = Math.max(1, Math.max(units.size(), populations.size()));
    List<Stage> stages = new ArrayList<>();
    String[] path = new String[size];
    Arrays.fill(path, "");
    for (int k = 0; k < depth; k++) {
      Stage stage = stage(k, path);
      stages.add(stage);
      for (int i = 0; i < size; i++) {
        path[i] = path[i] + "|" + stage.units()[i];
      }
    }
    double[] given = weights == null ? weightsFromPopulations(stages) : weights;
    boolean corrected = !populations.isEmpty();
    List<Stage> used = corrected && !ultimateClusters ? stages : stages.subList(0, 1);
    return new LinearizedDesign(
        used, stratumNames(), given, multiplicity, lonelyUnit, adjustInDomains);
  }

  private Stage stage(int k, String[] path) {
    String[] names = k < strata.size() ? strata.get(k) : new String[size];
    int[] stratum = numbered(i -> (k == 0 ? "" : path[i]) + "/" + names[i]);
    boolean element = k >= units.size();
    int[] unit =
        numbered(
            i ->
                path[i]
                    + "/"
                    + (nested || k > 0 ? stratum[i] + "/" : "")
                    + (element ? i : units.get(k)[i]));
    refuseUnitInTwoStrata(k, unit, stratum);
    int[] sampled = sampled(unit, stratum);
    double[] population = new double[size];
    for (int i = 0; i < size; i++) {
      population[i] =
          k < populations.size() ? population(k, i, sampled[i]) : Double.POSITIVE_INFINITY;
    }
    return new Stage(unit, stratum, population, sampled);
  }

  private double population(int k, int i, int sampled) {
    double[] given = populations.get(k);
    boolean sizes = Arrays.stream(given).allMatch(value -> value >= 1);
    boolean fractions = Arrays.stream(given).allMatch(value -> value > 0 && value <= 1);
    if (!sizes && !fractions) {
      throw new UndefinedEstimate(
          "populations of stage "
              + (k + 1)
              + " mix sizes and fractions. Give counts of units, all 1 or more, or fractions, all at most 1.");
    }
    double population = sizes ? given[i] : sampled / given[i];
    if (population < sampled) {
      throw new UndefinedEstimate(
          "stratum '"
              + stratumName(k, i)
              + "' of stage "
              + (k + 1)
              + " has "
              + sampled
              + " units in the sample and "
              + given[i]
              + " in the population. Correct the population.");
    }
    return population;
  }

  private void refuseUnitInTwoStrata(int k, int[] unit, int[] stratum) {
    Map<Integer, Integer> home = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Integer first = home.putIfAbsent(unit[i], i);
      if (first != null && stratum[first] != stratum[i]) {
        throw new UndefinedEstimate(
            "unit '"
                + units.get(k)[i]
                + "' is in strata '"
                + stratumName(k, first)
                + "' and '"
                + stratumName(k, i)
                + "'. Give units names of their own, or say that they are nested in strata.");
      }
    }
  }

  private int[] sampled(int[] unit, int[] stratum) {
    Map<Integer, Integer> counts = new HashMap<>();
    Map<Integer, Boolean> seen = new HashMap<>();
    boolean elements = units.isEmpty();
    for (int i = 0; i < size; i++) {
      if (seen.putIfAbsent(unit[i], true) == null) {
        counts.merge(stratum[i], elements ? multiplicity[i] : 1, Integer::sum);
      }
    }
    return Arrays.stream(stratum).map(counts::get).toArray();
  }

  private double[] weightsFromPopulations(List<Stage> stages) {
    if (populations.isEmpty()) {
      throw new UndefinedEstimate("neither weights nor populations are given. Give one of them.");
    }
    double[] product = new double[size];
    Arrays.fill(product, 1);
    for (Stage stage : stages) {
      for (int i = 0; i < size; i++) {
        product[i] *=
            Double.isInfinite(stage.population()[i])
                ? 1
                : stage.population()[i] / stage.sampled()[i];
      }
    }
    return product;
  }

  private String[] stratumNames() {
    return strata.isEmpty() ? new String[size] : strata.get(0);
  }

  private String stratumName(int k, int i) {
    return k < strata.size() ? strata.get(k)[i] : "all";
  }

  private static int[] numbered(java.util.function.IntFunction<String> name, int size) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] result = new int[size];
    for (int i = 0; i < size; i++) {
      result[i] = numbers.computeIfAbsent(name.apply(i), any -> numbers.size());
    }
    return result;
  }

  private int[] numbered(java.util.function.IntFunction<String> name) {
    return numbered(name, size);
  }

  private String[] checked(String[] names, String kind) {
    if (names.length != size) {
      throw new IllegalArgumentException(
          names.length + " names of " + kind + " for " + size + " entries");
    }
    for (int i = 0; i < size; i++) {
      if (names[i] == null) {
        throw new UndefinedEstimate(
            "entry " + (i + 1) + " has no " + kind + ". Give it one, or leave the company out.");
      }
    }
    return names;
  }
}
