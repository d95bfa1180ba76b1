package fr.barometre.pipeline.reduction;

import fr.barometre.pipeline.reduction.SumLayout.Term;
import fr.barometre.statistics.design.LonelyUnit;
import fr.barometre.statistics.sums.CalibratedCellSums;
import fr.barometre.statistics.sums.CalibratedVariance;
import fr.barometre.statistics.sums.DomainSums;
import fr.barometre.statistics.sums.StratumSums;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A domain with its sums by stratum: the seam, where exact sums become centred moments. */
public final class Domain {
  private final List<String> segments;
  private final List<String> codes;
  private final CellReading reading;
  private final List<UnitSums> sums;
  private final FullSample sample;

  /**
   * @param sums in the order of strata and units
   */
  Domain(
      List<String> segments,
      List<String> codes,
      CellReading reading,
      List<UnitSums> sums,
      FullSample sample) {
    this.segments = segments;
    this.codes = codes;
    this.reading = reading;
    this.sums = sums;
    this.sample = sample;
  }

  public List<String> segments() {
    return segments;
  }

  /** The codes of {@link #segments}, in the same order. */
  public List<String> codes() {
    return codes;
  }

  /**
   * What statistics needs of a measure.
   *
   * @param lonelyUnit what a stratum sampled with a single unit contributes
   */
  public DomainSums sums(int measure, LonelyUnit lonelyUnit) {
    StratumReading reader = new StratumReading(reading, measure, origin(measure), sample);
    List<UnitSums> inBase =
        sums.stream().filter(unit -> reading.respondents(measure, unit.sums()) > 0).toList();
    DomainSums plain = new DomainSums(strata(reader, inBase), lonelyUnit);
    return sample
        .calibrated()
        .map(parts -> plain.calibrated(calibrated(reader, inBase, parts)))
        .orElse(plain);
  }

  /** What statistics needs at the weights of the draw: the strata with a company in the base. */
  public List<StratumSums> strata(int measure) {
    StratumReading reader = new StratumReading(reading, measure, origin(measure), sample);
    return strata(
        reader,
        sums.stream().filter(unit -> reading.respondents(measure, unit.sums()) > 0).toList());
  }

  private List<StratumSums> strata(StratumReading reader, List<UnitSums> inBase) {
    Map<String, List<UnitSums>> units = new LinkedHashMap<>();
    for (UnitSums unit : inBase) {
      units.computeIfAbsent(unit.stratum(), any -> new ArrayList<>()).add(unit);
    }
    List<StratumSums> found = new ArrayList<>();
    units.forEach(
        (code, values) -> found.add(reader.read(sample.strata().get(code), values, isClustered())));
    return found;
  }

  private static CalibratedVariance calibrated(
      StratumReading reader, List<UnitSums> inBase, WeightedParts parts) {
    Map<WeightedPart, UnitSums> inside = new IdentityHashMap<>();
    inBase.forEach(unit -> inside.put(parts.get(unit.stratum(), unit.unit()), unit));
    List<CalibratedCellSums> cells = new ArrayList<>();
    for (int p = 0; p < parts.all().size(); p++) {
      WeightedPart part = parts.all().get(p);
      UnitSums own = inside.get(part);
      cells.add(own == null ? parts.outside(p) : reader.read(part, own));
    }
    return new CalibratedVariance(cells, parts.regression());
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
    return !sums.isEmpty() && sums.get(0).unit() != null && sample.calibrated().isEmpty();
  }
}
