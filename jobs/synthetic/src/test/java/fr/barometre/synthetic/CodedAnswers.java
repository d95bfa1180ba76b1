package fr.barometre.synthetic;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Lookup;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Usable answers in DuckDB, as the declaration defines them: a second engine, so that the declared
 * SQL is read twice.
 */
final class CodedAnswers implements AutoCloseable {
  private final Survey survey;
  private final Connection connection;

  CodedAnswers(Survey survey) throws SQLException {
    this.survey = survey;
    this.connection = DriverManager.getConnection("jdbc:duckdb:");
    List<String> columns = new ArrayList<>();
    for (Question question : survey.questions()) {
      question.columns().forEach(column -> columns.add(column + ' ' + sqlType(question)));
    }
    run("create table answers (" + String.join(", ", columns) + ")");
  }

  /** Adds raw records and computes the derived variables in the order declared. */
  void add(List<Map<String, String>> records) throws SQLException {
    List<String> columns = survey.questions().stream().flatMap(q -> q.columns().stream()).toList();
    String marks = "?" + ", ?".repeat(columns.size() - 1);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into answers values (" + marks + ")")) {
      for (Map<String, String> record : records) {
        List<Object> values = new ArrayList<>();
        survey.questions().forEach(question -> values.addAll(values(question, record)));
        for (int i = 0; i < values.size(); i++) {
          insert.setObject(i + 1, values.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    run("create view v0 as select * from answers");
    int n = 0;
    for (Derived derived : survey.derived()) {
      run(
          "create view v%d as select *, %s as %s from v%d"
              .formatted(n + 1, sql(derived), derived.id(), n));
      n++;
    }
    run("create view companies as select * from v" + n);
  }

  /** Percentage of the base of {@code indicator} that gave {@code modality}. */
  double percentage(Indicator indicator, String modality) throws SQLException {
    boolean multiple =
        survey.questions().stream()
            .anyMatch(q -> q.id().equals(indicator.variable()) && q.type() == AnswerType.MULTIPLE);
    String column = indicator.variable() + (multiple ? "_" + modality : "");
    String given = multiple ? column : column + " = '" + modality + "'";
    String base =
        survey.bases().stream()
            .filter(each -> each.id().equals(indicator.base()))
            .findFirst()
            .orElseThrow()
            .sql()
            .orElse("true");
    return value(
        "select 100.0 * count(*) filter (where %s) / count(*) from companies where (%s) and %s is not null"
            .formatted(given, base, column));
  }

  /** The one number that {@code query} gives. */
  double value(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getDouble(1);
    }
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String sql(Derived derived) {
    return derived
        .lookup()
        .map(lookup -> lookedUp(lookup, derived.sql()))
        .orElse("(" + derived.sql() + ")");
  }

  private static String lookedUp(Lookup lookup, String key) {
    return "(select any_value(r.%s) from read_csv('%s', all_varchar = true) r where r.%s = %s)"
        .formatted(lookup.column(), lookup.file(), lookup.key(), key);
  }

  private static String sqlType(Question question) {
    return switch (question.type()) {
      case NUMBER -> "double";
      case MULTIPLE -> "boolean";
      default -> "varchar";
    };
  }

  private static List<Object> values(Question question, Map<String, String> record) {
    List<Object> values = new ArrayList<>();
    if (question.type() == AnswerType.MULTIPLE) {
      boolean asked = question.askedIf().isEmpty() || asked(question, record);
      for (Modality box : question.modalities()) {
        boolean ticked = record.get(question.column() + "[" + box.raw() + "]").equals("Y");
        values.add(asked ? (Object) ticked : null);
      }
      return values;
    }
    String cell = record.get(question.column());
    if (cell.isEmpty() || question.missing().dontKnow().contains(cell)) {
      values.add(null);
    } else if (question.type() == AnswerType.NUMBER) {
      values.add(Refusals.number(cell));
    } else {
      values.add(code(question, cell));
    }
    return values;
  }

  /** The two routings of this survey. */
  private static boolean asked(Question question, Map<String, String> record) {
    return question.askedIf().orElseThrow().equals("presence = 'oui'")
        ? record.get("D01").equals("A1")
        : record.get("B05").equals("A1");
  }

  private static String code(Question question, String cell) {
    return question.modalities().stream()
        .filter(modality -> modality.raw().equals(cell))
        .map(Modality::code)
        .findFirst()
        .orElse(cell);
  }
}
