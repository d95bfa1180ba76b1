package fr.barometre.pipeline.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sums of every finest cell, and their roll-up to any margin without another scan. */
public final class CellSums {
  private final ReductionPlan plan;
  private final SumLayout layout;
  private final Map<CellKey, long[]> cells;
  private final Map<String, Stratum> strata;

  CellSums(
      ReductionPlan plan,
      SumLayout layout,
      Map<CellKey, long[]> cells,
      Map<String, Stratum> strata) {
    this.plan = plan;
    this.layout = layout;
    this.cells = cells;
    this.strata = strata;
  }

  /**
   * The domains that some company belongs to, in the order of their codes.
   *
   * @param segments a subset of the plan's segments; a company unknown to one of them belongs to
   *     none of these domains
   */
  public List<Domain> domains(List<String> segments) {
    int[] positions = segments.stream().mapToInt(plan.segments()::indexOf).toArray();
    Map<List<String>, Map<CellKey, long[]>> grouped =
        new TreeMap<>(Comparator.comparing(codes -> codes.toArray(String[]::new), Arrays::compare));
    cells.forEach(
        (key, sums) -> {
          List<String> codes = Arrays.stream(positions).mapToObj(p -> key.codes()[p]).toList();
          if (codes.stream().allMatch(java.util.Objects::nonNull)) {
            CellKey margin = new CellKey(key.stratum(), key.unit(), new String[0]);
            layout.addAll(
                sums,
                grouped
                    .computeIfAbsent(codes, any -> new TreeMap<>(CellKey.ORDER))
                    .computeIfAbsent(margin, any -> new long[layout.width()]));
          }
        });
    List<Domain> domains = new ArrayList<>();
    grouped.forEach(
        (codes, sums) -> domains.add(new Domain(segments, codes, layout, sums, strata)));
    return domains;
  }
}
