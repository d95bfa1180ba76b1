package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.response.ResponseAccount;
import fr.barometre.survey.InvalidDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schools drawn of which some did not answer, declared in YAML, against phases written out in R:
 * {@code expected.R} beside the survey.
 */
class NonResponseTest {
  private static final double RELATIVE = 1e-9;

  @TempDir Path root;

  @TestFactory
  Stream<DynamicTest> declared_classes_have_the_variance_of_both_phases() {
    return figures(survey(), "declared");
  }

  @TestFactory
  Stream<DynamicTest> calibration_takes_its_residual_of_both_phases() {
    return figures(calibrated(), "calibrated");
  }

  @TestFactory
  Stream<DynamicTest> a_score_makes_classes_at_weights_of_the_sample_file() {
    return figures(scored(), "score");
  }

  @Test
  void responses_tell_the_factor_of_their_class() {
    SurveyFolder survey = calibrated();
    RunReport report = survey.run();
    List<Row> rows =
        survey
            .table(report, "responses")
            .select("base_weight", "nonresponse_factor", "calibration_ratio", "weight", "stratum")
            .collectAsList();

    assertEquals(116, rows.size());
    for (Row row : rows) {
      // 100 elementary, 50 high and 50 middle schools were drawn, whoever answered
      Map<String, Double> drawn = Map.of("E", 4421 / 100.0, "H", 755 / 50.0, "M", 1018 / 50.0);
      assertEquals(drawn.get(row.getString(4)), row.getDouble(0), 1e-12);
      assertTrue(row.getDouble(1) > 1);
      assertEquals(row.getDouble(0) * row.getDouble(1) * row.getDouble(2), row.getDouble(3), 1e-11);
    }
  }

  @Test
  void the_table_of_weighting_tells_drawn_answered_and_the_rate_of_each_class() {
    SurveyFolder survey = survey();
    RunReport report = survey.run();
    Map<String, Double> sample = values(survey, report, "sample");
    Map<String, Double> classes = values(survey, report, "response");

    assertEquals(
        Map.of(
            "drawn",
            200.0,
            "out_of_scope",
            3.0,
            "answered",
            116.0,
            "lost",
            0.0,
            "rate",
            116 / 197.0),
        sample);
    // All of a class are weighted alike only within strata: weighted 18 / 56 is not 0.321.
    assertEquals(4, classes.size());
    ResponseAccount account = report.response().orElseThrow();
    assertEquals(List.of(56L, 27L, 56L, 58L), drawn(account));
    assertEquals(List.of(18L, 8L, 42L, 48L), answered(account));
    assertEquals("No × large", account.get("1").name());
    double weight = survey.table(report, "responses").selectExpr("sum(weight)").head().getDouble(0);
    double inScope = account.classes().stream().mapToDouble(any -> any.weight()).sum();
    assertEquals(inScope, weight, 1e-9 * weight);
  }

  @Test
  void the_page_for_methodologists_shows_the_classes() throws IOException {
    SurveyFolder survey = survey();
    RunReport report = survey.run();

    String page = Files.readString(report.folder().resolve("weighting.md"));

    assertTrue(page.contains("200 entreprises tirées, dont 3 hors champ ; 116 ont répondu"), page);
    assertTrue(page.contains("| Yes × small | 58 | 48 |"), page);
  }

  @Test
  void a_response_that_a_rule_refuses_is_no_response() {
    SurveyFolder survey =
        survey()
            .edit(
                "survey.yaml",
                text ->
                    text.replace(
                        "segments:",
                        "rules:\n  - {id: tiny, label: {fr: Très petite, en: Tiny}, severity: error,"
                            + " sql: enroll >= 150}\nsegments:"));

    RunReport report = survey.run();

    long refused = report.refused().get("tiny");
    ResponseAccount account = report.response().orElseThrow();
    assertTrue(refused > 0);
    assertEquals(refused, account.lost());
    assertEquals(116 - refused, account.answered());
  }

  @Test
  void answers_of_a_company_never_drawn_are_refused_by_name() {
    SurveyFolder survey = survey().edit("sample.csv", text -> withoutLine(text, "19647336016018"));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertEquals(1, refused.messages().size());
    assertTrue(
        refused.getMessage().startsWith("answers.csv:2: no company drawn has the key"),
        refused.getMessage());
    assertFalse(Files.exists(survey.output().resolve("apiresponse/edition=2000")));
  }

  @Test
  void answers_of_a_company_said_to_be_silent_are_refused() {
    SurveyFolder survey =
        survey()
            .edit(
                "sample.csv",
                text -> text.replace("19647336016018,E,answered", "19647336016018,E,silent"));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertTrue(
        refused.getMessage().contains("answers.csv:2: this company answered")
            && refused.getMessage().contains("sample.csv:3 says status 'silent'"),
        refused.getMessage());
  }

