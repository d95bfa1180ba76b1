package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that files are held to as wholes. Two waves: three companies with 60 staff together, and
 * three with 9, one of whom is refused for a size that does not exist.
 */
class FileRulesTest {
  private static final String SURVEY =
      """
      survey: files
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [one.csv, two.csv], format: csv, key: id}
      questions:
        - {id: size, column: size, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: small, label: {fr: Petite, en: Small}}, {code: large, label: {fr: Grande, en: Large}}]}
        - {id: staff, column: staff, type: number, label: {fr: Effectif, en: Staff}}
      rules:
        - {id: whole, label: {fr: Complet, en: Complete}, scope: file, sql: "SQL", severity: SEVERITY,
           stops_above: SHARE, remedy: {fr: Redemander le fichier., en: Ask for the file again.}}
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
  void a_warning_counts_the_files_that_break_it() {
    assertEquals(List.of("file", 1L, 0.5, 0L), counted("count(*) >= 3"));
    assertEquals(List.of("file", 0L, 0.0, 0L), counted("count(*) >= 2"));
    assertEquals(List.of("file", 2L, 1.0, 0L), counted("max(staff) < 4"));
    assertEquals(List.of("file", 1L, 0.5, 0L), counted("sum(staff) > 9 and avg(staff) = 20"));
    assertEquals(List.of("file", 1L, 0.5, 0L), counted("count_if(size = 'large') = 1"));
  }

  @Test
  void an_error_stops_the_run_and_names_the_file() {
    SurveyFolder survey = survey("count(*) >= 3", "error", "1");

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertTrue(
        refused
            .getMessage()
            .contains(
                "two.csv: rule 'whole' does not hold (count(*) >= 3); nothing is published."
                    + " Ask for the file again."),
        refused.getMessage());
    assertFalse(Files.exists(survey.output().resolve("files/edition=2020")));
  }

  @Test
  void a_warning_stops_where_more_files_break_it_than_it_allows() {
    assertThrows(DataRefused.class, () -> survey("count(*) >= 3", "warning", "0.4").run());
    assertEquals(5, survey("count(*) >= 3", "warning", "0.5").run().kept());
  }

  @Test
  void a_file_of_which_no_response_is_kept_is_held_to_it_too() {
    SurveyFolder survey = survey("count(*) >= 1", "warning", "1");
    survey.write("two.csv", "id;size;staff\n6;huge;6\n", StandardCharsets.UTF_8);

    assertEquals(
        1L,
        survey.table(survey.run(), "checks").filter("rule = 'whole'").head().<Long>getAs("broken"));
  }

  @Test
  void it_looks_at_all_responses_by_aggregates() {
    assertEquals(
        List.of(
            "the rule is about a file and looks at one response",
            "function 'rand' is not allowed",
            "unknown variable 'stuff'"),
        List.of(problem("staff > 3"), problem("max(rand()) > 0"), problem("max(stuff) > 1")));
    assertTrue(problem("max(staff) > staff").startsWith("Spark cannot compute rule 'whole'"));
  }

  private List<Object> counted(String sql) {
    SurveyFolder survey = survey(sql, "warning", "1");
    Row row = survey.table(survey.run(), "checks").filter("rule = 'whole'").head();
    return List.of(
        row.getAs("scope"), row.getAs("broken"), row.getAs("share"), row.getAs("refused"));
  }

  private String problem(String sql) {
    return assertThrows(InvalidDeclaration.class, () -> survey(sql, "error", "1").run())
        .problems()
        .get(0)
        .problem();
  }

  private SurveyFolder survey(String sql, String severity, String share) {
    return SurveyFolder.written(root, "files")
        .write(
            "one.csv",
            "id;size;staff\n1;small;10\n2;small;20\n3;large;30\n",
            StandardCharsets.UTF_8)
        .write("two.csv", "id;size;staff\n4;small;4\n5;small;5\n6;huge;6\n", StandardCharsets.UTF_8)
        .write(
            "survey.yaml",
            SURVEY.replace("SQL", sql).replace("SEVERITY", severity).replace("SHARE", share),
            StandardCharsets.UTF_8);
  }
}
