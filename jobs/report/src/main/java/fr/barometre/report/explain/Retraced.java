package fr.barometre.report.explain;

import fr.barometre.report.published.PublishedRow;

/**
 * A published number found again by adding up rows.
 *
 * @param respondents how many rows
 * @param weight sum of w
 * @param answers sum of w y
 * @param denominators sum of w d
 * @param value what the sums come to; NaN where the statistic is no quotient of sums
 * @param size of the sums that value is the difference of: what it is near to is meant relative to
 *     it
 */
public record Retraced(
    long respondents,
    double weight,
    double answers,
    double denominators,
    double value,
    double size) {
  /** How near to each other two ways of adding up the same numbers are. */
  public static final double NEAR = 1e-12;

  /** Whether it is the number that was published, on as many respondents. */
  public boolean isThatOf(PublishedRow cell) {
    double published = cell.number("estimate").orElse(Double.NaN);
    double population = cell.number("population").orElse(Double.NaN);
    return cell.count("n").orElse(-1) == respondents
        && Math.abs(weight - population) <= NEAR * population
        && (Double.isNaN(value) || Math.abs(value - published) <= NEAR * size);
  }
}
