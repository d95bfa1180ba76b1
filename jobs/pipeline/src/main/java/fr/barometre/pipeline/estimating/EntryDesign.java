package fr.barometre.pipeline.estimating;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.collapsing.Entries;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.design.Replicates;
import fr.barometre.statistics.design.SampleFrame;
import fr.barometre.statistics.replication.BalancedHalfSamples;
import fr.barometre.statistics.replication.Bootstrap;
import fr.barometre.statistics.replication.DrawnUnits;
import fr.barometre.statistics.replication.GivenReplicates;
import fr.barometre.statistics.replication.Jackknife;
import fr.barometre.statistics.sums.CalibrationCell;
import fr.barometre.statistics.weighting.CalibrationCells;
import fr.barometre.statistics.weighting.CalibrationResidual;
import fr.barometre.survey.ReplicateKind;
import fr.barometre.survey.Replication;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.SamplingStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The declared design of collapsed entries, as {@code statistics} understands it. */
record EntryDesign(SampleDesign declared, Optional<Sample.Adjusted> adjusted, Entries entries) {
  /** Replicate weights of all entries that a driver holds at once: 400 MB. */
  private static final long MOST_WEIGHTS = 50_000_000;

  /** The stratum of a stage without strata. */
  private static final String ONLY = "all";

  /**
   * The design.
   *
   * @throws DataRefused if strata, units, populations and replicates do not fit together
   */
  Design design() {
    try {
      return declared.replication().map(this::replicated).orElseGet(this::drawn);
    } catch (UndefinedEstimate undefined) {
      throw new DataRefused(List.of(declared.place() + ": " + undefined.getMessage()));
    }
  }

  private Design drawn() {
    if (!declared.laterStages().isEmpty()) {
      new StageSizes(declared, entries).refuse();
    }
    SampleFrame frame =
        new SampleFrame(entries.size())
            .strata(entries.strata())
            .weights(adjusted.map(this::base).orElse(entries.weights()))
            .multiplicity(entries.multiplicity())
            .lonelyUnit(declared.lonelyUnit());
    entries.units().ifPresent(frame::units);
    if (declared.unitsWithinStrata()) {
      frame.nested();
    }
    boolean finite = Double.isFinite(entries.size() == 0 ? Double.NaN : entries.populations()[0]);
    if (finite) {
      frame.populations(entries.populations());
    }
    for (int k = 0; finite && k < declared.laterStages().size(); k++) {
      addStage(frame, k);
    }
    if (adjusted.isEmpty()) {
      return frame.design();
    }
    Sample.Adjusted by = adjusted.get();
    CalibrationCell[] cells = cells(by);
    LinearizedDesign drawn = answered(frame, by, cells);
    boolean calibrated = Arrays.stream(cells).anyMatch(cell -> cell.margins().length > 0);
    return calibrated ? calibrated(drawn, cells, by.weights().cuts()) : drawn;
  }

  private double[] base(Sample.Adjusted by) {
    return entries.numbers().get(by.base());
  }

  private CalibrationCell[] cells(Sample.Adjusted by) {
    return Arrays.stream(entries.codes().get(by.cell()))
        .map(by.weights().cells()::get)
        .toArray(CalibrationCell[]::new);
  }

  /** The sample at the weights of the draw, over the probability of response. */
  private LinearizedDesign answered(
      SampleFrame frame, Sample.Adjusted by, CalibrationCell[] cells) {
    double[] probability = Arrays.stream(cells).mapToDouble(CalibrationCell::response).toArray();
    if (Arrays.stream(probability).allMatch(p -> p == 1)) {
      return frame.design();
    }
    frame.sampled(
        Arrays.stream(entries.strata())
            .mapToLong(code -> by.strata().get(code).sampled())
            .toArray());
    return frame.design().answered(probability);
  }

  private Design calibrated(
      LinearizedDesign drawn, CalibrationCell[] cells, Map<String, Double> cuts) {
    double[] before = drawn.totalWeights().clone();
    double[] after = entries.weights().clone();
    double[][] x = new double[entries.size()][];
    for (int i = 0; i < x.length; i++) {
      after[i] *= entries.multiplicity()[i];
      x[i] = cells[i].margins();
      // What was cut aside from the calibration is in x too.
      double cut = cuts.getOrDefault(cells[i].name(), 1.0);
      before[i] *= cut * cut;
    }
    return drawn.adjusted(
        entries.weights(),
        new CalibrationResidual(CalibrationCells.of(x, before), x[0].length, after, before));
  }

  private void addStage(SampleFrame frame, int k) {
    SamplingStage stage = declared.laterStages().get(k);
    if (stage.stratum().isPresent()) {
      frame.strata(entries.codes().get(Sample.stratum(k)));
    } else {
      String[] one = new String[entries.size()];
      Arrays.fill(one, ONLY);
      frame.strata(one);
    }
    if (stage.units().isPresent()) {
      frame.units(entries.codes().get(Sample.units(k)));
    }
    if (stage.population().isPresent()) {
      frame.populations(entries.numbers().get(Sample.population(k)));
    } else {
      double[] infinite = new double[entries.size()];
      Arrays.fill(infinite, Double.POSITIVE_INFINITY);
      frame.populations(infinite);
    }
  }

  private Design replicated(Replication replication) {
    Replicates replicates = replication.isGiven() ? given(replication) : made(replication);
    return new ReplicatedDesign(entries.weights(), entries.multiplicity(), replicates);
  }

  private Replicates given(Replication replication) {
    if ((long) entries.size() * replication.columns().size() > MOST_WEIGHTS) {
      throw new UndefinedEstimate(
          "%d replicate weights of %d different companies do not fit in memory for quantiles, models and tests. Take these out."
              .formatted(replication.columns().size(), entries.size()));
    }
    double[][] columns =
        replication.columns().stream().map(entries.numbers()::get).toArray(double[][]::new);
    double[] coefficients =
        replication.coefficients().stream().mapToDouble(Double::doubleValue).toArray();
    boolean around = replication.aroundEstimate();
    return replication.combined()
        ? GivenReplicates.ofWeights(
            entries.weights(), columns, new GivenReplicates.Scaling(coefficients, around))
        : GivenReplicates.of(columns, coefficients, around);
  }

  private Replicates made(Replication replication) {
    String[] units = entries.units().orElseGet(() -> entries.codes().get(Sample.COMPANY));
    DrawnUnits drawn = DrawnUnits.of(entries.strata(), units);
    if (replication.kind() == ReplicateKind.BOOTSTRAP) {
      return new Bootstrap(drawn, replication.seed(), replication.number());
    }
    if (replication.kind() != ReplicateKind.JKN) {
      return new BalancedHalfSamples(drawn, replication.rho());
    }
    Jackknife jackknife = Jackknife.of(drawn, declared.lonelyUnit(), populations());
    return replication.aroundEstimate() ? jackknife : jackknife.aroundTheirMean();
  }

  /** N_h in the order of the names of the strata. */
  private double[] populations() {
    Map<String, Double> byName = new TreeMap<>();
    for (int i = 0; i < entries.size(); i++) {
      byName.put(entries.strata()[i], entries.populations()[i]);
    }
    return byName.values().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
