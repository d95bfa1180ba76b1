package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.weighting.AdjustedWeights.Alike;
import fr.barometre.pipeline.weighting.CalibratedPart.RatedEntry;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.sums.CalibrationCell;
import fr.barometre.statistics.weighting.CalibrationFailure;
import fr.barometre.statistics.weighting.CalibrationObstacle;
import fr.barometre.statistics.weighting.Partitions;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.WeightingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Solves a declared calibration on collapsed companies. */
public final class Calibrating {
  private final WeightingPlan weighting;
  private final CalibrationPlan plan;
  private final MarginColumns columns;

  /** Whether the variance takes no notice of what was cut, as in R. */
  private final boolean isCutAside;

  /**
   * @param weighting with a calibration
   */
  public Calibrating(WeightingPlan weighting, MarginColumns columns) {
    this.weighting = weighting;
    this.plan = weighting.calibration().orElseThrow();
    this.columns = columns;
    this.isCutAside =
        weighting.trimming().filter(plan -> plan.isOfWeights() && !plan.keepsMargins()).isPresent();
  }

  /** What was done to weights before they are calibrated. */
  public interface BaseWeights {
    /**
     * The weights of the companies of a stratum and cell.
     *
     * @param counted those given by a variable; 1 each where none is
     */
    Moments weights(SampledCell cell, Moments counted);

    /** The probability of response by which weights of the cell were divided; 1 if by none. */
    double response(String cell);
  }

  /** The weights as they are, where nothing calibrates them. */
  public static AdjustedWeights uncalibrated(
      SortedMap<SampledCell, Moments> counts, BaseWeights base) {
    Map<String, CalibrationCell> cells = new LinkedHashMap<>();
    List<Alike> companies = new ArrayList<>();
    counts.forEach(
        (sampled, counted) -> {
          String cell = sampled.cell();
          cells.computeIfAbsent(
              cell, name -> new CalibrationCell(name, new double[0], 1, base.response(name)));
          companies.add(new Alike(sampled.stratum(), cell, base.weights(sampled, counted), 1));
        });
    return new AdjustedWeights(companies, cells, Map.of());
  }

  /**
   * The calibrated weights.
   *
   * @param counts companies alike, with their weights
   * @throws DataRefused with the cause and its remedy, if a company is in no category of a margin
   *     or the totals cannot be reached
   */
  public CalibratedWeights solve(SortedMap<SampledCell, Moments> counts, BaseWeights base) {
    new CellRefusals(plan, columns, counts).refuse();
    Map<String, CalibrationEntries> entries = entries(counts, base);
    Map<String, CalibratedPart> parts = solve(entries);
    Map<String, Iterator<RatedEntry>> rated = new HashMap<>();
    parts.forEach((code, part) -> rated.put(code, part.rated(entries.get(code)).iterator()));
    Map<String, CalibrationCell> cells = new LinkedHashMap<>();
    Map<String, Double> cuts = new LinkedHashMap<>();
    List<Alike> companies = new ArrayList<>();
    for (SampledCell sampled : counts.keySet()) {
      String cell = sampled.cell();
      String partition = columns.partition(cell);
      RatedEntry own = rated.get(partition).next();
      refuseNegative(cell, own.ratio());
      double cut = isCutAside ? own.ratio() / own.reached() : 1;
      if (cut != 1) {
        cuts.put(cell, cut);
      }
      cells.computeIfAbsent(
          cell, name -> cell(name, columns.amongAll(partition, own.x()), own.ratio(), cut, base));
      companies.add(new Alike(sampled.stratum(), cell, own.weights(), own.ratio()));
    }
    return new CalibratedWeights(plan, columns, parts, new AdjustedWeights(companies, cells, cuts));
  }

  /**
   * A cell whose residual is that of calibration before the weights were cut: with w = r w', w' the
   * weight before, {@code u - w' x'B} is {@code u - w (x / r)'B}, and B that of w' and g' where g
   * is {@code g' / r}.
   */
  private static CalibrationCell cell(
      String name, double[] x, double ratio, double cut, BaseWeights base) {
    double[] scaled = cut == 1 ? x : Arrays.stream(x).map(value -> value / cut).toArray();
    return new CalibrationCell(name, scaled, ratio / (cut * cut), base.response(name));
  }

  private Map<String, CalibrationEntries> entries(
      SortedMap<SampledCell, Moments> counts, BaseWeights base) {
    Map<String, CalibrationEntries> entries = new LinkedHashMap<>();
    columns.partitions().keySet().forEach(code -> entries.put(code, new CalibrationEntries()));
    counts.forEach(
        (sampled, counted) ->
            entries
                .get(columns.partition(sampled.cell()))
                .add(columns.row(sampled.cell()), base.weights(sampled, counted)));
    if (plan.constantWithin().isPresent()) {
      new Clusters(plan, columns)
          .of(counts)
          .forEach((code, clusters) -> entries.get(code).average(clusters));
    }
    return entries;
  }

  private Map<String, CalibratedPart> solve(Map<String, CalibrationEntries> entries) {
    PartitionSolver solver = new PartitionSolver(weighting);
    try {
      if (plan.partitionBy().isEmpty()) {
        return Map.of(PopulationMargin.WHOLE, solve(solver, entries, PopulationMargin.WHOLE));
      }
      Map<String, String> codes = new LinkedHashMap<>();
      entries.keySet().forEach(code -> codes.put(code, code));
      return Partitions.solve(codes, code -> solve(solver, entries, code));
    } catch (CalibrationFailure failure) {
      throw new DataRefused(messages(failure.obstacle()));
    }
  }

  private CalibratedPart solve(
      PartitionSolver solver, Map<String, CalibrationEntries> entries, String partition) {
    return solver.solve(entries.get(partition), columns.partitions().get(partition).totals());
  }

  /** Each cause with the place of the calibration, and the partition that it is of. */
  private List<String> messages(CalibrationObstacle obstacle) {
    List<String> messages = new ArrayList<>();
    if (obstacle instanceof CalibrationObstacle.InPartitions parted) {
      parted
          .obstacles()
          .forEach(
              (code, own) ->
                  own.message()
                      .lines()
                      .forEach(
                          line ->
                              messages.add(
                                  plan.place()
                                      + ": calibration of partition '"
                                      + code
                                      + "' failed: "
                                      + line)));
    } else {
      obstacle
          .message()
          .lines()
          .forEach(line -> messages.add(plan.place() + ": calibration failed: " + line));
    }
    return messages;
  }

  private void refuseNegative(String cell, double ratio) {
    if (!(ratio > 0)) {
      throw new DataRefused(
          List.of(
              plan.place()
                  + ": calibration failed: companies of cell "
                  + cell
                  + " would have their weight multiplied by "
                  + ratio
                  + ". Choose method raking, or set bounds."));
    }
  }
}
