package fr.barometre.survey.declaration;

import fr.barometre.survey.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code rules}: a condition in SQL, or one of the usual kinds written out.
 *
 * <p>{@code sum}: parts add up to a total, within a tolerance; an absent part is 0, and nothing is
 * asked where all are. {@code straight_lining}: the answers to a battery are not all the same;
 * nothing is asked where one is missing. {@code too_fast}: a duration is no shorter than a minimum.
 */
final class RuleReader {
  /** What a rule may hold responses to, one of them. */
  static final List<String> KINDS = List.of("sql", "sum", "straight_lining", "too_fast");

  private RuleReader() {}

  static Rule rule(Entry entry) {
    return new Rule(
        entry.text("id"),
        entry.label("label"),
        sql(entry),
        entry.text("severity").equals("error"),
        column(entry),
        entry.number("stops_above", 1),
        entry.optionalLabel("remedy").orElse(Rule.REMEDY),
        entry.place());
  }

  private static String sql(Entry entry) {
    if (entry.get("sum").isPresent()) {
      return sum(entry.get("sum"));
    }
    if (entry.get("straight_lining").isPresent()) {
      List<String> battery = entry.texts("straight_lining");
      String first = battery.isEmpty() ? "null" : battery.get(0);
      return battery.stream()
          .skip(1)
          .map(other -> first + " = " + other)
          .collect(Collectors.joining(" and ", "not (", ")"));
    }
    if (entry.get("too_fast").isPresent()) {
      Entry fast = entry.get("too_fast");
      return fast.text("variable") + " >= " + plain(fast.number("minimum", 0));
    }
    return entry.text("sql");
  }

  private static String sum(Entry sum) {
    List<String> parts = sum.texts("parts");
    return "coalesce(%s) is null or abs(%s - %s) <= %s"
        .formatted(
            String.join(", ", parts),
            parts.stream()
                .map(part -> "coalesce(" + part + ", 0)")
                .collect(Collectors.joining(" + ")),
            sum.text("total"),
            plain(sum.number("tolerance", 0)));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString() + "D";
  }

  /** The variable shown beside a response: as said, or the total or duration that is wrong. */
  private static Optional<String> column(Entry entry) {
    return entry
        .optional("column")
        .or(() -> entry.get("sum").optional("total"))
        .or(() -> entry.get("too_fast").optional("variable"));
  }
}
