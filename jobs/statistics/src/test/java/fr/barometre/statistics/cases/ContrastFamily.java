package fr.barometre.statistics.cases;

import fr.barometre.statistics.cases.RExpression.Argument;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.estimators.Contrasts;
import java.util.ArrayList;
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
    Result of = session.evaluate(call.argument("stat", 0));
    RExpression.Call contrasts = (RExpression.Call) call.argument("contrasts", 1);
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

  private static Result several(RExpression.Call list, Result of) {
    List<String> names = new ArrayList<>();
    List<double[]> forms = new ArrayList<>();
    for (Argument contrast : list.arguments()) {
      names.add(contrast.name());
      forms.add(form((RExpression.Call) contrast.value(), of.names()));
    }
    return Result.of(
        names, Contrasts.linear(of.estimates(), forms.toArray(double[][]::new)), of.df());
  }

  private static double[] form(RExpression.Call coefficients, List<String> names) {
    double[] form = new double[names.size()];
    int at = 0;
    for (Argument coefficient : coefficients.arguments()) {
      int place = coefficient.name() == null ? at : names.indexOf(coefficient.name());
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
      default -> throw new UnclaimedCall(call.source());
    };
  }
}
