package fr.barometre.statistics.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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

  int size() {
    return multiplicity.length;
  }

  int[] multiplicity() {
    return multiplicity;
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
      return column(name.name());
    }
    if (expression instanceof RExpression.Number number) {
      return constant(number.value());
    }
    RExpression.Call call = (RExpression.Call) expression;
    return switch (call.function()) {
      case "I", "as.numeric", "factor" -> evaluate(argument(call, 0));
      case "interaction" -> interaction(call);
      case "!" -> combined("-", constant(1), evaluate(argument(call, 0)));
      case "%in%", "==", "!=" -> matched(call);
      case "-" ->
          call.arguments().size() == 1
              ? combined("-", constant(0), evaluate(argument(call, 0)))
              : combined("-", evaluate(argument(call, 0)), evaluate(argument(call, 1)));
      default ->
          combined(call.function(), evaluate(argument(call, 0)), evaluate(argument(call, 1)));
    };
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
    boolean text = right instanceof RExpression.Text || column.isFactor();
    if (!text) {
      return combined(call.function(), column, evaluate(right));
    }
    Set<String> wanted =
        right instanceof RExpression.Call several
            ? Set.copyOf(several.arguments().stream().map(a -> unquoted(a.value())).toList())
            : Set.of(unquoted(right));
    double hit = call.function().equals("!=") ? 0 : 1;
    String[] texts = column.texts();
    double[] matched = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      double miss = texts[i] == null && !call.function().equals("%in%") ? Double.NaN : 1 - hit;
      matched[i] = texts[i] != null && wanted.contains(texts[i]) ? hit : miss;
    }
    return CaseColumn.numbers(matched);
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
    return CaseColumn.numbers(result);
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
      case "&" -> x * y;
      case "|" -> Math.max(x, y);
      default -> throw new IllegalArgumentException("operator " + operator);
    };
  }
}
