package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nine companies: five small ones with a staff of 2, 4, 6, 8 and 10, of which the first three have
 * a turnover of 100, 300 and 500; four large ones with a staff of 20, 30, 50 and 40, the first
 * three with a turnover of 1000, 2000 and 3,000,000, given in euros by mistake.
 */
class EditingTest {
  private static final String ANSWERS =
      """
      id;size;staff;turnover;region
      1;s;2;100;north
      2;s;4;300;south
      3;s;6;500;
      4;s;8;;north
      5;s;10;;
      6;l;20;1000;east
      7;l;30;2000;
      8;l;50;3000000;west
      9;l;40;;east
      """;

  private static final String SURVEY =
      """
      survey: edited
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, key: id}
      questions:
        - {id: size, column: size, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: small, raw: s, label: {fr: Petite, en: Small}}, {code: large, raw: l, label: {fr: Grande, en: Large}}]}
        - {id: staff, column: staff, type: number, label: {fr: Effectif, en: Staff}}
        - {id: turnover, column: turnover, type: number, label: {fr: CA, en: Turnover}}
        - {id: region, column: region, type: single, label: {fr: Région, en: Region}, modalities: [
            {code: north, label: {fr: Nord, en: North}}, {code: south, label: {fr: Sud, en: South}},
            {code: east, label: {fr: Est, en: East}}, {code: west, label: {fr: Ouest, en: West}}]}
      derived:
        - {id: by_head, type: number, label: {fr: Par tête, en: By head}, sql: "turnover / staff"}
      corrections:
        - {id: euros, label: {fr: En euros, en: In euros}, variable: turnover, when: "turnover > 1000 * staff", set: "turnover / 1000"}
      imputations:
        - IMPUTATION
      segments:
        - {id: size, variable: size}
      domains:
        - []
        - [size]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      bases:
        - {id: all, label: {fr: toutes, en: all}}
      indicators:
        - {id: turnover, label: {fr: CA, en: Turnover}, statistic: mean, variable: turnover, base: all}
        - {id: by_head, label: {fr: Par tête, en: By head}, statistic: mean, variable: by_head, base: all}
        - {id: staff, label: {fr: Effectif, en: Staff}, statistic: mean, variable: staff, base: all}
        - {id: region, label: {fr: Région, en: Region}, statistic: proportion, variable: region, base: all}
      """;

  @TempDir Path root;

  /** Small: 900 for a staff of 12, so 75 a head: 600 and 750. Large: 6000 for 100: 2400. */
  @Test
  void a_ratio_is_that_of_the_sums_of_the_class() {
    SurveyFolder survey = survey("{variable: turnover, method: ratio, by: staff, within: [size]}");
    RunReport report = survey.run();

    assertEquals(
        List.of(100.0, 300.0, 500.0, 600.0, 750.0, 1000.0, 2000.0, 3000.0, 2400.0),
        column(survey, report, "turnover"));
    assertEquals(
        List.of(false, false, false, true, true, false, false, false, true),
        column(survey, report, "turnover_imputed"));
  }

  /** The mean of 100, 300, 500 is 300, of 1000, 2000, 3000 it is 2000; all of them 1150. */
  @Test
  void a_mean_is_that_of_its_class() {
    SurveyFolder survey = survey("{variable: turnover, method: mean, within: [size]}");
    List<Object> within = column(survey, survey.run(), "turnover");
    SurveyFolder whole = survey("{variable: turnover, method: mean}");
    List<Object> all = column(whole, whole.run(), "turnover");

    assertEquals(
        List.of(300.0, 300.0, 2000.0), List.of(within.get(3), within.get(4), within.get(8)));
    assertEquals(List.of(1150.0, 1150.0, 1150.0), List.of(all.get(3), all.get(4), all.get(8)));
  }

  @Test
  void a_donor_is_of_the_class_and_the_same_in_every_run() {
    String imputation = "{variable: region, method: donor, within: [size], seed: 7}";
    SurveyFolder survey = survey(imputation);
    List<Object> once = column(survey, survey.run(), "region");
    List<Object> again = column(survey, survey.run(), "region");

    assertEquals(once, again);
    assertEquals(List.of("north", "south"), once.subList(0, 2));
    assertTrue(Set.of("north", "south").contains(once.get(2)), once.toString());
    assertTrue(Set.of("north", "south").contains(once.get(4)), once.toString());
    assertTrue(Set.of("east", "west").contains(once.get(6)), once.toString());
  }

