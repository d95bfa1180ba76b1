package fr.barometre.report.explain;

import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.quality.Breach;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.statistics.quality.QuotedEstimate;
import java.util.Optional;

/**
 * A rule of quality and what a cell is by it.
 *
 * @param value of the criterion; empty of a withheld cell, and where the criterion says nothing
 * @param breach what the cell breaks of it
 */
record RuleCheck(QualityRule rule, Optional<Double> value, Optional<Breach> breach) {

  /** Of a cell that is published; of another the bounds alone. */
  static RuleCheck of(QualityRule rule, PublishedRow cell) {
    if (cell.number("estimate").isEmpty()) {
      return new RuleCheck(rule, Optional.empty(), Optional.empty());
    }
    QuotedEstimate quoted =
        new QuotedEstimate(
            cell.count("n").orElse(0),
            number(cell, "n_effective"),
            number(cell, "estimate"),
            number(cell, "ci_low"),
            number(cell, "ci_high"),
            number(cell, "cv"),
            number(cell, "df"),
            number(cell, "estimate_unweighted"));
    return new RuleCheck(
        rule,
        rule.criterion().says(quoted) ? Optional.of(rule.criterion().of(quoted)) : Optional.empty(),
        rule.of(quoted));
  }

  private static double number(PublishedRow cell, String column) {
    return cell.number(column).orElse(Double.NaN);
  }
}
