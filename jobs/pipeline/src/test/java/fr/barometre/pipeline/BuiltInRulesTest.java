package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules that need no declaration: each with a response that breaks it, by whose number its
 * records are named, and one that nearly does.
 */
class BuiltInRulesTest {
  private static final String SURVEY =
      """
      survey: built-in
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, key: id, completed: done, latest: saved}
      questions:
        - {id: siren, column: siren, type: siren, label: {fr: S, en: S}}
        - {id: siret, column: siret, type: siret, label: {fr: S, en: S}}
        - {id: share, column: share, type: number, range: {min: 0, max: 100}, label: {fr: P, en: P}}
        - {id: opened, column: opened, type: date, label: {fr: D, en: D}}
        - {id: present, column: present, type: single, required: true, label: {fr: Q, en: Q}, modalities: [
            {code: yes, raw: "1", label: {fr: Oui, en: Yes}}, {code: no, raw: "2", label: {fr: Non, en: No}},
            {code: both, raw: "1-2", label: {fr: Les deux, en: Both}}]}
        - {id: posts, column: posts, type: number, asked_if: "present = 'yes'", required: true, label: {fr: N, en: N}}
      maximum_rejected: 1
      domains:
        - []
      bases:
        - {id: all, label: {fr: toutes, en: all}}
      indicators:
        - {id: share, label: {fr: A, en: A}, statistic: mean, variable: share, base: all}
      """;

  private static final Map<String, String> BREAKING = new LinkedHashMap<>();

  /**
   * What breaks the rule of each name. Columns: id, siren, siret, share, opened, present, posts,
   * done, saved.
   */
  static {
    BREAKING.put("ragged", "ragged;;;;;2;;Y");
    BREAKING.put("blank", "blank;;;;;;;Y;2020-01-01");
    BREAKING.put("incomplete", "incomplete;;;;;2;;;2020-01-01");
    BREAKING.put("duplicate", "twice;;;;;2;;Y;2020-01-01");
    BREAKING.put("lost_zeros", "lost_zeros;5000005;;;;2;;Y;2020-01-01");
    BREAKING.put("exponent", "exponent;;;1,2E+02;;2;;Y;2020-01-01");
    BREAKING.put("made_a_date", "made_a_date;;;;;2-janv.;;Y;2020-01-01");
    BREAKING.put("siren", "siren;732829321;;;;2;;Y;2020-01-01");
    BREAKING.put("siret", "siret;;73282932000075;;;2;;Y;2020-01-01");
    BREAKING.put("number", "number;;;douze;;2;;Y;2020-01-01");
    BREAKING.put("date", "date;;;;31/02/2019;2;;Y;2020-01-01");
    BREAKING.put("range", "range;;;100,01;;2;;Y;2020-01-01");
    BREAKING.put("code_list", "code_list;;;;;3;;Y;2020-01-01");
    BREAKING.put("double_tick", "double_tick;;;;;1 2;;Y;2020-01-01");
    BREAKING.put("required", "required;;;;;1;;Y;2020-01-01");
  }

  /** Nearly each of these: every one is kept. */
  private static final String NEARLY =
      """
      twice;;;;;2;;Y;2020-01-02
      zeros;005000005;;;;2;;Y;2020-01-01
      siren_grouped;732 829 320;;;;2;;Y;2020-01-01
      siret_of_la_poste;;35600000049837;;;2;;Y;2020-01-01
      at_the_limit;;;100;;2;;Y;2020-01-01
      leap_day;;;;29/02/2020;2;;Y;2020-01-01
      code_with_a_dash;;;;;1-2;;Y;2020-01-01
      not_asked_nor_answered;;;;;2;;Y;2020-01-01
      asked_and_answered;;;;;1;0;Y;2020-01-01
      answered_though_not_asked;;;;;2;5;Y;2020-01-01
      """;

  @TempDir Path root;

  @Test
  void each_refuses_the_response_that_breaks_it_and_no_other() {
    SurveyFolder survey =
        SurveyFolder.written(root, "built-in")
            .write("survey.yaml", SURVEY, StandardCharsets.UTF_8)
            .write(
                "answers.csv",
                "id;siren;siret;share;opened;present;posts;done;saved\n"
                    + String.join("\n", BREAKING.values())
                    + "\n"
                    + NEARLY,
                StandardCharsets.UTF_8);
    RunReport report = survey.run();

    Map<Long, String> expected = new TreeMap<>();
    BREAKING.keySet().forEach(rule -> expected.put(expected.size() + 1L, rule));
    Map<Long, String> refused = new TreeMap<>();
    for (Row row : survey.table(report, "rejects").collectAsList()) {
      refused.merge(row.getAs("record"), row.getAs("rule"), (one, two) -> one + " and " + two);
    }
    assertEquals(expected, refused);
    assertEquals(NEARLY.lines().count(), report.kept());
  }

  /** Refused by no rule, set aside by routing, and counted. */
  @Test
  void an_answer_to_a_question_not_asked_is_a_warning() {
    SurveyFolder survey =
        SurveyFolder.written(root, "built-in")
            .write("survey.yaml", SURVEY, StandardCharsets.UTF_8)
            .write(
                "answers.csv",
                "id;siren;siret;share;opened;present;posts;done;saved\n" + NEARLY,
                StandardCharsets.UTF_8);

    Row row = survey.table(survey.run(), "checks").filter("broken > 0").head();

    assertEquals("not_asked", row.getAs("rule"));
    assertEquals("warning", row.getAs("severity"));
    assertEquals(1L, row.<Long>getAs("broken"));
  }
}
