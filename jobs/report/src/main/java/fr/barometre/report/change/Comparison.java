package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.statistics.change.MultipleTests;
import java.util.List;

/**
 * Two editions compared.
 *
 * @param level of the intervals, as the later edition has it
 * @param tests how probabilities were raised
 * @param rows the significant ones first, then by how far they are from chance; withheld ones last
 */
public record Comparison(
    Edition first, Edition second, double level, MultipleTests tests, List<ChangeRow> rows) {

  public Comparison {
    rows = List.copyOf(rows);
  }

  /** Those that both editions publish. */
  public List<ChangeRow> published() {
    return rows.stream().filter(row -> !row.isWithheld()).toList();
  }

  /** Whether chance does not explain it. */
  public boolean isSignificant(ChangeRow row) {
    return row.isSignificant(level);
  }
}
