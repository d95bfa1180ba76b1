package fr.barometre.survey.declaration;

import fr.barometre.survey.CodeList;
import fr.barometre.survey.Condition;
import fr.barometre.survey.Rule;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code rules}: a condition in SQL, or one of the usual kinds written out as one.
 *
 * <p>{@code sum}: parts add up to a total, within a tolerance; an absent part is 0, and nothing is
 * asked where all are. {@code straight_lining}: the answers to a battery are not all the same;
 * nothing is asked where one is missing. {@code too_fast}: a duration is no shorter than a minimum.
 * {@code listed}: a code is in a reference table. {@code size_class}: a class is the one that
 * head-count and amounts of money give.
 */
final class RuleReader {
  /** What a rule may hold responses to, one of them. */
  static final List<String> KINDS =
      List.of("sql", "sum", "straight_lining", "too_fast", "listed", "size_class");

  private RuleReader() {}

  static Rule rule(Entry entry, Path folder) {
    return new Rule(
        entry.text("id"),
        entry.label("label"),
        condition(entry, folder),
        entry.text("severity").equals("error"),
        column(entry),
        entry.number("stops_above", 1),
        entry.optionalLabel("remedy").orElse(Rule.REMEDY),
        entry.place());
  }

  private static Condition condition(Entry entry, Path folder) {
    Entry listed = entry.get("listed");
    return new Condition(
        sql(entry),
        listed.isPresent()
            ? Optional.of(
                new CodeList(
                    folder.resolve(listed.text("file")).normalize(), listed.text("column")))
            : Optional.empty(),
        entry.optional("when"),
        entry.constant("scope", Condition.Scope.ROW));
  }

  private static String sql(Entry entry) {
    if (entry.get("listed").isPresent()) {
      return entry.get("listed").text("variable");
    }
    if (entry.get("size_class").isPresent()) {
      return SizeClasses.agree(entry.get("size_class"));
    }
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

  static String plain(double number) {
    return BigDecimal.valueOf(number).toPlainString() + "D";
  }

  /** The variable shown beside a response: as said, or the one that is wrong. */
  private static Optional<String> column(Entry entry) {
    return entry
        .optional("column")
        .or(() -> entry.get("sum").optional("total"))
        .or(() -> entry.get("too_fast").optional("variable"))
        .or(() -> entry.get("listed").optional("variable"))
        .or(() -> entry.get("size_class").optional("variable"));
  }
}
