package fr.barometre.pipeline.reduction;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sums of every finest cell under every replicate, and their roll-up to any margin. */
public final class ReplicateSums {
  private final ReplicatePlan plan;
  private final ReplicateLayout layout;
  private final ReplicateTable table;
  private final Map<List<String>, Map<List<String>, ReplicateTable.Cell>> margins =
      new ConcurrentHashMap<>();

  ReplicateSums(ReplicatePlan plan, ReplicateLayout layout, ReplicateTable table) {
    this.plan = plan;
    this.layout = layout;
    this.table = table;
  }

  /** The answer's total under each replicate. */
  public double[] totals(int measure, Domain domain) {
    double[] totals = new double[layout.replicates().length];
    ReplicateTable.Cell cell = cell(domain);
    Arrays.setAll(totals, r -> sum(cell, layout.over()[measure], r).toDouble());
    return totals;
  }

  /** The answer's total over that of the denominator, 1 for a mean; NaN where nobody is left. */
  public double[] ratios(int measure, Domain domain) {
    double[] ratios = new double[layout.replicates().length];
    ReplicateTable.Cell cell = cell(domain);
    Arrays.setAll(
        ratios,
        r -> sum(cell, layout.over()[measure], r).dividedBy(sum(cell, layout.under()[measure], r)));
    return ratios;
  }

  /**
   * Degrees of freedom of the companies asked: the rank of their replicate weights less 1.
   *
   * <p>Source: R {@code survey} 4.5, {@code degf.svyrep.design}.
   */
  public long degreesOfFreedom(int measure, Domain domain) {
    return Math.max(0, cell(domain).spans()[plan.baseOf().get(measure)].dimension() - 1);
  }

  private Exact sum(ReplicateTable.Cell cell, int sum, int replicate) {
    return layout.grids()[sum].sum(cell.sums(), layout.at(sum, replicate));
  }

  private ReplicateTable.Cell cell(Domain domain) {
    ReplicateTable.Cell found =
        margins.computeIfAbsent(domain.segments(), this::margin).get(domain.codes());
    return found == null ? ReplicateTable.Cell.empty(layout) : found;
  }

  private Map<List<String>, ReplicateTable.Cell> margin(List<String> segments) {
    int[] keys = segments.stream().mapToInt(plan.sums().segments()::indexOf).toArray();
    Map<List<String>, ReplicateTable.Cell> margin = new HashMap<>();
    table
        .cells()
        .forEach(
            (codes, cell) -> {
              List<String> coarser = Arrays.stream(keys).mapToObj(codes::get).toList();
              if (coarser.stream().noneMatch(code -> code == null)) {
                margin
                    .computeIfAbsent(coarser, any -> ReplicateTable.Cell.empty(layout))
                    .addAll(cell);
              }
            });
    return margin;
  }
}