  /** What is derived follows the answer that was put in, and the share imputed both. */
  @Test
  void the_share_imputed_follows_each_estimate() {
    SurveyFolder survey = survey("{variable: turnover, method: ratio, by: staff, within: [size]}");
    PublishedFigures figures = PublishedFigures.of(survey, survey.run());

    Row turnover = figures.get("turnover", "all");
    assertEquals(9L, turnover.<Long>getAs("n"));
    assertEquals(10650 / 9.0, turnover.getAs("estimate"), 1e-9);
    assertEquals(3 / 9.0, turnover.getAs("imputed_share"), 1e-15);
    assertEquals(0.4, figures.get("by_head", "size=small").getAs("imputed_share"), 1e-15);
    assertEquals(0.25, figures.get("by_head", "size=large").getAs("imputed_share"), 1e-15);
    assertEquals(0.0, figures.get("staff", "all").getAs("imputed_share"), 0);
  }

  @Test
  void an_indicator_may_leave_imputed_answers_out() {
    SurveyFolder survey =
        survey(
            "{variable: turnover, method: ratio, by: staff, within: [size], excluded_from: [turnover]}");
    PublishedFigures figures = PublishedFigures.of(survey, survey.run());

    assertEquals(6L, figures.get("turnover", "all").<Long>getAs("n"));
    assertEquals(1150, figures.get("turnover", "all").getAs("estimate"), 1e-9);
    assertEquals(0.0, figures.get("turnover", "all").getAs("imputed_share"), 0);
    assertEquals(9L, figures.get("by_head", "all").<Long>getAs("n"));
  }

  @Test
  void a_class_with_nobody_to_learn_from_stays_missing() {
    SurveyFolder survey = survey("{variable: turnover, method: mean, within: [region]}");
    List<Object> turnover = column(survey, survey.run(), "turnover");

    assertEquals(100.0, turnover.get(3)); // the other of the north
    assertEquals(1250.0, turnover.get(4)); // of unknown region, as 3 (500) and 7 (2000) are
    assertEquals(1000.0, turnover.get(8)); // the other of the east
    SurveyFolder alone =
        survey("{variable: turnover, method: mean, within: [region]}")
            .edit("answers.csv", text -> text.replace("1;s;2;100;north", "1;s;2;;north"));
    RunReport report = alone.run();
    assertNull(column(alone, report, "turnover").get(3));
    assertEquals(false, column(alone, report, "turnover_imputed").get(3));
  }

  @Test
  void a_correction_is_counted_and_the_raw_answer_is_kept_in_the_file() {
    SurveyFolder survey = survey("{variable: turnover, method: mean, within: [size]}");
    RunReport report = survey.run();

    assertEquals(3000.0, column(survey, report, "turnover").get(7));
    Row check = survey.table(report, "checks").filter("rule = 'euros'").head();
    assertEquals(1L, check.<Long>getAs("broken"));
    assertEquals("In euros", check.getAs("label_en"));
    assertEquals(Map.of("euros", 1L), report.warnings());
    assertEquals(ANSWERS, survey.read("answers.csv"));
  }

  @Test
  void slips_are_told_where_they_stand() {
    List<String> told =
        problems(
            "{variable: by_head, method: mean}",
            "{variable: region, method: mean}",
            "{variable: turnover, method: ratio}",
            "{variable: turnover, method: donor}",
            "{variable: turnover, method: mean, seed: 3}",
            "{variable: turnover, method: mean, within: [staff]}",
            "{variable: turnover, method: mean, excluded_from: [turnovr]}");

    assertEquals(
        List.of(
            "'by_head' is derived and cannot be imputed",
            "'region' is a single answer and has no mean",
            "a ratio needs what it is a ratio to",
            "a draw needs a seed",
            "nothing is drawn here",
            "'staff' is a number and makes no class",
            "unknown indicator 'turnovr'"),
        told);
  }

  @Test
  void a_correction_sees_no_derived_variable() {
    SurveyFolder survey =
        survey("{variable: turnover, method: mean}")
            .edit("survey.yaml", text -> text.replace("turnover > 1000 * staff", "by_head > 1000"));

    InvalidDeclaration refused = assertThrows(InvalidDeclaration.class, survey::run);

    assertEquals(
        "'by_head' is derived, and corrections come before", refused.problems().get(0).problem());
    assertFalse(refused.problems().get(0).remedy().isEmpty());
  }

  private List<String> problems(String... imputations) {
    return List.of(imputations).stream()
        .map(
            imputation ->
                assertThrows(InvalidDeclaration.class, () -> survey(imputation).run())
                    .problems()
                    .get(0)
                    .problem())
        .toList();
  }

  /** By the place of the company in the file. */
  private static List<Object> column(SurveyFolder survey, RunReport report, String name) {
    Map<String, Object> byCompany = new TreeMap<>();
    for (Row row : survey.table(report, "responses").select("company", name).collectAsList()) {
      byCompany.put(row.getString(0), row.get(1));
    }
    return byCompany.values().stream().collect(Collectors.toList());
  }

  private SurveyFolder survey(String imputation) {
    return SurveyFolder.written(root, "edited")
        .write("answers.csv", ANSWERS, StandardCharsets.UTF_8)
        .write("survey.yaml", SURVEY.replace("IMPUTATION", imputation), StandardCharsets.UTF_8);
  }
}
