package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.sums.StratumSums;
import java.util.List;

/**
 * Turns the exact sums of a stratum into centred moments, rounding last.
 *
 * @param origin the point from which the answer is measured
 */
record StratumReading(CellReading reading, int measure, double origin) {

  /**
   * @param units the sums of its primary units, or of all its companies at once
   */
  StratumSums read(Stratum stratum, List<long[]> units, boolean clustered) {
    if (reading.isCounted(measure)) {
      return counted(stratum, units.get(0));
    }
    long[] all = units.get(0);
    Moments moments = Moments.empty(2);
    if (units.size() > 1) {
      all = new long[all.length];
      for (long[] unit : units) {
        reading.layout().addAll(unit, all);
      }
    }
    for (long[] unit : clustered ? units : List.<long[]>of()) {
      moments = moments.merge(Moments.of(1, u(unit).toDouble(), sum(Term.V, unit).toDouble()));
    }
    Exact w = reading.weight(measure, all);
    // The denominator of a ratio plays no part in the spread of y.
    Exact wy = sum(Term.U, all);
    return new StratumSums(
        stratum.code(),
        stratum.sampled(),
        stratum.population(),
        clustered ? moments : elements(all),
        reading.respondents(measure, all),
        w.toDouble(),
        wy.dividedBy(w),
        sum(Term.WYY, all).times(w).minus(wy.times(wy)).dividedBy(w),
        origin);
  }

  /** Moments over companies. */
  private Moments elements(long[] all) {
    long n = reading.respondents(measure, all);
    Exact c = Exact.of(origin);
    Exact u = u(all);
    Exact v = sum(Term.V, all);
    Exact vv = sum(Term.VV, all);
    Exact uv = sum(Term.UV, all).minus(vv.times(c));
    Exact uu = sum(Term.UU, all).minus(sum(Term.UV, all).plus(uv).times(c));
    double[] mean = {u.dividedBy(n), v.dividedBy(n)};
    double[] m2 = {
      uu.times(n).minus(u.times(u)).dividedBy(n),
      uv.times(n).minus(u.times(v)).dividedBy(n),
      vv.times(n).minus(v.times(v)).dividedBy(n)
    };
    return Moments.centred(n, mean, m2);
  }

  /** {@code sum w y - origin sum w d}. */
  private Exact u(long[] sums) {
    return sum(Term.U, sums).minus(sum(Term.V, sums).times(Exact.of(origin)));
  }

  private Exact sum(Term term, long[] sums) {
    return reading.sum(measure, term, sums);
  }

  private StratumSums counted(Stratum stratum, long[] all) {
    long n = reading.respondents(measure, all);
    long yes = reading.yes(measure, all);
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
        w * yes * (1 - share),
        0);
  }
}
