package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.survey.InvalidDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The usual rules by their names: each with a response that breaks it and one that nearly does. */
class UsualRulesTest {
  private static final String ANSWERS =
      """
      id;a;b;total;q1;q2;q3;seconds
      1;40;60;100;1;2;1;120
      2;40;60.5;100;1;1;1;119
      3;40;61;100;2;2;;300
      4;;100;100;1;2;2;300
      5;;;100;2;2;1;
      6;50;50;;1;1;2;300
      """;

  private static final String SURVEY =
      """
      survey: usual
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, decimal: ".", key: id}
      questions:
        - {id: a, column: a, type: number, label: {fr: A, en: A}}
        - {id: b, column: b, type: number, label: {fr: B, en: B}}
        - {id: total, column: total, type: number, label: {fr: T, en: T}}
        - {id: q1, column: q1, type: single, label: {fr: Q, en: Q}, modalities: &scale [
            {code: agree, raw: "1", label: {fr: Oui, en: Yes}}, {code: disagree, raw: "2", label: {fr: Non, en: No}}]}
        - {id: q2, column: q2, type: single, label: {fr: Q, en: Q}, modalities: *scale}
        - {id: q3, column: q3, type: single, label: {fr: Q, en: Q}, modalities: *scale}
        - {id: seconds, column: seconds, type: number, label: {fr: Durée, en: Duration}}
      rules:
        - {id: parts, label: {fr: Somme, en: Sum}, severity: warning, sum: {parts: [a, b], total: total, tolerance: 0.5}}
        - {id: same, label: {fr: Identiques, en: The same}, severity: warning, straight_lining: [q1, q2, q3]}
        - {id: hurried, label: {fr: Trop vite, en: Too fast}, severity: error, too_fast: {variable: seconds, minimum: 120}}
      maximum_rejected: 0.5
      domains:
        - []
      bases:
        - {id: all, label: {fr: toutes, en: all}}
      indicators:
        - {id: a, label: {fr: A, en: A}, statistic: mean, variable: a, base: all}
      """;

  @TempDir Path root;

  /**
   * The third adds up to 101; the fifth has no part, the sixth no total. The second answers all
   * alike, the third leaves one out. The second takes 119 seconds.
   */
  @Test
  void each_counts_what_breaks_it_and_nothing_else() {
    SurveyFolder survey = survey(SURVEY);
    RunReport report = survey.run();

    Map<String, Long> broken = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "checks")
            .filter("rule in ('parts', 'same', 'hurried')")
            .collectAsList()) {
      broken.put(row.getAs("rule"), row.getAs("broken"));
    }
    assertEquals(Map.of("hurried", 1L, "parts", 1L, "same", 1L), broken);
    assertEquals(Map.of("hurried", 1L), report.refused());
    Row reject = survey.table(report, "rejects").head();
    assertEquals("seconds", reject.getAs("column"));
    assertEquals("119.0", reject.getAs("value"));
  }

  @Test
  void a_rule_says_one_thing_about_variables_of_its_kind() {
    assertEquals(
        List.of(
            "the rule says nothing",
            "the rule says two things: sql and too_fast",
            "a part needs a number and 'q1' is a single answer",
            "unknown variable 'q4'"),
        List.of(
            problem("sum: {parts: [a, b], total: total, tolerance: 0.5}", "column: a"),
            problem("too_fast: {", "sql: \"a > 0\", too_fast: {"),
            problem("parts: [a, b]", "parts: [a, q1]"),
            problem("[q1, q2, q3]", "[q1, q2, q4]")));
  }

  private String problem(String right, String wrong) {
    return assertThrows(InvalidDeclaration.class, () -> survey(SURVEY.replace(right, wrong)).run())
        .problems()
        .get(0)
        .problem();
  }

  private SurveyFolder survey(String yaml) {
    return SurveyFolder.written(root, "usual")
        .write("answers.csv", ANSWERS, StandardCharsets.UTF_8)
        .write("survey.yaml", yaml, StandardCharsets.UTF_8);
  }
}
