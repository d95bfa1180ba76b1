package fr.barometre.report.explain;

import fr.barometre.report.published.PublishedDesign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts the companies of a cell and adds up their weights, by stratum and in all. */
final class CellCount {
  private final Map<String, Sums> strata = new TreeMap<>();
  private final Sums all = new Sums();
  private final List<CellCompany> companies = new ArrayList<>();
  private final boolean listed;

  /**
   * @param listed whether the companies are kept
   */
  CellCount(boolean listed) {
    this.listed = listed;
  }

  /** Compensated sums, so that millions of rows are added as well as ten. */
  private static final class Sums {
    private long responded;
    private long gave;
    private final DoubleSummaryStatistics weight = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics answers = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics sizes = new DoubleSummaryStatistics();
    private final DoubleSummaryStatistics below = new DoubleSummaryStatistics();

    private void add(CellCompany company) {
      gave += company.answer() == 1 ? 1 : 0;
      weight.accept(company.weight());
      answers.accept(company.weight() * company.answer());
      sizes.accept(Math.abs(company.weight() * company.answer()));
      below.accept(company.weight() * company.denominator());
    }
  }

  void responded(String stratum) {
    strata.computeIfAbsent(stratum, any -> new Sums()).responded++;
  }

  void add(CellCompany company) {
    strata.get(company.stratum()).add(company);
    all.add(company);
    if (listed) {
      companies.add(company);
    }
  }

  /** The companies of the cell, in the order of the table; empty unless they are listed. */
  List<CellCompany> companies() {
    return List.copyOf(companies);
  }

  /** What the rows come to. */
  Retraced retraced(String statistic) {
    double below = all.below.getSum();
    boolean total = statistic.equals("total");
    boolean sum =
        switch (statistic) {
          case "proportion", "mean", "balance", "ratio", "total" -> true;
          default -> false;
        };
    double divisor = total ? 1 : below;
    return new Retraced(
        all.weight.getCount(),
        all.weight.getSum(),
        all.answers.getSum(),
        below,
        sum ? all.answers.getSum() / divisor : Double.NaN,
        all.sizes.getSum() / Math.abs(divisor));
  }

  /**
   * Those with companies of the cell; the smallest ones put together until none has fewer than a
   * number, and nothing of one follows from the others.
   *
   * @param fewest respondents of a stratum that is shown by itself
   */
  List<StratumCount> strata(Optional<PublishedDesign> design, double fewest) {
    List<StratumCount> counts = new ArrayList<>();
    strata.forEach(
        (code, sums) -> {
          if (sums.weight.getCount() > 0) {
            counts.add(count(code, sums, design));
          }
        });
    List<StratumCount> bySize =
        counts.stream().sorted(Comparator.comparingLong(StratumCount::respondents)).toList();
    List<StratumCount> small = new ArrayList<>();
    for (StratumCount next : bySize) {
      long together = small.stream().mapToLong(StratumCount::respondents).sum();
      boolean open = !small.isEmpty() && (small.size() < 2 || together < fewest);
      if (next.respondents() < fewest || open) {
        small.add(next);
      }
    }
    counts.removeAll(small);
    small.stream().reduce(StratumCount::and).ifPresent(counts::add);
    return counts;
  }

  private static StratumCount count(String code, Sums sums, Optional<PublishedDesign> design) {
    return new StratumCount(
        code,
        1,
        sums.responded,
        design
            .flatMap(known -> known.find(code))
            .flatMap(found -> Optional.ofNullable(found.population())),
        sums.weight.getCount(),
        sums.weight.getSum(),
        sums.gave,
        sums.answers.getSum());
  }
}
