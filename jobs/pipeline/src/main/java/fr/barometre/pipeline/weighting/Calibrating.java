package fr.barometre.pipeline.weighting;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.weighting.AdjustedWeights.Alike;
import fr.barometre.statistics.Moments;
import fr.barometre.statistics.sums.CalibrationCell;
import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationCells;
import fr.barometre.statistics.weighting.CalibrationFailure;
import fr.barometre.statistics.weighting.CalibrationMethod;
import fr.barometre.statistics.weighting.CalibrationSolver;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.PopulationMargin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Solves a declared calibration on collapsed companies. */
public final class Calibrating {
  private final CalibrationPlan plan;
  private final MarginColumns columns;

  public Calibrating(CalibrationPlan plan, MarginColumns columns) {
    this.plan = plan;
    this.columns = columns;
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
    return new AdjustedWeights(companies, cells);
  }

  /**
   * The calibrated weights.
   *
   * @param counts companies alike, with their weights
   * @throws DataRefused with the cause and its remedy, if a company is in no category of a margin
   *     or the totals cannot be reached
   */
  public CalibratedWeights solve(SortedMap<SampledCell, Moments> counts, BaseWeights base) {
    refuseUnknown(counts);
    int n = counts.size();
    double[][] x = new double[n][];
    double[] total = new double[n];
    List<Moments> first = new ArrayList<>();
    int i = 0;
    for (Map.Entry<SampledCell, Moments> entry : counts.entrySet()) {
      x[i] = columns.row(entry.getKey().cell());
      first.add(base.weights(entry.getKey(), entry.getValue()));
      total[i] = first.get(i).sum(0);
      i++;
    }
    Calibration solution = solve(x, total);
    double[] ratios = solution.ratioOfEntries();
    Map<String, CalibrationCell> cells = new LinkedHashMap<>();
    List<Alike> companies = new ArrayList<>();
    i = 0;
    for (SampledCell sampled : counts.keySet()) {
      double ratio = ratios[i];
      refuseNegative(sampled.cell(), ratio);
      cells.putIfAbsent(
          sampled.cell(),
          new CalibrationCell(sampled.cell(), x[i], ratio, base.response(sampled.cell())));
      companies.add(new Alike(sampled.stratum(), sampled.cell(), first.get(i), ratio));
      i++;
    }
    return new CalibratedWeights(plan, columns, solution, new AdjustedWeights(companies, cells));
  }

  private Calibration solve(double[][] x, double[] weights) {
    try {
      return new CalibrationSolver(CalibrationMethod.of(plan.distance(), plan.bounds()))
          .solve(CalibrationCells.of(x, weights), columns.totals());
    } catch (CalibrationFailure failure) {
      throw refused(plan.place() + ": calibration failed: " + failure.getMessage());
    }
  }

  private void refuseNegative(String cell, double ratio) {
    if (!(ratio > 0)) {
      throw refused(
          plan.place()
              + ": calibration failed: companies of cell "
              + cell
              + " would have their weight multiplied by "
              + ratio
              + ". Choose method raking, or set bounds.");
    }
  }

  /** Refuses companies that are in no category, or have no number, of some margin. */
  private void refuseUnknown(SortedMap<SampledCell, Moments> counts) {
    List<String> messages = new ArrayList<>();
    for (int m = 0; m < columns.margins().size(); m++) {
      PopulationMargin margin = columns.margins().get(m);
      Map<String, Long> unknown = new TreeMap<>();
      for (Map.Entry<SampledCell, Moments> entry : counts.entrySet()) {
        String part = MarginColumns.parts(entry.getKey().cell())[m];
        if (!MarginColumns.isKnown(margin, part)) {
          unknown.merge(part, entry.getValue().count(), Long::sum);
        }
      }
      if (!unknown.isEmpty()) {
        messages.add(message(margin, unknown));
      }
    }
    if (!messages.isEmpty()) {
      throw new DataRefused(messages);
    }
  }

  private static String message(PopulationMargin margin, Map<String, Long> unknown) {
    long responses = unknown.values().stream().mapToLong(Long::longValue).sum();
    List<String> codes =
        unknown.keySet().stream().map(code -> code.isEmpty() ? "(empty)" : code).toList();
    return "%s: %d responses have no total in margin '%s': %s. %s"
        .formatted(
            margin.place(),
            responses,
            margin.variable(),
            String.join(", ", codes),
            margin.isNumeric()
                ? "Complete it, or refuse such responses by a rule."
                : "Give these codes a total, or derive a variable that has none of them.");
  }

  private static DataRefused refused(String message) {
    return new DataRefused(List.of(message));
  }
}
