package fr.barometre.statistics.quality;

/**
 * An estimate as it would be quoted. NaN where undefined.
 *
 * @param n respondents in the base, unweighted
 * @param effective n_effective
 * @param low lower bound of the confidence interval that is published
 * @param high upper bound of it
 * @param cv standard error over estimate
 * @param df degrees of freedom
 * @param unweighted the same estimate with every company counting once
 */
public record QuotedEstimate(
    long n,
    double effective,
    double estimate,
    double low,
    double high,
    double cv,
    double df,
    double unweighted) {

  /** Of which nothing is known but its respondents. */
  public static QuotedEstimate ofRespondents(long n) {
    double unknown = Double.NaN;
    return new QuotedEstimate(n, unknown, unknown, unknown, unknown, unknown, unknown, unknown);
  }

  /** Of the interval, in the unit of the estimate. */
  public double width() {
    return high - low;
  }
}
