package fr.barometre.report.change;

import fr.barometre.statistics.intervals.Interval;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A change under the names of its columns; numbers as computed, absent ones null. */
public final class ChangeEntry {

  private ChangeEntry() {}

  public static Map<String, Object> of(ChangeRow row, double level) {
    Interval interval = row.change().interval(level);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("indicator", row.second().text("indicator"));
    entry.put("modality", row.second().text("modality"));
    entry.put("statistic", row.second().text("statistic"));
    entry.put("domain", row.second().text("domain"));
    entry.put("first_cell_id", row.first().text("cell_id"));
    entry.put("second_cell_id", row.second().text("cell_id"));
    entry.put("first_estimate", defined(row.first().number("estimate").orElse(Double.NaN)));
    entry.put("second_estimate", defined(row.second().number("estimate").orElse(Double.NaN)));
    entry.put("change", defined(row.change().difference()));
    entry.put("standard_error", defined(row.change().standardError()));
    entry.put("correlation", defined(row.change().correlation()));
    entry.put("sharing", row.sharing().name().toLowerCase(Locale.ROOT));
    entry.put("ci_low", defined(interval.low()));
    entry.put("ci_high", defined(interval.high()));
    entry.put("ci_level", level);
    entry.put("df", defined(row.change().test().df()));
    entry.put("p_value", defined(row.change().test().pValue()));
    entry.put("p_adjusted", defined(row.adjusted()));
    entry.put(
        "significant", Double.isNaN(row.adjusted()) ? null : (Object) row.isSignificant(level));
    entry.put("breaks", row.breaks().stream().map(ChangeEntry::of).toList());
    return entry;
  }

  private static Map<String, String> of(Break between) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("kind", between.kind().name().toLowerCase(Locale.ROOT));
    entry.put("label_fr", between.label().fr());
    entry.put("label_en", between.label().en());
    return entry;
  }

  private static Double defined(double value) {
    return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
  }
}
