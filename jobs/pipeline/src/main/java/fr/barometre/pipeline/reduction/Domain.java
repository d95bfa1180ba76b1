package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import fr.barometre.statistics.sums.StratumSums;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A domain with its sums by stratum: the seam, where exact sums become centred moments. */
public final class Domain {
  private final List<String> segments;
  private final List<String> codes;
  private final CellReading reading;
  private final List<UnitSums> sums;
  private final Map<String, Stratum> strata;

  /**
   * @param sums in the order of strata and units
   */
  Domain(
      List<String> segments,
      List<String> codes,
      CellReading reading,
      List<UnitSums> sums,
      Map<String, Stratum> strata) {
    this.segments = segments;
    this.codes = codes;
    this.reading = reading;
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
    for (UnitSums unit : sums) {
      if (reading.respondents(measure, unit.sums()) > 0) {
        units.computeIfAbsent(unit.stratum(), any -> new ArrayList<>()).add(unit.sums());
      }
    }
    StratumReading strata = new StratumReading(reading, measure, origin(measure));
    List<StratumSums> found = new ArrayList<>();
    units.forEach(
        (code, values) -> found.add(strata.read(this.strata.get(code), values, isClustered())));
    return found;
  }

  /** The mean of the answers with every company counting once. */
  public double unweightedMean(int measure) {
    long respondents = 0;
    Exact total = Exact.ZERO;
    for (UnitSums unit : sums) {
      respondents += reading.respondents(measure, unit.sums());
      total = total.plus(reading.sum(measure, Term.Y, unit.sums()));
    }
    return respondents == 0 ? Double.NaN : total.dividedBy(respondents);
  }

  /**
   * About the ratio of the answer's total to the denominator's: measured from there, answers that
   * are large beside their spread lose no digits.
   */
  private double origin(int measure) {
    if (reading.isBinary(measure)) {
      return 0;
    }
    Exact u = Exact.ZERO;
    Exact v = Exact.ZERO;
    for (UnitSums unit : sums) {
      u = u.plus(reading.sum(measure, Term.U, unit.sums()));
      v = v.plus(reading.sum(measure, Term.V, unit.sums()));
    }
    double ratio = u.dividedBy(v);
    return Double.isFinite(ratio) ? ratio : 0;
  }

  private boolean isClustered() {
    return !sums.isEmpty() && sums.get(0).unit() != null;
  }
}
