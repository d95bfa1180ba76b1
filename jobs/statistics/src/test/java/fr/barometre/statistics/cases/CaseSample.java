package fr.barometre.statistics.cases;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The columns a call needs, typed, and the evaluation of expressions of R on them. */
final class CaseSample {
  private final Map<String, CaseColumn> columns = new LinkedHashMap<>();
  private final int[] multiplicity;

  CaseSample(CaseData data, Set<String> needed) {
    CaseData.Rows rows = data.rows(needed);
    multiplicity = rows.multiplicity();
    for (int j = 0; j < rows.columns().size(); j++) {
      int column = j;
      String[] cells = rows.cells().stream().map(row -> row[column]).toArray(String[]::new);
      columns.put(rows.columns().get(j), CaseColumn.read(cells));
    }
  }

  private CaseSample(Map<String, CaseColumn> columns, int[] multiplicity) {
    this.columns.putAll(columns);
    this.multiplicity = multiplicity;
  }

  /** The entries where a condition holds, as if there were no others. */
  CaseSample where(RExpression condition) {
    boolean[] holds = holds(condition);
    int[] kept = IntStream.range(0, size()).filter(i -> holds[i]).toArray();
    Map<String, CaseColumn> cut = new LinkedHashMap<>();
    columns.forEach((name, column) -> cut.put(name, column.at(kept)));
    return new CaseSample(cut, Arrays.stream(kept).map(i -> multiplicity[i]).toArray());
  }

  CaseSample with(String name, CaseColumn column) {
    CaseSample more = new CaseSample(columns, multiplicity);
    more.columns.put(name, column);
    return more;
  }

  int size() {
    return multiplicity.length;
  }

  int[] multiplicity() {
    return multiplicity;
  }

  List<String> names() {
    return List.copyOf(columns.keySet());
  }

  boolean has(String name) {
    return columns.containsKey(name);
  }

