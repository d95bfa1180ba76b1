package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Adjustment;
import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.ReplicatedDesign;
import fr.barometre.statistics.weighting.Calibration;
import fr.barometre.statistics.weighting.CalibrationCells;
import fr.barometre.statistics.weighting.CalibrationMethod;
import fr.barometre.statistics.weighting.CalibrationResidual;
import fr.barometre.statistics.weighting.CalibrationSolver;
import fr.barometre.statistics.weighting.Distance;
import fr.barometre.statistics.weighting.Margin;
import fr.barometre.statistics.weighting.PostStratification;
import fr.barometre.statistics.weighting.RakedResidual;
import fr.barometre.statistics.weighting.Raking;
import fr.barometre.statistics.weighting.RatioBounds;
import fr.barometre.statistics.weighting.Trimming;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Changes of weights: {@code calibrate}, {@code postStratify}, {@code rake}, {@code trimWeights}.
 */
final class WeightingCalls {
  private final CaseSession session;
  private final KnownTotals known;

  WeightingCalls(CaseSession session) {
    this.session = session;
    known = new KnownTotals(session.referenceCase(), session::bound);
  }

  /**
   * Weights after, and what their change takes out of an influence.
   *
   * @param weights total of each entry
   */
  private record Adjusted(double[] weights, Adjustment adjustment) {}

  Design adjusted(RExpression.Call call, Design design) {
    if (call.function().equals("trimWeights")) {
      return trimmed(call, design);
    }
    Function<double[], Adjusted> change =
        switch (call.function()) {
          case "calibrate" -> calibration(call);
          case "postStratify" -> postStratification(call);
          default -> raking(call, design.multiplicity());
        };
    if (design instanceof ReplicatedDesign replicated) {
      return replicated.adjusted(weights -> change.apply(weights).weights());
    }
    Adjusted adjusted = change.apply(design.totalWeights());
    double[] single = adjusted.weights().clone();
    Arrays.setAll(single, i -> single[i] / design.multiplicity()[i]);
    return ((LinearizedDesign) design).adjusted(single, adjusted.adjustment());
  }

  private Function<double[], Adjusted> calibration(RExpression.Call call) {
    if (call.named("trim").isPresent() || call.named("force").isPresent()) {
      throw new UnclaimedCall(call.source());
    }
    RExpression formula = call.argument("formula", 1);
    ModelMatrix matrix = ModelMatrix.of(formula, session.sample());
    double[] totals = known.of(matrix.names(), call.argument("population", 2));
    double[] reached = reached(call, matrix);
    List<Margin> margins = new ArrayList<>();
    for (int j = 0; j < totals.length; j++) {
      double total = Double.isNaN(totals[j]) ? reached[j] : totals[j];
      margins.add(new Margin(matrix.names().get(j), "", total));
    }
    CalibrationMethod method = method(call);
    boolean regression =
        method.distance() == Distance.LINEAR && method.bounds().equals(RatioBounds.NONE);
    return weights -> {
      Aggregated aggregated = aggregated(call, matrix.rows(), weights);
      double[] variance = variance(call, aggregated.x());
      CalibrationCells cells = CalibrationCells.of(aggregated.x(), aggregated.weights(), variance);
      Calibration calibration = new CalibrationSolver(method).solve(cells, margins);
      double[] after = calibration.ratioOfEntries();
      double[] leastSquares = aggregated.weights().clone();
      for (int i = 0; i < after.length; i++) {
        after[i] *= weights[i];
        leastSquares[i] /= regression ? variance[i] : 1;
      }
      return new Adjusted(
          after, new CalibrationResidual(cells, margins.size(), after, leastSquares));
    };
  }

  /** The totals that the weights in the file of the design reach: what the script knew. */
  private double[] reached(RExpression.Call call, ModelMatrix matrix) {
    double[] totals = new double[matrix.names().size()];
    Arrays.fill(totals, Double.NaN);
    session
        .referenceCase()
        .weightsOf(call.source())
        .filter(weights -> weights.length == session.sample().size())
        .ifPresent(
            weights ->
                Arrays.setAll(
                    totals,
                    j -> {
                      double sum = 0;
                      for (int i = 0; i < weights.length; i++) {
                        sum += weights[i] * matrix.columns().get(j)[i];
                      }
                      return sum;
                    }));
    return totals;
  }

  private static CalibrationMethod method(RExpression.Call call) {
    Distance distance =
        switch (text(call.named("calfun"))) {
          case "", "linear" -> Distance.LINEAR;
          case "raking" -> Distance.RAKING;
          case "logit" -> Distance.LOGIT;
          default -> throw new UnclaimedCall(call.source());
        };
    RatioBounds bounds =
        call.named("bounds")
            .map(RExpression.Call.class::cast)
            .map(
                b ->
                    new RatioBounds(
                        Formula.number(b.argument("lower", 0)),
                        Formula.number(b.argument("upper", 1))))
            .orElse(RatioBounds.NONE);
    int iterations = (int) call.number("maxit", 50);
    return new CalibrationMethod(distance, bounds, call.number("epsilon", 1e-7), iterations);
  }

