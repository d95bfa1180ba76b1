package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.sums.StratumSums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A domain with its sums by stratum: the seam, where exact sums become centred moments. */
public final class Domain {
  private final List<String> segments;
  private final List<String> codes;
  private final SumLayout layout;
  private final Map<CellKey, long[]> sums; // by stratum and, where declared, primary unit
  private final Map<String, Stratum> strata;

  Domain(
      List<String> segments,
      List<String> codes,
      SumLayout layout,
      Map<CellKey, long[]> sums,
      Map<String, Stratum> strata) {
    this.segments = segments;
    this.codes = codes;
    this.layout = layout;
    this.sums = sums;
    this.strata = strata;
  }

  public List<String> segments() {
    return segments;
  }

  /** The codes of {@link #segments}, in the same order. */
  public List<String> codes() {
    return codes;
  }

  /** What statistics needs of a measure: the strata with a company of the domain in its base. */
  public List<StratumSums> strata(int measure) {
    Map<String, List<long[]>> units = new LinkedHashMap<>();
    sums.forEach(
        (key, values) -> {
          if (values[layout.offset(measure) + SumLayout.RESPONDENTS] > 0) {
            units.computeIfAbsent(key.stratum(), any -> new ArrayList<>()).add(values);
          }
        });
    List<StratumSums> found = new ArrayList<>();
    units.forEach((stratum, values) -> found.add(stratum(strata.get(stratum), measure, values)));
    return found;
  }

  /**
   * The estimate with every company counting once: mean of the answers, or ratio of their totals
   * for counts of yes.
   */
  public double unweightedMean(int measure) {
    long respondents = 0;
    Exact total = Exact.ZERO;
    for (long[] values : sums.values()) {
      respondents += values[layout.offset(measure) + SumLayout.RESPONDENTS];
      total = total.plus(unweightedTotal(values, measure));
    }
    return respondents == 0 ? Double.NaN : total.dividedBy(respondents);
  }

  private Exact unweightedTotal(long[] values, int measure) {
    return layout.columns(measure).binary()
        ? Exact.of(values[layout.offset(measure) + SumLayout.YES])
        : layout.sum(values, measure, Term.Y);
  }

  private StratumSums stratum(Stratum stratum, int measure, List<long[]> units) {
    if (layout.countsSuffice(measure)) {
      return counted(stratum, measure, units.get(0));
    }
    boolean clustered = sums.keySet().iterator().next().unit() != null;
    long[] all = new long[layout.width()];
    Moments moments = Moments.empty(2);
    for (long[] unit : units) {
      layout.addAll(unit, all);
      if (clustered) {
        double u = layout.sum(unit, measure, Term.U).toDouble();
        moments = moments.merge(Moments.of(1, u, layout.sum(unit, measure, Term.V).toDouble()));
      }
    }
    long n = all[layout.offset(measure) + SumLayout.RESPONDENTS];
    Exact w = layout.sum(all, measure, Term.W);
    // In a mean U / W is the weighted mean of y; the denominator of a ratio plays no part in the
    // spread of y.
    Exact u = layout.sum(all, measure, Term.U);
    double weight = w.toDouble();
    double mean = u.toDouble() / weight;
    double squares =
        layout.sum(all, measure, Term.WYY).times(w).minus(u.times(u)).toDouble() / weight;
    return new StratumSums(
        stratum.code(),
        stratum.sampled(),
        stratum.population(),
        clustered ? moments : elements(all, measure, n),
        n,
        weight,
        mean,
        Math.max(0, squares));
  }

  /** Moments over companies, centred before anything is rounded. */
  private Moments elements(long[] values, int measure, long n) {
    Exact u = layout.sum(values, measure, Term.U);
    Exact v = layout.sum(values, measure, Term.V);
    double[] mean = {u.dividedBy(n), v.dividedBy(n)};
    double[] m2 = {
      layout.sum(values, measure, Term.UU).times(n).minus(u.times(u)).dividedBy(n),
      layout.sum(values, measure, Term.UV).times(n).minus(u.times(v)).dividedBy(n),
      layout.sum(values, measure, Term.VV).times(n).minus(v.times(v)).dividedBy(n)
    };
    return Moments.centred(n, mean, m2);
  }

  private StratumSums counted(Stratum stratum, int measure, long[] values) {
    long n = values[layout.offset(measure) + SumLayout.RESPONDENTS];
    long yes = values[layout.offset(measure) + SumLayout.YES];
    double w = stratum.weight();
    double share = (double) yes / n;
    return new StratumSums(
        stratum.code(),
        stratum.sampled(),
        stratum.population(),
        Moments.of(yes, w, w).merge(Moments.of(n - yes, 0, w)),
        n,
        w * n,
        share,
        w * yes * (1 - share));
  }
}
