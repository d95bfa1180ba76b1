package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.sums.CalibratedCellSums;
import fr.barometre.statistics.sums.StratumSums;
import java.util.List;

/**
 * Turns the exact sums of a stratum into centred moments, rounding last.
 *
 * @param origin the point from which the answer is measured
 * @param sample of which the domain is a part
 */
record StratumReading(CellReading reading, int measure, double origin, FullSample sample) {

  /**
   * @param units the sums of its primary units or calibration cells, or of all its companies at
   *     once
   * @param clustered whether they are primary units
   */
  StratumSums read(Stratum stratum, List<UnitSums> units, boolean clustered) {
    if (reading.isCounted(measure)) {
      return counted(stratum, units);
    }
    long[] all = units.get(0).sums();
    Moments moments = Moments.empty(2);
    if (units.size() > 1) {
      all = new long[all.length];
      for (UnitSums unit : units) {
        reading.layout().addAll(unit.sums(), all);
      }
    }
    for (UnitSums unit : clustered ? units : List.<UnitSums>of()) {
      long[] sums = unit.sums();
      moments = moments.merge(Moments.of(1, u(sums).toDouble(), sum(Term.V, sums).toDouble()));
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

  private StratumSums counted(Stratum stratum, List<UnitSums> parts) {
    Moments moments = Moments.empty(2);
    long n = 0;
    double weight = 0;
    double weightOfYes = 0;
    for (UnitSums part : parts) {
      long own = reading.respondents(measure, part.sums());
      long yes = reading.yes(measure, part.sums());
      double w = sample.weight(part);
      moments = moments.merge(Moments.of(yes, w, w)).merge(Moments.of(own - yes, 0, w));
      n += own;
      weight += w * own;
      weightOfYes += w * yes;
    }
    double share = weightOfYes / weight;
    return new StratumSums(
        stratum.code(),
        stratum.sampled(),
        stratum.population(),
        moments,
        n,
        weight,
        share,
        weightOfYes * (1 - share),
        0);
  }

  /** The full sample of a part, those outside the domain or the base as (0, 0, w). */
  CalibratedCellSums read(WeightedPart part, UnitSums inside) {
    return new CalibratedCellSums(
        part.stratum(),
        part.cell(),
        reading.isCounted(measure)
            ? counted(part, inside.sums())
            : companies(part.weights(), inside.sums()));
  }

  private Moments counted(WeightedPart part, long[] inside) {
    long n = reading.respondents(measure, inside);
    long yes = reading.yes(measure, inside);
    double w = part.weight();
    return Moments.of(yes, w, w, w)
        .merge(Moments.of(n - yes, 0, w, w))
        .merge(Moments.of(part.weights().count() - n, 0, 0, w));
  }

  /** Moments of (u, v, w). */
  private Moments companies(Moments weights, long[] inside) {
    long n = weights.count();
    Exact c = Exact.of(origin);
    Exact u = u(inside);
    Exact v = sum(Term.V, inside);
    Exact vv = sum(Term.VV, inside);
    Exact uv = sum(Term.UV, inside).minus(vv.times(c));
    Exact uu = sum(Term.UU, inside).minus(sum(Term.UV, inside).plus(uv).times(c));
    Exact wv = sum(Term.WV, inside);
    Exact wu = sum(Term.WU, inside).minus(wv.times(c));
    Exact w = Exact.of(weights.mean(0));
    double[] mean = {u.dividedBy(n), v.dividedBy(n), weights.mean(0)};
    double[] m2 = {
      uu.times(n).minus(u.times(u)).dividedBy(n),
      uv.times(n).minus(u.times(v)).dividedBy(n),
      vv.times(n).minus(v.times(v)).dividedBy(n),
      wu.minus(w.times(u)).toDouble(),
      wv.minus(w.times(v)).toDouble(),
      weights.m2(0, 0)
    };
    return Moments.centred(n, mean, m2);
  }
}