  private static String text(Optional<RExpression> argument) {
    return argument
        .map(value -> value instanceof RExpression.Text text ? text.value() : value.source())
        .map(value -> value.replace("cal.", ""))
        .orElse("");
  }

  /** {@code sigma2 = x variance}, the coefficients repeated. */
  private static double[] variance(RExpression.Call call, double[][] x) {
    double[] variance = new double[x.length];
    Arrays.fill(variance, 1);
    call.named("variance")
        .filter(value -> !value.equals(new RExpression.Name("NULL")))
        .map(Formula::numbers)
        .ifPresent(
            coefficients ->
                Arrays.setAll(
                    variance,
                    i -> {
                      double sum = 0;
                      for (int j = 0; j < x[i].length; j++) {
                        sum += x[i][j] * coefficients[j % coefficients.length];
                      }
                      return sum;
                    }));
    return variance;
  }

  private record Aggregated(double[][] x, double[] weights) {}

  /** Where weights shall be equal in a cluster, its means. */
  private Aggregated aggregated(RExpression.Call call, double[][] x, double[] weights) {
    int stage = (int) call.number("aggregate.stage", 0);
    if (stage == 0) {
      return new Aggregated(x, weights);
    }
    int[] cluster = session.unitsOf(call.argument("design", 0), stage);
    int[] multiplicity = session.sample().multiplicity();
    int p = x[0].length;
    double[][] sums = new double[Arrays.stream(cluster).max().orElse(-1) + 1][p + 2];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < p; j++) {
        sums[cluster[i]][j] += multiplicity[i] * x[i][j];
      }
      sums[cluster[i]][p] += weights[i];
      sums[cluster[i]][p + 1] += multiplicity[i];
    }
    double[][] means = new double[x.length][p];
    double[] mean = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double[] sum = sums[cluster[i]];
      for (int j = 0; j < p; j++) {
        means[i][j] = sum[j] / sum[p + 1];
      }
      mean[i] = multiplicity[i] * sum[p] / sum[p + 1];
    }
    return new Aggregated(means, mean);
  }

  private Function<double[], Adjusted> postStratification(RExpression.Call call) {
    Classes classes = classes(call.argument("strata", 1), call.argument("population", 2));
    return weights -> {
      PostStratification after = PostStratification.of(classes.codes(), weights, classes.margins());
      return new Adjusted(after.after(), after);
    };
  }

  private Function<double[], Adjusted> raking(RExpression.Call call, int[] multiplicity) {
    List<RExpression.Argument> formulas =
        ((RExpression.Call) call.argument("sample.margins", 1)).arguments();
    List<RExpression.Argument> populations =
        ((RExpression.Call) call.argument("population.margins", 2)).arguments();
    List<Classes> margins = new ArrayList<>();
    for (int m = 0; m < formulas.size(); m++) {
      margins.add(classes(formulas.get(m).value(), populations.get(m).value()));
    }
    RExpression.Call control =
        call.named("control")
            .map(RExpression.Call.class::cast)
            .orElse(new RExpression.Call("list", List.of(), "list()"));
    Raking raking = new Raking(control.number("epsilon", 1), (int) control.number("maxit", 10));
    List<int[]> codes = margins.stream().map(Classes::codes).toList();
    List<List<Margin>> targets = margins.stream().map(Classes::margins).toList();
    return weights -> {
      Raking.Raked raked = raking.rake(weights, codes, targets);
      return new Adjusted(raked.last(), new RakedResidual(codes, raked.weights(), multiplicity));
    };
  }

  /**
   * @param codes of each entry
   * @param margins by code
   */
  private record Classes(int[] codes, List<Margin> margins) {}

  /** Only levels that the sample has, in their order. */
  private Classes classes(RExpression formula, RExpression population) {
    List<RExpression> terms = Formula.terms(formula);
    CaseColumn crossed = session.sample().evaluate(terms.get(0)).asFactor();
    for (RExpression term : terms.subList(1, terms.size())) {
      crossed = CaseSample.crossed(crossed, session.sample().evaluate(term).asFactor());
    }
    String[] texts = crossed.texts();
    CaseColumn present = CaseColumn.factor(texts);
    Map<String, Double> counts =
        known.counts(terms.stream().map(RExpression::source).toList(), session.bound(population));
    List<Margin> margins =
        present.levels().stream()
            .map(level -> new Margin(formula.source(), level, counts.getOrDefault(level, 0.0)))
            .toList();
    return new Classes(present.codes(), margins);
  }

  private static Design trimmed(RExpression.Call call, Design design) {
    if (!(design instanceof LinearizedDesign linearized)) {
      throw new UnclaimedCall(call.source());
    }
    Trimming trimming =
        new Trimming(
            call.number("lower", Double.NEGATIVE_INFINITY),
            call.number("upper", Double.POSITIVE_INFINITY),
            call.flag("strict"));
    return linearized.reweighted(trimming.trim(design.weights(), design.multiplicity()));
  }
}
