package fr.barometre.report.change;

import fr.barometre.report.change.SharedCompanies.Link;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.Change;
import fr.barometre.statistics.change.LongRunMean;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.statistics.change.WaveEstimate;
import fr.barometre.statistics.intervals.StudentTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The cells that two editions have in common, each with its change.
 *
 * <p>A cell is the same where indicator, modality and domain are, by the names that the later
 * edition's history gives for the earlier one. Of one that is withheld in either edition there is
 * no difference: it would tell the cell.
 */
public final class ChangeReading {
  private static final String ESTIMATES = "estimates";
  private static final String BALANCE = "balance";
  private static final double LEVEL = 0.95;

  private final Edition second;
  private final List<EarlierEdition> earlier; // the nearest first
  private final MultipleTests tests;
  private final boolean acrossBreaks;
  private final List<PublishedRow> figures;

  /**
   * @param earlier editions before it, for the long-run means, those compared with among them
   * @param tests how probabilities are raised
   * @param acrossBreaks whether a figure behind a break is tested all the same
   */
  public ChangeReading(
      Edition second, List<Edition> earlier, MultipleTests tests, boolean acrossBreaks) {
    this.second = second;
    this.earlier =
        earlier.stream()
            .sorted(Comparator.comparing((Edition any) -> any.manifest().edition()).reversed())
            .map(edition -> new EarlierEdition(edition, second))
            .toList();
    this.tests = tests;
    this.acrossBreaks = acrossBreaks;
    this.figures = second.table(ESTIMATES).first(Integer.MAX_VALUE);
  }

  /** The changes from one of the earlier editions. */
  public Comparison from(String edition) {
    EarlierEdition first =
        earlier.stream()
            .filter(any -> any.edition().manifest().edition().equals(edition))
            .findFirst()
            .orElseThrow();
    SharedCompanies shared = SharedCompanies.of(first.edition(), second);
    BalanceReading balances = new BalanceReading(second, earlier);
    List<ChangeRow> rows = new ArrayList<>();
    for (PublishedRow after : figures) {
      first
          .find(after)
          .ifPresent(
              before ->
                  rows.add(
                      row(before, after, shared, first.between(before, after))
                          .withLongRun(longRun(balances, after))));
    }
    return new Comparison(
        first.edition(),
        second,
        level(),
        tests,
        adjusted(rows).stream()
            .sorted(
                Comparator.comparing(ChangeRow::isWithheld)
                    .thenComparingDouble(ChangeReading::probability)
                    .thenComparing(row -> -Math.abs(row.change().test().statistic())))
            .toList());
  }

  private double level() {
    return figures.stream()
        .flatMapToDouble(row -> row.number("ci_level").stream())
        .findFirst()
        .orElse(LEVEL);
  }

  private static Optional<LongRunMean> longRun(BalanceReading balances, PublishedRow figure) {
    return BALANCE.equals(figure.text("statistic"))
        ? balances.read(figure).mean()
        : Optional.empty();
  }

  private ChangeRow row(
      PublishedRow before, PublishedRow after, SharedCompanies shared, List<Break> breaks) {
    WaveEstimate early = wave(before);
    WaveEstimate late = wave(after);
    Sharing sharing = shared.sharing();
    Change change = Change.independent(early, late);
    OptionalInt common = OptionalInt.of(0);
    if (sharing != Sharing.INDEPENDENT) {
      boolean withheld = Double.isNaN(early.value() + late.value());
      Optional<Link> link = withheld ? Optional.empty() : shared.link(before, after);
      change = Change.overlapping(early, late, link.map(Link::correlation).orElse(Double.NaN));
      common = link.map(Link::common).map(OptionalInt::of).orElse(OptionalInt.empty());
      sharing = link.isPresent() || withheld ? sharing : Sharing.UNKNOWN;
    }
    return new ChangeRow(
        before,
        after,
        breaks.isEmpty() || acrossBreaks ? change : untested(change),
        Double.NaN,
        sharing,
        common,
        breaks,
        Optional.empty());
  }

  private static Change untested(Change change) {
    StudentTest none = new StudentTest(Double.NaN, Double.NaN, Double.NaN);
    return new Change(change.difference(), change.standardError(), change.correlation(), none);
  }

  private List<ChangeRow> adjusted(List<ChangeRow> rows) {
    double[] raised =
        tests.adjust(rows.stream().mapToDouble(row -> row.change().test().pValue()).toArray());
    List<ChangeRow> adjusted = new ArrayList<>();
    for (int i = 0; i < raised.length; i++) {
      adjusted.add(rows.get(i).withAdjusted(raised[i]));
    }
    return adjusted;
  }

  private static double probability(ChangeRow row) {
    return Double.isNaN(row.adjusted()) ? 2 : row.adjusted(); // after all that are tested
  }

  private static WaveEstimate wave(PublishedRow row) {
    return new WaveEstimate(
        row.number("estimate").orElse(Double.NaN),
        row.number("standard_error").orElse(Double.NaN),
        row.number("df").orElse(Double.NaN));
  }
}
