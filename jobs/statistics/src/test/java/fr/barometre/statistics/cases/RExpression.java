package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An expression of R. Operators are calls by their own name. */
sealed interface RExpression {

  record Number(double value) implements RExpression {}

  record Text(String value) implements RExpression {}

  record Name(String name) implements RExpression {}

  /** {@code function(arguments)}; {@code a + b} is a call of {@code +}. */
  record Call(String function, List<Argument> arguments, String source) implements RExpression {

    /** The i-th argument without a name, if there are so many. */
    Optional<RExpression> positional(int i) {
      return arguments.stream()
          .filter(argument -> argument.name() == null)
          .map(Argument::value)
          .skip(i)
          .findFirst();
    }

    /** The argument of that name, or of its beginning: {@code id} is {@code ids}. */
    Optional<RExpression> named(String name) {
      return arguments.stream()
          .filter(argument -> argument.name() != null && !argument.name().isEmpty())
          .filter(argument -> name.startsWith(argument.name()))
          .max(Comparator.comparingInt(argument -> argument.name().length()))
          .map(Argument::value);
    }

    /** The argument of that name, or else the i-th without one. */
    RExpression argument(String name, int i) {
      return named(name)
          .or(() -> positional(i))
          .orElseThrow(() -> new IllegalArgumentException("no argument " + name + " in " + source));
    }

    boolean flag(String name) {
      return named(name)
          .map(value -> value.equals(new Name("TRUE")) || value.equals(new Name("T")))
          .orElse(false);
    }

    String text(String name, String otherwise) {
      return named(name).map(value -> ((Text) value).value()).orElse(otherwise);
    }

    double number(String name, double otherwise) {
      return named(name)
          .map(
              value ->
                  value.equals(new Name("Inf"))
                      ? Double.POSITIVE_INFINITY
                      : ((Number) value).value())
          .orElse(otherwise);
    }
  }

  /**
   * @param name null where the argument has none
   */
  record Argument(String name, RExpression value) {}

  /** As it would be written in R. */
  default String source() {
    if (this instanceof Number number) {
      double value = number.value();
      return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
    if (this instanceof Text text) {
      return '"' + text.value() + '"';
    }
    return this instanceof Name name ? name.name() : ((Call) this).source();
  }

  /** Every call within, itself first. */
  default List<Call> calls() {
    List<Call> calls = new ArrayList<>();
    if (this instanceof Call call) {
      calls.add(call);
      call.arguments().forEach(argument -> calls.addAll(argument.value().calls()));
    }
    return calls;
  }

  /** Every name within. */
  default Set<String> names() {
    Set<String> names = new TreeSet<>();
    if (this instanceof Name name) {
      names.add(name.name());
    } else if (this instanceof Call call) {
      call.arguments().forEach(argument -> names.addAll(argument.value().names()));
    }
    return names;
  }
}
