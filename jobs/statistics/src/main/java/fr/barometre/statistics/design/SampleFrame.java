package fr.barometre.statistics.design;

import fr.barometre.statistics.UndefinedEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Describes a sample by its columns, as R's {@code svydesign} does, and refuses what cannot be one.
 *
 * <p>Without {@link #units} every company is drawn by itself. Each call of {@link #units}, {@link
 * #strata} and {@link #populations} speaks of the next stage; units of a later stage are numbered
 * within those of the stage before.
 *
 * <p>Places are told as {@code entry i}, counted from 1 in the order of the columns.
 */
public final class SampleFrame {
  private final int size;
  private final List<String[]> units = new ArrayList<>();
  private final List<String[]> strata = new ArrayList<>();
  private final List<double[]> populations = new ArrayList<>();
  private double[] weights;
  private int[] multiplicity;
  private long[] sampled;
  private boolean nested;
  private boolean ultimateCluster;
  private LonelyRule lonely = LonelyRule.of(LonelyUnit.REFUSE);

  /**
   * @param size number of entries
   */
  public SampleFrame(int size) {
    this.size = size;
    multiplicity = new int[size];
    Arrays.fill(multiplicity, 1);
  }

  /** The unit of each entry at the next stage. */
  public SampleFrame units(String... column) {
    units.add(Columns.named(column, "unit", size));
    return this;
  }

  /** The stratum of each entry at the next stage. */
  public SampleFrame strata(String... column) {
    strata.add(Columns.named(column, "stratum", size));
    return this;
  }

  /**
   * Finite population correction of the next stage: the number of units in the population of the
   * stratum of each entry, or, where no value is above 1, the fraction that was drawn.
   */
  public SampleFrame populations(double... column) {
    populations.add(Columns.positive(column, "population", size));
    return this;
  }

  /**
   * How many primary units were drawn in the stratum of each entry, where some are no entries since
   * they did not answer: they count as zeros. Left out, those that are entries.
   */
  public SampleFrame sampled(long... column) {
    sampled = column.clone();
    return this;
  }

  /** The weight of one company of each entry. Left out, {@code N / n} of the stages. */
  public SampleFrame weights(double... column) {
    weights = Columns.notNegative(column, "weight", size);
    return this;
  }

  /** How many identical companies each entry stands for. */
  public SampleFrame multiplicity(int... column) {
    for (int i = 0; i < size; i++) {
      if (column[i] < 1) {
        throw new UndefinedEstimate(
            "multiplicity of entry %d is %d. Leave out entries that stand for no company."
                .formatted(i + 1, column[i]));
      }
    }
    multiplicity = column.clone();
    return this;
  }

  /** Primary units are numbered within strata: equal numbers in two strata are two units. */
  public SampleFrame nested() {
    nested = true;
    return this;
  }

  /** What a stratum of a single unit contributes; refused where it is not said. */
  public SampleFrame lonelyUnit(LonelyUnit rule) {
    lonely = new LonelyRule(rule, lonely.inDomain());
    return this;
  }

  /** Treats strata that a domain leaves with one unit as if they were sampled with one. */
  public SampleFrame adjustInDomains() {
    lonely = new LonelyRule(lonely.unit(), true);
    return this;
  }

  /** Leaves the stages after the first out of the variance, their fpc notwithstanding. */
  public SampleFrame ultimateClusters() {
    ultimateCluster = true;
    return this;
  }

  /**
   * @throws UndefinedEstimate naming the unit, stratum or entry and the remedy, if a primary unit
   *     is in two strata, a population is below its sample or differs within a stratum, or there is
   *     a single primary unit in all
   */
  public LinearizedDesign design() {
    List<Stage> stages = new ArrayList<>();
    int count = Math.max(1, Math.max(units.size(), populations.size()));
    for (int k = 0; k < count; k++) {
      Stage before = k == 0 ? null : stages.get(k - 1);
      stages.add(
          new StageReading(
                  column(strata, k), k == 0 ? sampled : null, populationOf(k), multiplicity)
              .read(column(units, k), before, nested));
    }
    Stage first = stages.get(0);
    if (first.sizes().size() == 1 && first.sizes().get(0).sampled() == 1 && !nested) {
      throw new UndefinedEstimate(
          "the sample has a single primary unit. Precision needs 2: check the column of units.");
    }
    double[] design = weights == null ? drawn(stages) : weights;
    return new LinearizedDesign(Sampling.of(stages, multiplicity, lonely, ultimateCluster), design);
  }

  private double[] drawn(List<Stage> stages) {
    if (populations.isEmpty()) {
      throw new UndefinedEstimate("neither weights nor populations are given. Give one of them.");
    }
    double[] drawn = new double[size];
    Arrays.fill(drawn, 1);
    for (Stage stage : stages) {
      for (int i = 0; i < size; i++) {
        Stage.StratumSize stratum = stage.size(i);
        if (!Double.isInfinite(stratum.population())) {
          drawn[i] *= stratum.population() / stratum.sampled();
        }
      }
    }
    return drawn;
  }

  private double[] populationOf(int k) {
    return k < populations.size() ? populations.get(k) : null;
  }

  private static String[] column(List<String[]> columns, int k) {
    return k < columns.size() ? columns.get(k) : null;
  }
}
