package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.Change;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.statistics.change.WaveEstimate;
import fr.barometre.statistics.intervals.StudentTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cells that two editions have in common, each with its change.
 *
 * <p>A cell is the same where indicator, modality and domain are. One that is withheld in either
 * edition is left out: its difference would tell it.
 */
public final class ChangeReading {
  private static final String ESTIMATES = "estimates";

  private final Edition first;
  private final Edition second;
  private final MultipleTests tests;
  private final boolean acrossBreaks;

  /**
   * @param tests how probabilities are raised
   * @param acrossBreaks whether a figure behind a break is tested all the same
   */
  public ChangeReading(Edition first, Edition second, MultipleTests tests, boolean acrossBreaks) {
    this.first = first;
    this.second = second;
    this.tests = tests;
    this.acrossBreaks = acrossBreaks;
  }

  /** The significant ones first, then by how far they are from chance. */
  public List<ChangeRow> read() {
    SharedCompanies shared = SharedCompanies.of(first, second);
    Map<String, PublishedRow> before = figures(first);
    Breaks breaks = new Breaks(first, second);
    List<ChangeRow> rows = new ArrayList<>();
    figures(second)
        .forEach(
            (name, after) ->
                Optional.ofNullable(before.get(name))
                    .map(row -> row(row, after, shared, breaks.between(row, after)))
                    .ifPresent(rows::add));
    return adjusted(rows).stream()
        .sorted(
            Comparator.comparingDouble(ChangeReading::probability)
                .thenComparing(row -> -Math.abs(row.change().test().statistic())))
        .toList();
  }

  private ChangeRow row(
      PublishedRow before, PublishedRow after, SharedCompanies shared, List<Break> breaks) {
    WaveEstimate early = wave(before);
    WaveEstimate late = wave(after);
    Sharing sharing = shared.sharing();
    Change change = Change.independent(early, late);
    if (sharing != Sharing.INDEPENDENT) {
      Optional<Double> rho = shared.correlation(before, after);
      change = Change.overlapping(early, late, rho.orElse(Double.NaN));
      sharing = rho.isPresent() ? sharing : Sharing.UNKNOWN;
    }
    return new ChangeRow(
        before,
        after,
        breaks.isEmpty() || acrossBreaks ? change : untested(change),
        Double.NaN,
        sharing,
        breaks);
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
        row.number("estimate").orElseThrow(),
        row.number("standard_error").orElse(Double.NaN),
        row.number("df").orElse(Double.NaN));
  }

  private static Map<String, PublishedRow> figures(Edition edition) {
    Map<String, PublishedRow> figures = new LinkedHashMap<>();
    for (PublishedRow row : edition.table(ESTIMATES).first(Integer.MAX_VALUE)) {
      if (row.number("estimate").isPresent()) {
        figures.put(name(row), row);
      }
    }
    return figures;
  }

  private static String name(PublishedRow row) {
    return row.text("indicator") + "/" + row.text("modality") + "/" + row.text("domain");
  }
}
