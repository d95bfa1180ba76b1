package fr.barometre.survey.declaration;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Derived;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every SQL expression of a declaration: does it parse, does what it names exist, can what it
 * compares ever be equal.
 */
final class ExpressionCheck {
  private static final Set<AnswerType> CONDITIONS = Set.of(AnswerType.BOOLEAN, AnswerType.MULTIPLE);

  private final Entry root;
  private final Map<String, Variable> columns;
  private final Findings findings;

  /**
   * @param columns what expressions may name
   */
  ExpressionCheck(Entry root, Map<String, Variable> columns, Findings findings) {
    this.root = root;
    this.columns = columns;
    this.findings = findings;
  }

  void check(Survey survey) {
    root.get("questions").items().forEach(entry -> checkCondition(entry.get("asked_if")));
    root.get("rules").items().forEach(this::checkRule);
    root.get("rules").items().forEach(entry -> checkShown(entry.get("column")));
    root.get("bases").items().forEach(entry -> checkCondition(entry.get("sql")));
    root.get("corrections").items().forEach(entry -> checkCondition(entry.get("when")));
    root.get("corrections").items().forEach(entry -> check(entry.get("set")));
    List<Entry> derived = root.get("derived").items();
    for (int i = 0; i < derived.size(); i++) {
      Entry sql = derived.get(i).get("sql");
      checkResults(survey.derived().get(i), sql, check(sql));
    }
  }

  private void checkRule(Entry rule) {
    checkCondition(rule.get("when"));
    if (rule.text("scope").equals("file")) {
      checkAggregates(rule.get("sql"));
    } else {
      checkCondition(rule.get("sql"));
    }
  }

  private SqlExpression check(Entry entry) {
    return check(entry, Set.of());
  }

  /** A condition on the responses of a file: every variable in it is inside an aggregate. */
  private void checkAggregates(Entry entry) {
    SqlExpression sql = check(entry, SqlFunctions.AGGREGATES);
    if (sql.mistake().isEmpty()
        && sql.functions().stream().noneMatch(SqlFunctions.AGGREGATES::contains)) {
      findings.at(
          entry,
          "the rule is about a file and looks at one response",
          "Use one of " + String.join(", ", new TreeSet<>(SqlFunctions.AGGREGATES)) + ".");
    }
  }

  /**
   * @param aggregates functions of many responses that may be called too
   */
  private SqlExpression check(Entry entry, Set<String> aggregates) {
    SqlExpression sql = new SqlExpression(entry.text());
    if (entry.text().isBlank()) {
      return sql;
    }
    if (sql.mistake().isPresent()) {
      tellMistake(entry, sql.mistake().get());
      return sql;
    }
    for (String part : sql.foreign()) {
      if (part.equals("*") && !aggregates.isEmpty()) {
        continue; // count(*)
      }
      findings.inside(
          entry,
          sql.offset(part),
          "'" + part + "' has no place in an expression",
          "An expression sees one response; use lookup for a reference table.");
    }
    sql.columns().stream()
        .filter(name -> !columns.containsKey(name))
        .forEach(name -> tellUnknown(entry, sql, name));
    sql.functions().stream()
        .filter(name -> !SqlFunctions.ALLOWED.contains(name) && !aggregates.contains(name))
        .forEach(
            name ->
                findings.inside(
                    entry,
                    sql.offset(name),
                    "function '" + name + "' is not allowed",
                    SqlFunctions.remedy(name)));
    sql.comparisons().forEach(comparison -> checkComparison(entry, sql, comparison));
    return sql;
  }

  private void tellMistake(Entry entry, SqlExpression.Mistake mistake) {
    findings.inside(
        entry,
        mistake.offset(),
        mistake.found().isEmpty()
            ? "the expression does not end"
            : "the expression makes no sense at '" + mistake.found() + "'",
        "Check what stands before it: a missing operator, bracket, quote or end.");
  }

  private void tellUnknown(Entry entry, SqlExpression sql, String name) {
    String bare = name.replace("\"", "");
    findings.inside(
        entry,
        sql.offset(bare),
        "unknown variable '" + bare + "'",
        bare.equals(name)
            ? NearestName.remedy(name, columns.keySet())
            : "Put texts in single quotes.");
  }

  /** A condition is true or false; a variable alone must be so too. */
  private void checkCondition(Entry entry) {
    SqlExpression sql = check(entry);
    sql.bareColumn()
        .map(columns::get)
        .filter(variable -> !CONDITIONS.contains(variable.type()))
        .ifPresent(
            variable ->
                findings.at(
                    entry,
                    "'"
                        + variable.id()
                        + "' is "
                        + Variables.kind(variable)
                        + ", not true or false",
                    "Compare it with something."));
  }

  private void checkComparison(
      Entry entry, SqlExpression sql, SqlExpression.Comparison comparison) {
    Variable variable = columns.get(comparison.column());
    if (variable != null && isCoded(variable)) {
      List<String> codes = Variables.codes(variable);
      if (!codes.contains(comparison.value()) && !comparison.value().isEmpty()) {
        findings.inside(
            entry,
            sql.offset(comparison.value()),
            "'" + comparison.column() + "' is never '" + comparison.value() + "'",
            NearestName.remedy(comparison.value(), codes));
      }
    }
  }

  /** The texts an expression chooses among must be codes of the variable. */
  private void checkResults(Derived derived, Entry entry, SqlExpression sql) {
    if (derived.lookup().isPresent() || !isCoded(derived)) {
      return;
    }
    List<String> codes = Variables.codes(derived);
    sql.results().stream()
        .filter(result -> !codes.contains(result))
        .forEach(
            result ->
                findings.inside(
                    entry,
                    sql.offset(result),
                    "'" + result + "' is not a modality of '" + derived.id() + "'",
                    NearestName.remedy(result, codes)));
  }

  private static boolean isCoded(Variable variable) {
    return variable.type() == AnswerType.SINGLE && !variable.modalities().isEmpty();
  }

  private void checkShown(Entry entry) {
    findings.checkKnown(entry, "variable", shown());
    columns.values().stream()
        .filter(variable -> variable.id().equals(entry.text()))
        .filter(variable -> variable.type() == AnswerType.MULTIPLE)
        .findFirst()
        .ifPresent(
            variable ->
                findings.at(
                    entry,
                    "'" + variable.id() + "' is several answers, and one is shown beside a breach",
                    "Name one of them: " + String.join(", ", variable.columns()) + "."));
  }

  private Set<String> shown() {
    Set<String> names = new LinkedHashSet<>(columns.keySet());
    columns.values().forEach(variable -> names.add(variable.id()));
    return names;
  }
}
