package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.declaration.SurveyDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Declared rules that stop publication by themselves. One of four companies has too large staff.
 */
class RuleThresholdTest {
  private static final String SURVEY =
      """
      survey: thresholds
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", key: id}
      questions:
        - {id: size, column: size, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: small, label: {fr: Petite, en: Small}}, {code: large, label: {fr: Grande, en: Large}}]}
        - {id: staff, column: staff, type: number, label: {fr: Effectif, en: Staff}}
      rules:
        - {id: ceiling, label: {fr: Plafond, en: Ceiling}, sql: "staff < 50", severity: SEVERITY,
           column: staff, stops_above: SHARE, remedy: {fr: Appeler., en: Call them.}}
      maximum_rejected: 0.5
      precision: {minimum_respondents: 1, caution_respondents: 1}
      domains:
        - []
      bases:
        - {id: all, label: {fr: toutes, en: all}}
      indicators:
        - {id: staff, label: {fr: Effectif, en: Staff}, statistic: mean, variable: staff, base: all}
      """;

  @TempDir Path root;

  @Test
  void more_breaches_than_a_rule_allows_stop_even_a_warning() {
    SurveyFolder survey = survey("warning", "0.24");

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertTrue(
        refused
            .getMessage()
            .contains(
                "1 of 4 responses break rule 'ceiling', more than its stops_above allows (0.24);"
                    + " nothing is published. Call them. answers.csv:5 (staff = '60"),
        refused.getMessage());
    assertTrue(Files.notExists(survey.output().resolve("thresholds/edition=2020")));
  }

  @Test
  void as_many_breaches_as_a_rule_allows_are_published() {
    SurveyFolder survey = survey("warning", "0.25");

    RunReport report = survey.run();

    assertEquals(4, report.kept());
    assertTrue(Files.exists(survey.output().resolve("thresholds/edition=2020")));
  }

  @Test
  void a_rejected_answer_carries_the_remedy_of_its_rule() {
    SurveyFolder survey = survey("error", "0.25");
    RunReport report = survey.run();

    Row reject = survey.table(report, "rejects").first();

    assertEquals("ceiling", reject.getAs("rule"));
    assertEquals("Appeler.", reject.getAs("remedy"));
  }

  /** Without the mended answer one of four stops the run; with it nothing stands that breaks. */
  @Test
  void a_mended_answer_no_longer_counts_against_the_rule() throws Exception {
    SurveyFolder survey = survey("error", "0");
    Path mended = Files.writeString(root.resolve("mended.csv"), "id;size;staff\nd;large;40\n");
    assertThrows(DataRefused.class, survey::run);

    RunOptions options =
        new RunOptions(survey.output(), false, Optional.empty(), Path.of("target/spark.log"));
    RunReport report =
        new Run(
                SurveyDeclaration.load(survey.path()).withMended(mended),
                options,
                (stage, step, steps) -> {})
            .run();

    assertEquals(4, report.kept());
  }

  private SurveyFolder survey(String severity, String share) {
    return SurveyFolder.written(root, "thresholds")
        .write(
            "answers.csv",
            "id;size;staff\na;small;4\nb;small;6\nc;large;20\nd;large;60\n",
            StandardCharsets.UTF_8)
        .write(
            "survey.yaml",
            SURVEY.replace("SEVERITY", severity).replace("SHARE", share),
            StandardCharsets.UTF_8);
  }
}
