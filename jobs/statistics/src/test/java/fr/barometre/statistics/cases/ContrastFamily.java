package fr.barometre.statistics.cases;

import fr.barometre.statistics.cases.RExpression.Argument;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * {@code svycontrast}: linear combinations by {@code c} or {@code list}, others by {@code quote}.
 */
final class ContrastFamily implements CallFamily {

  @Override
  public Optional<Result> compute(RExpression.Call call, CaseSession session) {
    if (!call.function().equals("svycontrast")) {
      return Optional.empty();
    }
    RExpression.Call contrasts = (RExpression.Call) call.argument("contrasts", 1);
    Result of =
        session.resultOf(call.argument("stat", 0), result -> fits(contrasts, result.names()));
    return Optional.of(
        switch (contrasts.function()) {
          case "quote" -> {
            RExpression expression = contrasts.arguments().get(0).value();
            Estimates smooth =
                Contrasts.smooth(at -> value(expression, of.names(), at), of.estimates());
            yield Result.of(List.of("contrast"), smooth, of.df());
          }
          case "list" -> several(contrasts, of);
          default ->
              Result.of(
                  List.of("contrast"),
                  Contrasts.linear(of.estimates(), form(contrasts, of.names())),
                  of.df());
        });
  }

  /** Whether a contrast speaks of the names of a result, or has as many coefficients. */
  private static boolean fits(RExpression.Call contrast, List<String> names) {
    if (contrast.function().equals("list")) {
      return contrast.arguments().stream()
          .allMatch(part -> fits((RExpression.Call) part.value(), names));
    }
    if (contrast.function().equals("quote")) {
      return names.containsAll(contrast.names());
    }
    return contrast.arguments().stream().allMatch(c -> c.name() == null)
        ? contrast.arguments().size() == names.size()
        : contrast.arguments().stream().allMatch(c -> names.contains(c.name()));
  }

  /** Linear and other combinations side by side, with their covariance. */
  private static Result several(RExpression.Call list, Result of) {
    List<String> names = new ArrayList<>();
    List<double[]> gradients = new ArrayList<>();
    double[] values = new double[list.arguments().size()];
    for (Argument contrast : list.arguments()) {
      RExpression.Call combination = (RExpression.Call) contrast.value();
      int at = names.size();
      names.add(contrast.name() == null ? "contrast" : contrast.name());
      if (combination.function().equals("quote")) {
        DerivativeStructure value =
            value(combination.arguments().get(0).value(), of.names(), at(of.estimates()));
        values[at] = value.getValue();
        gradients.add(gradient(value, of.names().size()));
      } else {
        double[] form = form(combination, of.names());
        values[at] = Contrasts.linear(of.estimates(), form).values()[0];
        gradients.add(form);
      }
    }
    double[][] covariance =
        Contrasts.linear(of.estimates(), gradients.toArray(double[][]::new)).covariance();
    return Result.of(names, new Estimates(values, covariance), of.df());
  }

  private static DerivativeStructure[] at(Estimates estimates) {
    int p = estimates.values().length;
    DerivativeStructure[] at = new DerivativeStructure[p];
    Arrays.setAll(at, j -> new DerivativeStructure(p, 1, j, estimates.values()[j]));
    return at;
  }

  private static double[] gradient(DerivativeStructure value, int size) {
    double[] gradient = new double[size];
    for (int j = 0; j < size; j++) {
      int[] orders = new int[size];
      orders[j] = 1;
      gradient[j] = value.getPartialDerivative(orders);
    }
    return gradient;
  }

  private static double[] form(RExpression.Call coefficients, List<String> names) {
    double[] form = new double[names.size()];
    int at = 0;
    for (Argument coefficient : coefficients.arguments()) {
      int place = coefficient.name() == null ? at : names.indexOf(coefficient.name());
      if (place < 0) {
        throw new UnclaimedCall("no " + coefficient.name() + " among " + names);
      }
      form[place] = Formula.number(coefficient.value());
      at++;
    }
    return form;
  }

  private static DerivativeStructure value(
      RExpression expression, List<String> names, DerivativeStructure[] at) {
    if (expression instanceof RExpression.Name name) {
      return at[names.indexOf(name.name())];
    }
    if (expression instanceof RExpression.Number number) {
      return at[0].multiply(0).add(number.value());
    }
    RExpression.Call call = (RExpression.Call) expression;
    DerivativeStructure first = value(call.arguments().get(0).value(), names, at);
    if (call.function().equals("log")) {
      return first.log();
    }
    if (call.function().equals("exp")) {
      return first.exp();
    }
    if (call.function().equals("sqrt")) {
      return first.sqrt();
    }
    if (call.arguments().size() == 1) {
      return first.negate();
    }
    DerivativeStructure second = value(call.arguments().get(1).value(), names, at);
    return switch (call.function()) {
      case "+" -> first.add(second);
      case "-" -> first.subtract(second);
      case "*" -> first.multiply(second);
      case "/" -> first.divide(second);
      case "^" -> first.pow(second);
      default -> throw new UnclaimedCall(call.source());
    };
  }
}
