package fr.barometre.statistics.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of expected results.
 *
 * @param note in force: its own, or that of the nearest row before it with the same call, since
 *     covariances carry none
 * @param occurrence how many rows before it in its file would be taken for the same one: a script
 *     may call the same on another model of the same name
 */
public record ExpectedRow(JsonNode json, String note, int occurrence) {

  public String call() {
    return text("call");
  }

  public String statistic() {
    return text("statistic");
  }

  /** Empty where absent. */
  public String text(String field) {
    return json.path(field).asText("");
  }

  public boolean has(String field) {
    return json.has(field);
  }

  /** NaN for NaN, NA and absent alike. */
  public double number(String field) {
    return number(json.path(field));
  }

  /** The texts of a list, or a single one. */
  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    JsonNode list = json.path(field);
    if (list.isTextual()) {
      texts.add(list.asText());
    }
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static double[] numbers(JsonNode list) {
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(list.get(i));
    }
    return numbers;
  }

  public Map<String, String> domain() {
    Map<String, String> domain = new LinkedHashMap<>();
    Iterator<Map.Entry<String, JsonNode>> fields = json.path("domain").fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      domain.put(field.getKey(), field.getValue().asText());
    }
    return domain;
  }

  /** A single variance is written without its row. */
  double[][] matrix() {
    JsonNode rows = json.path("matrix");
    double[][] matrix = new double[rows.size()][];
    for (int j = 0; j < matrix.length; j++) {
      matrix[j] = rows.get(j).isArray() ? numbers(rows.get(j)) : new double[] {number(rows.get(j))};
    }
    return matrix;
  }

  /** What tells this row apart from the others of its case. */
  public String key() {
    return String.join(
        " | ",
        call(),
        statistic(),
        text("variable"),
        domain().toString(),
        text("p"),
        text("level"),
        note,
        String.valueOf(occurrence));
  }

  static double number(JsonNode node) {
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return switch (node.asText()) {
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }
}