  CaseColumn column(String name) {
    CaseColumn column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException("no column " + name + " among " + columns.keySet());
    }
    return column;
  }

  double[] numbers(RExpression expression) {
    return evaluate(expression).values();
  }

  /** Where the expression is true, missing values being false. */
  boolean[] holds(RExpression expression) {
    double[] values = numbers(expression);
    boolean[] holds = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      holds[i] = values[i] == 1;
    }
    return holds;
  }

  CaseColumn evaluate(RExpression expression) {
    if (expression instanceof RExpression.Name name) {
      return switch (name.name()) {
        case "TRUE", "T" -> truths(i -> 1);
        case "FALSE", "F" -> truths(i -> 0);
        default -> column(name.name());
      };
    }
    if (expression instanceof RExpression.Number number) {
      return constant(number.value());
    }
    RExpression.Call call = (RExpression.Call) expression;
    return switch (call.function()) {
      case "I", "(function)" -> evaluate(argument(call, 0));
      case "as.numeric", "as.integer" -> number(argument(call, 0));
      case "factor", "as.factor", "as.character" -> evaluate(argument(call, 0)).asFactor();
      case "interaction" -> interaction(call);
      case "$" -> evaluate(argument(call, 1));
      case "rep" -> evaluate(argument(call, 0));
      case "is.na" -> truths(i -> missing(argument(call, 0))[i] ? 1 : 0);
      case "ifelse" -> choice(call);
      case "log" -> mapped(call, Math::log);
      case "exp" -> mapped(call, Math::exp);
      case "sqrt" -> mapped(call, Math::sqrt);
      case "abs" -> mapped(call, Math::abs);
      case "round" -> mapped(call, Math::rint);
      case "!" ->
          CaseColumn.truths(combined("-", constant(1), evaluate(argument(call, 0))).values());
      case "%in%", "==", "!=" -> matched(call);
      case "-" ->
          call.arguments().size() == 1
              ? combined("-", constant(0), evaluate(argument(call, 0)))
              : combined("-", evaluate(argument(call, 0)), evaluate(argument(call, 1)));
      default ->
          combined(call.function(), evaluate(argument(call, 0)), evaluate(argument(call, 1)));
    };
  }

  /** Codes of a factor count from 1, those of yes and no from 0. */
  private CaseColumn number(RExpression expression) {
    CaseColumn column = evaluate(expression);
    double first = column.isFactor() && !column.isTruth() ? 1 : 0;
    return CaseColumn.numbers(Arrays.stream(column.values()).map(v -> v + first).toArray());
  }

  private boolean[] missing(RExpression expression) {
    return evaluate(expression).missing();
  }

  private CaseColumn truths(IntToDoubleFunction truth) {
    return CaseColumn.truths(IntStream.range(0, size()).mapToDouble(truth).toArray());
  }

  private CaseColumn mapped(RExpression.Call call, DoubleUnaryOperator function) {
    return CaseColumn.numbers(Arrays.stream(numbers(argument(call, 0))).map(function).toArray());
  }

  private CaseColumn choice(RExpression.Call call) {
    double[] test = numbers(argument(call, 0));
    double[] yes = numbers(argument(call, 1));
    double[] no = numbers(argument(call, 2));
    return CaseColumn.numbers(
        IntStream.range(0, size())
            .mapToDouble(i -> Double.isNaN(test[i]) ? test[i] : test[i] == 1 ? yes[i] : no[i])
            .toArray());
  }

  private CaseColumn constant(double value) {
    return CaseColumn.numbers(IntStream.range(0, size()).mapToDouble(i -> value).toArray());
  }

  private static RExpression argument(RExpression.Call call, int i) {
    return call.arguments().get(i).value();
  }

  private CaseColumn interaction(RExpression.Call call) {
    CaseColumn result = evaluate(argument(call, 0)).asFactor();
    for (int k = 1; k < call.arguments().size(); k++) {
      result = crossed(result, evaluate(argument(call, k)).asFactor());
    }
    return result;
  }

  /** Levels of the first vary fastest. */
  static CaseColumn crossed(CaseColumn a, CaseColumn b) {
    double[] codes = new double[a.values().length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = a.values()[i] + a.levels().size() * b.values()[i];
    }
    return new CaseColumn(
        codes,
        b.levels().stream()
            .flatMap(second -> a.levels().stream().map(first -> first + "." + second))
            .toList());
  }

  private CaseColumn matched(RExpression.Call call) {
    CaseColumn column = evaluate(argument(call, 0));
    RExpression right = argument(call, 1);
    boolean several = right instanceof RExpression.Call of && of.function().equals("c");
    boolean text = right instanceof RExpression.Text || column.isFactor() || several;
    if (!text) {
      return combined(call.function(), column, evaluate(right));
    }
    Set<String> wanted =
        right instanceof RExpression.Call list && several
            ? Set.copyOf(list.arguments().stream().map(a -> unquoted(a.value())).toList())
            : Set.of(unquoted(right));
    double hit = call.function().equals("!=") ? 0 : 1;
    String[] texts = column.texts();
    double[] matched = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      double miss = texts[i] == null && !call.function().equals("%in%") ? Double.NaN : 1 - hit;
      matched[i] = texts[i] != null && wanted.contains(texts[i]) ? hit : miss;
    }
    return CaseColumn.truths(matched);
  }

  private static String unquoted(RExpression expression) {
    return expression instanceof RExpression.Text text ? text.value() : expression.source();
  }

  private CaseColumn combined(String operator, CaseColumn a, CaseColumn b) {
    double[] result = new double[size()];
    for (int i = 0; i < result.length; i++) {
      double x = a.values()[i];
      double y = b.values()[i];
      result[i] = Double.isNaN(x) || Double.isNaN(y) ? Double.NaN : combined(operator, x, y);
    }
    return "+-*/^".contains(operator) ? CaseColumn.numbers(result) : CaseColumn.truths(result);
  }

  private static double combined(String operator, double x, double y) {
    return switch (operator) {
      case "+" -> x + y;
      case "-" -> x - y;
      case "*" -> x * y;
      case "/" -> x / y;
      case ">" -> x > y ? 1 : 0;
      case "<" -> x < y ? 1 : 0;
      case ">=" -> x >= y ? 1 : 0;
      case "<=" -> x <= y ? 1 : 0;
      case "==" -> x == y ? 1 : 0;
      case "!=" -> x == y ? 0 : 1;
      case "^" -> Math.pow(x, y);
      case "&", "&&" -> x * y;
      case "|", "||" -> Math.max(x, y);
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }
}
