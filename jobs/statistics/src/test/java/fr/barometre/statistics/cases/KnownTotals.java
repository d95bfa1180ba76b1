package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a case tells of its population: rows of {@code population_totals} under the name of an R
 * vector, and tables of counts in {@code pop_*.csv}.
 */
final class KnownTotals {
  private static final String CONSTANT = "(Intercept)";
  private static final String COUNT = "Freq";

  private final Map<String, Map<String, Double>> vectors = new LinkedHashMap<>();
  private final UnaryOperator<RExpression> bound;
  private final List<List<String[]>> tables = new ArrayList<>(); // the header first

  /**
   * @param bound what a name stands for
   */
  KnownTotals(ReferenceCase referenceCase, UnaryOperator<RExpression> bound) {
    this.bound = bound;
    for (ExpectedRow row : referenceCase.rows()) {
      if (row.statistic().equals("population_totals")) {
        String name = row.text("variable").equals("one") ? CONSTANT : row.text("variable");
        vectors
            .computeIfAbsent(row.call(), any -> new LinkedHashMap<>())
            .put(name, row.number("estimate"));
      }
    }
    for (String file : referenceCase.files().keySet()) {
      if (file.startsWith("pop_")) {
        List<String[]> table =
            referenceCase.lines(file).stream().map(line -> line.split(",")).toList();
        if (List.of(table.get(0)).contains(COUNT)) {
          tables.add(table);
        }
      }
    }
  }

  /** A vector by its name in the script; empty if the case does not tell it. */
  Map<String, Double> vector(String name) {
    return vectors.getOrDefault(name, Map.of());
  }

  /**
   * The totals of the columns of a model matrix; NaN where the case does not tell them.
   *
   * @param population the argument of R: a vector by name, {@code c(…)} with names or without
   */
  double[] of(List<String> columns, RExpression population) {
    List<Double> inOrder = new ArrayList<>();
    Map<String, Double> named = new LinkedHashMap<>();
    read(population, inOrder, named);
    boolean allInOrder = named.isEmpty() && inOrder.size() == columns.size();
    double[] totals = new double[columns.size()];
    for (int j = 0; j < totals.length; j++) {
      Double own = named.get(columns.get(j));
      totals[j] = allInOrder ? inOrder.get(j) : own != null ? own : find(columns.get(j));
    }
    return totals;
  }

  private void read(RExpression told, List<Double> inOrder, Map<String, Double> named) {
    RExpression population = bound.apply(told);
    if (population instanceof RExpression.Call call && call.function().equals("c")) {
      for (RExpression.Argument argument : call.arguments()) {
        double value = Formula.number(argument.value());
        if (argument.name() == null && Double.isNaN(value)) {
          read(argument.value(), inOrder, named);
        } else if (argument.name() == null) {
          inOrder.add(value);
        } else if (!Double.isNaN(value)) {
          named.put(argument.name(), value);
        }
      }
    } else {
      named.putAll(vector(population.source()));
    }
  }

  private double find(String column) {
    for (Map<String, Double> vector : vectors.values()) {
      if (vector.containsKey(column)) {
        return vector.get(column);
      }
    }
    List<String> parts =
        column.equals(CONSTANT)
            ? List.of()
            : List.of(column.replaceAll("(as\\.)?factor\\((\\w+)\\)", "$2").split(":"));
    for (List<String[]> table : tables) {
      double sum = 0;
      for (String[] row : table.subList(1, table.size())) {
        boolean inside = parts.stream().allMatch(part -> isIn(part, table.get(0), row));
        sum += inside ? Double.parseDouble(row[row.length - 1]) : 0;
      }
      if (sum > 0) {
        return sum;
      }
    }
    return Double.NaN;
  }

  /** Whether a row of a table is in a category: {@code stypeH}. */
  private static boolean isIn(String category, String[] header, String[] row) {
    for (int j = 0; j + 1 < header.length; j++) {
      if (category.equals(header[j] + row[j])) {
        return true;
      }
    }
    return false;
  }

  /**
   * Counts by the levels of some variables, in any order: {@code level.level} to count.
   *
   * @param population the argument of R, which may be a data frame in full
   */
  Map<String, Double> counts(List<String> variables, RExpression population) {
    if (population instanceof RExpression.Call frame && frame.function().equals("data.frame")) {
      double[] sizes = Formula.numbers(frame.named(COUNT).orElseThrow());
      Map<String, Double> counts = new LinkedHashMap<>();
      for (int i = 0; i < sizes.length; i++) {
        int row = i;
        List<String> levels =
            variables.stream()
                .map(variable -> (RExpression.Call) frame.named(variable).orElseThrow())
                .map(column -> column.arguments().get(row).value())
                .map(
                    level -> level instanceof RExpression.Text text ? text.value() : level.source())
                .toList();
        counts.merge(String.join(".", levels), sizes[i], Double::sum);
      }
      return counts;
    }
    for (List<String[]> table : tables) {
      List<String> header = List.of(table.get(0));
      if (header.containsAll(variables)) {
        Map<String, Double> counts = new LinkedHashMap<>();
        for (String[] row : table.subList(1, table.size())) {
          List<String> levels =
              variables.stream().map(variable -> row[header.indexOf(variable)]).toList();
          counts.merge(
              String.join(".", levels),
              Double.parseDouble(row[header.indexOf(COUNT)]),
              Double::sum);
        }
        return counts;
      }
    }
    throw new UnclaimedCall("population by " + variables);
  }
}
