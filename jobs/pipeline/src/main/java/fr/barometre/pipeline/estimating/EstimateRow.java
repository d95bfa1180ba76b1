package fr.barometre.pipeline.estimating;

import fr.barometre.statistics.quality.QuotedEstimate;
import java.util.List;

/**
 * One figure: an indicator in a domain.
 *
 * @param segments the segments that define the domain; none for all companies
 * @param codes the codes of those segments, in the same order
 * @param figure its numbers; null once withheld
 * @param reason why it is not plainly published; empty if it is
 */
public record EstimateRow(
    MeasuredIndicator measured,
    List<String> segments,
    List<String> codes,
    Figures figure,
    Status status,
    String reason) {

  public EstimateRow withStatus(Status newStatus, String newReason) {
    Figures shown = newStatus == Status.WITHHELD ? null : figure;
    return new EstimateRow(measured, segments, codes, shown, newStatus, newReason);
  }

  /** The code of a segment in this domain, null where the segment does not define it. */
  public String code(String segment) {
    int at = segments.indexOf(segment);
    return at < 0 ? null : codes.get(at);
  }

  /**
   * The numbers of a figure. NaN where undefined.
   *
   * @param respondents n, unweighted companies in the base
   * @param effective n_effective
   * @param population weighted companies in the base
   * @param df degrees of freedom
   * @param unweighted the same estimate with every company counting once
   */
  public record Figures(
      long respondents,
      double effective,
      double population,
      double estimate,
      double standardError,
      double low,
      double high,
      String method,
      double cv,
      double designEffect,
      double df,
      double unweighted) {

    /** What rules of quality look at. */
    public QuotedEstimate quoted() {
      return new QuotedEstimate(respondents, effective, estimate, low, high, cv, df, unweighted);
    }
  }
}
