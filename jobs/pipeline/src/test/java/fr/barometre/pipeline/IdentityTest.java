package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey whose answers name companies: the key, and an address that a rule finds wrong. */
class IdentityTest {
  private static final String PHRASE = "correct horse battery staple";
  private static final Map<String, String> SECRET = Map.of("BAROMETRE_SECRET", PHRASE);

  @TempDir Path root;

  /** {@code printf 'apiresponse\0%s' KEY | openssl dgst -sha256 -hmac 'correct horse ...'}. */
  @Test
  void a_company_is_published_under_the_keyed_hash_of_its_key() {
    SurveyFolder survey = survey();
    Set<String> companies = companies(survey, survey.run(SECRET));

    assertEquals(116, companies.size());
    assertTrue(companies.contains("7d823ee0c9bade474941a51238a17a44"));
  }

  @Test
  void another_secret_gives_other_names_and_another_run() {
    SurveyFolder survey = survey();
    RunReport one = survey.run(SECRET);
    Set<String> names = companies(survey, one);
    RunReport other = survey.run(Map.of("BAROMETRE_SECRET", PHRASE + "r"));
    names.retainAll(companies(survey, other));

    assertTrue(names.isEmpty());
    assertNotEquals(one.runId(), other.runId());
  }

  @Test
  void the_secret_may_stand_in_a_file_outside_the_project() throws IOException {
    Path file = Files.writeString(root.resolve("secret.txt"), PHRASE + "\n");
    SurveyFolder survey = survey();

    RunReport report = survey.run(Map.of("BAROMETRE_SECRET_FILE", file.toString()));

    assertTrue(companies(survey, report).contains("7d823ee0c9bade474941a51238a17a44"));
  }

  @Test
  void no_secret_no_run() {
    SurveyFolder survey = survey();

    String none = refused(survey, Map.of());
    String brief = refused(survey, Map.of("BAROMETRE_SECRET", "hunter2"));
    String inside =
        refused(
            survey,
            Map.of(
                "BAROMETRE_SECRET_FILE",
                survey
                    .write("secret.txt", PHRASE, StandardCharsets.UTF_8)
                    .path()
                    .resolve("secret.txt")
                    .toString()));

    assertTrue(none.contains("there is no secret to make pseudonyms with. Set BAROMETRE_SECRET"));
    assertTrue(brief.contains("the secret of BAROMETRE_SECRET has 7 characters, and needs 16"));
    assertFalse(brief.contains("hunter2"));
    assertTrue(inside.contains("from where it would be shared"), inside);
    assertFalse(Files.exists(survey.output().resolve("apiresponse/edition=2000")));
  }

  /** Every byte that is published is searched, tables and pages: the footers are not compressed. */
  @Test
  void what_is_published_names_nobody() throws IOException {
    SurveyFolder survey =
        survey()
            .edit(
                "survey.yaml",
                text ->
                    text.replace(
                        "segments:",
                        "rules:\n  - {id: address, label: {fr: Adresse, en: Address}, severity:"
                            + " error, column: email, sql: \"email like '%@%'\"}\nsegments:"));
    RunReport report = survey.run(SECRET);

    List<Row> rejects = survey.table(report, "rejects").collectAsList();
    assertEquals(1, rejects.size());
    assertNull(rejects.get(0).getAs("value"));
    assertFalse(List.of(survey.table(report, "responses").columns()).contains("email"));
    try (Stream<Path> files = Files.walk(report.folder())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".parquet")) {
          survey
              .table(report, file.getFileName().toString().replace(".parquet", ""))
              .collectAsList()
              .forEach(row -> assertNamesNobody(file, row.toString()));
        } else {
          assertNamesNobody(file, Files.readString(file));
        }
      }
    }
  }

  @Test
  void an_identifier_is_no_figure_and_is_not_published() {
    InvalidDeclaration refused =
        assertThrows(
            InvalidDeclaration.class,
            () ->
                survey()
                    .edit(
                        "survey.yaml",
                        text ->
                            text.replace("type: text, label", "type: text, published: true, label")
                                .replace("identifiers: [email]", "identifiers: [email, enroll]"))
                    .run(SECRET));

    assertEquals(
        List.of(
            "'email' is an identifier, and would be published",
            "'enroll' is an identifier, and no figure"),
        refused.problems().stream().map(any -> any.problem()).toList());
  }

  private static void assertNamesNobody(Path file, String text) {
    assertFalse(text.contains("19647336016018"), () -> file + " holds a key");
    assertFalse(text.contains("jane.doe"), () -> file + " holds an address");
    assertFalse(text.contains(PHRASE), () -> file + " holds the secret");
  }

  private static String refused(SurveyFolder survey, Map<String, String> environment) {
    return assertThrows(InvalidDeclaration.class, () -> survey.run(environment)).getMessage();
  }

  private static Set<String> companies(SurveyFolder survey, RunReport report) {
    Set<String> companies = new TreeSet<>();
    survey
        .table(report, "responses")
        .select("company")
        .collectAsList()
        .forEach(row -> companies.add(row.getString(0)));
    return companies;
  }

  /** The schools that answered, each with an address, the second one's being none. */
  private SurveyFolder survey() {
    return SurveyFolder.copy("apiresponse", root)
        .edit(
            "survey.yaml",
            text ->
                text.replace(
                    "questions:\n",
                    "identity: {identifiers: [email]}\nquestions:\n  - {id: email, column: email,"
                        + " type: text, label: {fr: Adresse, en: Address}}\n"))
        .edit("answers.csv", IdentityTest::withAddresses);
  }

  private static String withAddresses(String answers) {
    List<String> lines = answers.lines().toList();
    StringBuilder text = new StringBuilder(lines.get(0)).append(",email\n");
    for (int i = 1; i < lines.size(); i++) {
      text.append(lines.get(i)).append(i == 2 ? ",jane.doe at home" : ",jane.doe@example.org");
      text.append('\n');
    }
    return text.toString();
  }
}
