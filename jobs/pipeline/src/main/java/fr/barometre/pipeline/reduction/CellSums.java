package fr.barometre.pipeline.reduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The sums of every finest cell, and their roll-up to any margin without another scan. */
public final class CellSums {
  private final ReductionPlan plan;
  private final CellReading reading;
  private final CellTable cells; // by segments, stratum, part where there is one
  private final FullSample sample;

  CellSums(ReductionPlan plan, CellReading reading, CellTable cells, FullSample sample) {
    this.plan = plan;
    this.reading = reading;
    this.cells = cells;
    this.sample = sample;
  }

  /**
   * The domains that some company belongs to, in the order of their codes.
   *
   * @param segments a subset of the plan's segments; a company unknown to one of them belongs to
   *     none of these domains
   */
  public List<Domain> domains(List<String> segments) {
    int first = plan.segments().size();
    int last = first + (plan.part().isPresent() ? 2 : 1);
    CellTable margin =
        cells.margin(
            IntStream.concat(
                    segments.stream().mapToInt(plan.segments()::indexOf),
                    IntStream.range(first, last))
                .toArray(),
            segments.size());
    Map<String[], List<UnitSums>> grouped = new TreeMap<>(Arrays::compare);
    for (int c = 0; c < margin.size(); c++) {
      grouped
          .computeIfAbsent(codes(margin, c, segments.size()), any -> new ArrayList<>())
          .add(unitSums(margin, c, segments.size()));
    }
    List<Domain> domains = new ArrayList<>();
    grouped.forEach(
        (codes, sums) -> {
          sums.sort(UnitSums.ORDER);
          domains.add(new Domain(segments, List.of(codes), reading, sums, sample));
        });
    return domains;
  }

  /** Combinations of codes that some company has, by segment; null where it has none. */
  public List<List<String>> combinations() {
    return IntStream.range(0, cells.size())
        .mapToObj(cell -> Arrays.asList(codes(cells, cell, plan.segments().size())))
        .distinct()
        .toList();
  }

  private static String[] codes(CellTable margin, int cell, int segments) {
    String[] codes = new String[segments];
    Arrays.setAll(codes, s -> margin.text(cell, s));
    return codes;
  }

  private UnitSums unitSums(CellTable margin, int cell, int segments) {
    String unit = plan.part().isPresent() ? margin.text(cell, segments + 1) : null;
    return new UnitSums(margin.text(cell, segments), unit, margin.sums(cell));
  }
}
