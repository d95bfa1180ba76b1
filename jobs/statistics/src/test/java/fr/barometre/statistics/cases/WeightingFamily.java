package fr.barometre.statistics.cases;

import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationCells;
import fr.barometre.statistics.weighting.CalibrationMethod;
import fr.barometre.statistics.weighting.CalibrationSolver;
import fr.barometre.statistics.weighting.Distance;
import fr.barometre.statistics.weighting.Margin;
import fr.barometre.statistics.weighting.RatioBounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Weights as a result: a calibrated design gives the ratio of its weights to the first ones by cell
 * of the sample; {@code calib} of the package sampling the calibrated total of the row's variable.
 */
final class WeightingFamily implements CallFamily {
  private static final List<String> DESIGNS = List.of("calibrate", "postStratify", "rake");

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (DESIGNS.contains(call.function())) {
      return Optional.of(ratios(call, session));
    }
    return call.function().equals("calib") ? Optional.of(total(call, session)) : Optional.empty();
  }

  private static Result ratios(RExpression.Call call, CaseSession session) {
    double[] before = session.design(call.argument("design", 0)).weights();
    double[] after = session.design(call).weights();
    List<String> names = session.sample().names();
    List<CaseColumn> columns =
        names.stream().map(name -> session.sample().column(name).asFactor()).toList();
    List<Cell> cells = new ArrayList<>();
    for (Group group : Group.of(names, columns)) {
      for (int i = 0; i < before.length; i++) {
        if (group.members()[i]) {
          cells.add(Cell.of("", after[i] / before[i], Double.NaN).in(group.levels()));
          break;
        }
      }
    }
    return Result.of(cells, Double.NaN);
  }

  /** {@code calib(X, d, total, q, method, bounds)}; dots stand for what {@code ...} is bound to. */
  private static Result total(RExpression.Call call, CaseSession session) {
    RExpression named = session.bound(call.argument("Xs", 0));
    RExpression.Call full =
        named instanceof RExpression.Call other && other.function().equals("calib") ? other : call;
    RExpression.Call columns = (RExpression.Call) session.bound(full.argument("Xs", 0));
    RVectors vectors = new RVectors(session);
    List<double[]> x = new ArrayList<>();
    for (RExpression.Argument column : columns.arguments()) {
      double[] values = vectors.evaluate(column.value()).values();
      double[] repeated = new double[session.sample().size()];
      Arrays.setAll(repeated, i -> values[i % values.length]);
      x.add(repeated);
    }
    double[] weights = vectors.evaluate(full.argument("d", 1)).values();
    double[] targets =
        new KnownTotals(session.referenceCase(), session::bound)
            .vector(full.argument("total", 2).source()).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    double[] q = call.named("q").map(vectors::evaluate).map(v -> v.values()).orElse(null);
    double[][] rows = new double[weights.length][x.size()];
    double[] variance = new double[weights.length];
    for (int i = 0; i < rows.length; i++) {
      variance[i] = q == null ? 1 : 1 / q[i];
      for (int j = 0; j < x.size(); j++) {
        rows[i][j] = x.get(j)[i];
      }
    }
    List<Margin> margins = new ArrayList<>();
    for (int j = 0; j < targets.length; j++) {
      margins.add(new Margin("margin " + (j + 1), "", targets[j]));
    }
    Calibration calibration =
        new CalibrationSolver(method(call))
            .solve(CalibrationCells.of(rows, weights, variance), margins);
    double[] ratios = calibration.ratioOfEntries();
    List<Cell> cells = new ArrayList<>();
    for (String name : session.sample().names()) {
      CaseColumn column = session.sample().column(name);
      double sum = 0;
      for (int i = 0; i < ratios.length; i++) {
        sum += ratios[i] * weights[i] * column.values()[i];
      }
      cells.add(
          Cell.of(name, sum, Double.NaN)
              .with("min_g", Arrays.stream(ratios).min().orElseThrow())
              .with("max_g", Arrays.stream(ratios).max().orElseThrow()));
    }
    return Result.of(cells, Double.NaN);
  }

  private static CalibrationMethod method(RExpression.Call call) {
    Distance distance =
        switch (call.text("method", "linear")) {
          case "linear", "truncated" -> Distance.LINEAR;
          case "raking" -> Distance.RAKING;
          case "logit" -> Distance.LOGIT;
          default -> throw new UnclaimedCall(call.source());
        };
    RatioBounds bounds =
        call.named("bounds")
            .map(Formula::numbers)
            .map(b -> new RatioBounds(b[0], b[1]))
            .orElse(RatioBounds.NONE);
    return CalibrationMethod.of(distance, bounds);
  }
}
