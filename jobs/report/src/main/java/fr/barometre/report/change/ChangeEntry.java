package fr.barometre.report.change;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.Change;
import fr.barometre.statistics.change.LongRunMean;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.ChangesTable;
import fr.barometre.survey.tables.Column;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change under the names of the columns of {@code changes}, in their order; absent ones null. */
public final class ChangeEntry {
  private static final List<String> STATUSES = List.of("published", "caution", "withheld");
  private static final String CODES = ";";
  private static final String REASONS = " / ";

  private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());

  private ChangeEntry() {}

  /** All of a comparison as rows of {@code changes}, in their order. */
  public static List<Object[]> rows(Comparison comparison) {
    List<Column> columns = ChangesTable.changes().columns();
    return comparison.rows().stream()
        .sorted(
            Comparator.comparing((ChangeRow row) -> row.second().text("indicator"), TEXT)
                .thenComparing(row -> row.second().text("modality"), TEXT)
                .thenComparing(row -> row.second().text("domain"), TEXT))
        .map(row -> of(row, comparison))
        .map(entry -> columns.stream().map(column -> entry.get(column.name())).toArray())
        .toList();
  }

  public static Map<String, Object> of(ChangeRow row, Comparison comparison) {
    PublishedRow before = row.first();
    PublishedRow after = row.second();
    Manifest first = comparison.first().manifest();
    Manifest second = comparison.second().manifest();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("survey", second.survey());
    entry.put("edition_from", first.edition());
    entry.put("edition_to", second.edition());
    entry.put("cell_id_from", before.text("cell_id"));
    entry.put("cell_id", after.text("cell_id"));
    for (String column :
        List.of(
            "indicator",
            "indicator_label",
            "modality",
            "modality_label",
            "statistic",
            "base",
            "domain",
            "unit")) {
      entry.put(column, after.text(column));
    }
    entry.put("n_from", before.values().get("n"));
    entry.put("n_to", after.values().get("n"));
    entry.put("estimate_from", before.values().get("estimate"));
    entry.put("estimate_to", after.values().get("estimate"));
    putChange(entry, row, comparison);
    putBreaks(entry, row.breaks());
    entry.put("long_run_mean", row.longRun().map(LongRunMean::mean).orElse(null));
    entry.put("long_run_editions", row.longRun().map(mean -> (long) mean.editions()).orElse(null));
    entry.put("long_run_deviation", row.longRun().map(LongRunMean::deviation).orElse(null));
    PublishedRow worse = isWorse(before, after) ? before : after;
    entry.put("status", worse.text("status"));
    entry.put("status_reason", worse.text("status_reason"));
    entry.put("run_id_from", first.runId());
    entry.put("run_id", second.runId());
    return entry;
  }

  private static void putChange(Map<String, Object> entry, ChangeRow row, Comparison comparison) {
    Change change = row.change();
    Interval interval = change.interval(comparison.level());
    entry.put("difference", defined(change.difference()));
    entry.put("standard_error", defined(change.standardError()));
    entry.put("covariance", code(row.sharing()));
    entry.put("correlation", defined(change.correlation()));
    entry.put(
        "companies_in_common", row.common().isPresent() ? (long) row.common().getAsInt() : null);
    entry.put("ci_low", defined(interval.low()));
    entry.put("ci_high", defined(interval.high()));
    entry.put("ci_level", comparison.level());
    entry.put("df", defined(change.test().df()));
    entry.put("p_value", defined(change.test().pValue()));
    entry.put("p_adjusted", defined(row.adjusted()));
    entry.put("adjustment", code(comparison.tests()));
    entry.put("significant", Double.isNaN(row.adjusted()) ? null : comparison.isSignificant(row));
  }

  private static void putBreaks(Map<String, Object> entry, List<Break> breaks) {
    entry.put("breaks", joined(CODES, breaks.stream().map(between -> between.kind().code())));
    entry.put(
        "break_reason",
        joined(REASONS, breaks.stream().map(between -> between.label().in(Language.FR))));
    entry.put(
        "break_reason_en",
        joined(REASONS, breaks.stream().map(between -> between.label().in(Language.EN))));
  }

  /** Null where there are none. */
  private static String joined(String separator, Stream<String> parts) {
    String text = parts.distinct().collect(Collectors.joining(separator));
    return text.isEmpty() ? null : text;
  }

  private static boolean isWorse(PublishedRow one, PublishedRow other) {
    return STATUSES.indexOf(one.text("status")) > STATUSES.indexOf(other.text("status"));
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Double defined(double value) {
    return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
  }
}
