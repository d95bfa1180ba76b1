package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Lookup;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/**
 * Every SQL expression of a declaration: does it parse, does what it names exist, can what it
 * compares ever be equal.
 */
final class ExpressionCheck {
  private final YamlDocument document;
  private final Map<String, Variable> columns;
  private final List<Problem> problems;

  /**
   * @param columns what expressions may name
   * @param problems to which what is found is added
   */
  ExpressionCheck(YamlDocument document, Map<String, Variable> columns, List<Problem> problems) {
    this.document = document;
    this.columns = columns;
    this.problems = problems;
  }

  void check(Survey survey) {
    Entry root = Entry.root(document);
    root.get("questions").items().forEach(entry -> check(entry.get("asked_if")));
    root.get("derived").items().forEach(entry -> check(entry.get("sql")));
    root.get("rules").items().forEach(entry -> check(entry.get("sql")));
    root.get("rules").items().forEach(entry -> checkColumn(entry.get("column")));
    root.get("bases").items().forEach(entry -> check(entry.get("sql")));
    for (int i = 0; i < survey.derived().size(); i++) {
      Entry entry = root.get("derived").items().get(i).get("lookup");
      survey.derived().get(i).lookup().ifPresent(lookup -> checkLookup(lookup, entry));
    }
  }

  private void check(Entry entry) {
    String text = entry.text();
    if (text.isBlank()) {
      return;
    }
    SqlExpression sql = new SqlExpression(text);
    if (sql.mistake().isPresent()) {
      SqlExpression.Mistake mistake = sql.mistake().get();
      problems.add(
          new Problem(
              document.placeInside(entry.pointer(), text, mistake.offset()),
              mistake.found().isEmpty()
                  ? "the expression does not end"
                  : "the expression makes no sense at '" + mistake.found() + "'",
              "Check what stands before it: a missing operator, bracket, quote or end."));
      return;
    }
    if (sql.hasSubquery()) {
      problems.add(
          new Problem(
              entry.place(),
              "the expression has a query inside",
              "An expression sees one response; use lookup for a reference table."));
    }
    for (String name : sql.columns()) {
      if (!columns.containsKey(name)) {
        add(
            entry,
            text,
            sql.offset(name),
            "unknown variable '" + name + "'",
            NearestName.remedy(name, columns.keySet()));
      }
    }
    for (String function : sql.functions()) {
      if (!SqlFunctions.ALLOWED.contains(function)) {
        add(
            entry,
            text,
            sql.offset(function),
            "function '" + function + "' is not allowed",
            SqlFunctions.remedy(function));
      }
    }
    sql.comparisons().forEach(comparison -> checkComparison(entry, sql, comparison));
  }

  private void checkComparison(
      Entry entry, SqlExpression sql, SqlExpression.Comparison comparison) {
    Variable variable = columns.get(comparison.column());
    if (variable == null
        || variable.type() != AnswerType.SINGLE
        || variable.modalities().isEmpty()) {
      return;
    }
    List<String> codes = variable.modalities().stream().map(Modality::code).toList();
    if (!codes.contains(comparison.value()) && !comparison.value().isEmpty()) {
      add(
          entry,
          entry.text(),
          sql.offset(comparison.value()),
          "'" + comparison.column() + "' is never '" + comparison.value() + "'",
          NearestName.remedy(comparison.value(), codes));
    }
  }

  private void checkColumn(Entry entry) {
    if (entry.isPresent()
        && !columns.containsKey(entry.text())
        && columns.values().stream().noneMatch(variable -> variable.id().equals(entry.text()))) {
      problems.add(
          new Problem(
              entry.place(),
              "unknown variable '" + entry.text() + "'",
              NearestName.remedy(entry.text(), columns.keySet())));
    }
  }

  private void checkLookup(Lookup lookup, Entry entry) {
    Place place = entry.get("file").place();
    if (!Files.isRegularFile(lookup.file())) {
      problems.add(
          new Problem(
              place,
              "reference table '" + lookup.file() + "' does not exist",
              "Correct the path, which starts at survey.yaml."));
      return;
    }
    try (BufferedReader reader = Files.newBufferedReader(lookup.file())) {
      String header = String.valueOf(reader.readLine()).replace("\ufeff", "").replace("\"", "");
      List<String> names = List.of(header.split(",", -1));
      for (String key : List.of("key", "column")) {
        String name = entry.text(key);
        if (!name.isEmpty() && !names.contains(name)) {
          problems.add(
              new Problem(
                  entry.get(key).place(),
                  "reference table '" + lookup.file() + "' has no column '" + name + "'",
                  NearestName.remedy(name, names)));
        }
      }
    } catch (IOException failure) {
      problems.add(
          new Problem(
              place,
              "reference table '" + lookup.file() + "' cannot be read: " + failure.getMessage(),
              "Check that it is UTF-8 and readable."));
    }
  }

  private void add(Entry entry, String text, int offset, String problem, String remedy) {
    problems.add(new Problem(document.placeInside(entry.pointer(), text, offset), problem, remedy));
  }
}
