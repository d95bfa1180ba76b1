package fr.barometre.statistics.sums;

import fr.barometre.statistics.design.LonelyRule;
import fr.barometre.statistics.design.StratifiedCovariance;
import fr.barometre.statistics.design.StratumContribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear combination {@code sum_d c_d R_d} of ratios (means, proportions) in domains that share
 * no primary unit: a difference between two size classes, say.
 *
 * <p>Domains of one sample are not independent: a stratum's size is shared. The influence of the
 * combination is {@code c_d a_d' (u, v)} in domain d, so the moments of the domains of a stratum
 * are merged, then completed with zeros, and the stratum contributes once. Checked against R {@code
 * survey} 4.5: {@code svycontrast(svyby(…, covmat = TRUE), …)}.
 *
 * @param terms at least one; all under the same rule for lonely units
 */
public record DomainContrast(List<Term> terms) {
  /** The precision of each ratio by itself tells nothing of the combination. */
  private static final Spread NOT_ASKED = new Spread(Double.NaN, 0);

  public DomainContrast {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a contrast of nothing");
    }
  }

  /** One domain with its coefficient. */
  public record Term(double coefficient, DomainSums domain) {}

  /** {@code R_a - R_b}. */
  public static DomainContrast difference(DomainSums a, DomainSums b) {
    return new DomainContrast(List.of(new Term(1, a), new Term(-1, b)));
  }

  /** The combination; its degrees of freedom are the units of all domains less their strata. */
  public Estimate estimate() {
    double value = 0;
    long respondents = 0;
    double population = 0;
    Map<String, List<StratumContribution>> strata = new LinkedHashMap<>();
    for (Term term : terms) {
      Estimate ratio = term.domain().ratio(NOT_ASKED);
      value += term.coefficient() * ratio.value();
      respondents += ratio.respondents();
      population += ratio.population();
      double[] scaled = form(term);
      for (StratumSums sums : term.domain().strata()) {
        strata
            .computeIfAbsent(sums.stratum(), any -> new ArrayList<>())
            .add(sums.influence(scaled));
      }
    }
    List<StratumContribution> merged =
        strata.values().stream().map(StratumContribution::merged).toList();
    long df = merged.stream().mapToLong(stratum -> stratum.units().count()).sum() - merged.size();
    double error = Math.sqrt(variance(merged));
    return new Estimate(value, error, respondents, Double.NaN, population, Double.NaN, df);
  }

  private static double[] form(Term term) {
    double[] form = term.domain().ratioForm();
    return new double[] {term.coefficient() * form[0], term.coefficient() * form[1]};
  }

  private double variance(List<StratumContribution> strata) {
    LonelyRule rule = LonelyRule.of(terms.get(0).domain().lonelyUnit());
    if (terms.get(0).domain().calibrated().isPresent()) {
      return CalibratedVariance.together(
              terms.stream().map(DomainContrast::form).toList(),
              terms.stream().map(term -> term.domain().calibrated().orElseThrow()).toList())
          .of(new double[] {1, 0}, rule);
    }
    return new StratifiedCovariance(strata, rule).of(1)[0][0];
  }
}