  @Test
  void a_class_where_nobody_answered_is_named() {
    SurveyFolder survey =
        survey().edit("sample.csv", text -> text.replaceFirst("(E,silent,No,)small", "$1tiny"));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertTrue(
        refused
            .getMessage()
            .contains("none of the 1 companies drawn of response class 'No × tiny' answered"),
        refused.getMessage());
  }

  @Test
  void a_score_that_separates_answers_from_silence_is_refused() {
    SurveyFolder survey =
        scored()
            .edit("survey.yaml", text -> text.replace("numbers: [api99]", "categories: [status]"))
            .edit("survey.yaml", text -> text.replace("categories: [comp.imp], ", ""));

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertTrue(
        refused.getMessage().contains("survey.yaml:")
            && refused.getMessage().contains("the score of response cannot be told"),
        refused.getMessage());
  }

  @Test
  void lines_of_the_sample_that_are_no_company_are_told_together() {
    SurveyFolder survey =
        survey()
            .edit("sample.csv", text -> text.replaceFirst("19647336097927", ""))
            .edit(
                "sample.csv",
                text ->
                    text + "19647336016018,E,answered,Yes,large,476,33\n1,,silent,No,small,1,2\n");

    DataRefused refused = assertThrows(DataRefused.class, survey::run);

    assertAll(
        () -> assertEquals(3, refused.messages().size()),
        () -> assertTrue(refused.messages().get(0).contains("sample.csv:2: cds is empty.")),
        () ->
            assertTrue(
                refused
                    .messages()
                    .get(1)
                    .contains("sample.csv:202: cds '19647336016018' stands on line 3 already.")),
        () -> assertTrue(refused.messages().get(2).contains("sample.csv:203: stratum is empty.")));
  }

  @Test
  void a_column_that_the_sample_lacks_is_a_fault_of_the_declaration() {
    SurveyFolder survey =
        survey().edit("survey.yaml", text -> text.replace("[comp.imp, size]", "[comp.imp, siz]"));

    InvalidDeclaration refused = assertThrows(InvalidDeclaration.class, survey::run);

    assertTrue(
        refused.getMessage().contains("column 'siz' is not in the header"), refused.getMessage());
  }

  private SurveyFolder survey() {
    return SurveyFolder.copy("apiresponse", root);
  }

  private SurveyFolder calibrated() {
    return survey()
        .edit(
            "survey.yaml",
            text ->
                text.replace(
                    "weighting:",
                    "weighting:\n  calibration: {method: raking, margins: population.yaml}"));
  }

  private SurveyFolder scored() {
    return survey()
        .edit(
            "survey.yaml",
            text ->
                text.replace("stratum: stratum}", "stratum: stratum, weight: own}")
                    .replace(
                        "classes: [comp.imp, size]",
                        "score: {categories: [comp.imp], numbers: [api99], classes: 5}"));
  }

  private static Stream<DynamicTest> figures(SurveyFolder survey, String table) {
    RunReport report = survey.run();
    return Stream.concat(
        PublishedFigures.of(survey, report).areThoseOf(survey.path().resolve(table + ".csv")),
        model(survey, report, table + "_model.csv"));
  }

  /** One test per coefficient. */
  private static Stream<DynamicTest> model(SurveyFolder survey, RunReport report, String table) {
    Map<String, Row> terms =
        survey.table(report, "models").collectAsList().stream()
            .collect(Collectors.toMap(row -> row.<String>getAs("term"), Function.identity()));
    return survey
        .read(table)
        .lines()
        .skip(1)
        .map(line -> line.split("\\|"))
        .map(
            expected ->
                DynamicTest.dynamicTest(
                    "coefficient of " + expected[0],
                    () -> {
                      Row row = terms.get(expected[0].replace("Intercept", "constant"));
                      close(expected[1], row.getAs("coefficient"));
                      close(expected[2], row.getAs("standard_error"));
                    }));
  }

  private static void close(String expected, double actual) {
    double value = Double.parseDouble(expected);
    assertEquals(value, actual, RELATIVE * Math.abs(value));
  }

  private static Map<String, Double> values(SurveyFolder survey, RunReport report, String kind) {
    return survey
        .table(report, "weighting")
        .filter("kind = '" + kind + "'")
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getAs("category"), row -> row.getAs("value")));
  }

  private static List<Long> drawn(ResponseAccount account) {
    return account.classes().stream().map(any -> any.drawn()).toList();
  }

  private static List<Long> answered(ResponseAccount account) {
    return account.classes().stream().map(any -> any.answered()).toList();
  }

  private static String withoutLine(String text, String start) {
    return text.lines()
        .filter(line -> !line.startsWith(start))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
