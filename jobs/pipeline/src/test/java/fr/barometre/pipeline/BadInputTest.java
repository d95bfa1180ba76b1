package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gets a clear message and leaves the published edition as it was. */
class BadInputTest {
  private static final String RAW = "reponses.csv";
  private static final String DECLARATION = "survey.yaml";

  @TempDir Path root;
  private SurveyFolder survey;
  private Path published;
  private byte[] before;

  @BeforeEach
  void publish_a_sound_edition() throws IOException {
    survey = SurveyFolder.copy("atelier", root);
    published = survey.run().folder().resolve("estimates.parquet");
    before = Files.readAllBytes(published);
  }

  @Test
  void a_missing_file() {
    declarationRefused(
        folder -> folder.path().resolve(RAW).toFile().delete(),
        "survey.yaml:8:3",
        "does not exist",
        "raw.files");
  }

  @Test
  void an_empty_file() {
    dataRefused(
        folder -> folder.edit(RAW, text -> ""), "reponses.csv", "the file is empty", "Export");
  }

  @Test
  void a_header_alone() {
    dataRefused(
        folder -> folder.edit(RAW, text -> text.lines().findFirst().orElseThrow() + "\r\n"),
        "reponses.csv:1",
        "no response");
  }

  @Test
  void a_wrong_separator() {
    declarationRefused(
        folder ->
            folder.edit(DECLARATION, text -> text.replace("separator: \";\"", "separator: \"|\"")),
        "one cell with separator '|'",
        "looks like ';'");
  }

  @Test
  void a_wrong_encoding() {
    dataRefused(
        folder ->
            folder.write(RAW, folder.read(RAW).replace("deux", "été"), StandardCharsets.ISO_8859_1),
        "reponses.csv:1",
        "not UTF-8",
        "windows-1252");
  }

  @Test
  void an_unknown_raw_column() {
    declarationRefused(
        folder ->
            folder.edit(
                DECLARATION,
                text ->
                    text.replace("column: Q4", "column: Q44").replace("column: Q5", "column: Q55")),
        "column 'Q44' is not in the header",
        "column 'Q55' is not in the header",
        "Q3[SQ001]");
  }

  @Test
  void an_unknown_key_in_the_declaration() {
    declarationRefused(
        folder -> folder.edit(DECLARATION, text -> text.replace("segments:", "segmnts:")),
        "unknown key 'segmnts'",
        "Did you mean 'segments'?");
  }

  @Test
  void cyclic_derived_variables() {
    declarationRefused(
        folder ->
            folder.edit(
                DECLARATION,
                text ->
                    text.replace("sql: \"budget / personnes\"", "sql: \"if(dote, 1, 0)\"")
                        .replace("sql: \"budget > 0\"", "sql: \"par_tete > 0\"")),
        "depends on itself",
        "→");
  }

  @Test
  void a_stratum_of_one_respondent() {
    survey.edit(
        DECLARATION, text -> text.replace("maximum_rejected: 0.5", "maximum_rejected: 0.9"));
    dataRefused(
        folder ->
            folder.edit(
                RAW,
                text ->
                    text.lines()
                        .filter(line -> !line.matches("\"(8|9|10)\";.*"))
                        .reduce((a, b) -> a + "\r\n" + b)
                        .orElseThrow()),
        "stratum 'grande' has 1 respondent and needs 2",
        "design.merge");
  }

  @Test
  void a_stratum_absent_from_the_frame() {
    dataRefused(
        folder ->
            folder.edit(
                DECLARATION, text -> text.replace("{petite: 60, grande: 8}", "{petite: 60}")),
        "stratum 'grande'",
        "not in the frame",
        "design.frame");
  }

  @Test
  void a_stratum_larger_than_its_frame() {
    dataRefused(
        folder -> folder.edit(DECLARATION, text -> text.replace("grande: 8", "grande: 3")),
        "4 responses out of 3");
  }

  @Test
  void a_negative_weight() {
    weightsFromBudget("-4");
    dataRefused(folder -> {}, "reponses.csv:19", "weight 'budget' is -4.0", "1 responses in all");
  }

  @Test
  void a_missing_weight() {
    weightsFromBudget("");
    dataRefused(folder -> {}, "reponses.csv:", "weight 'budget' is null");
  }

  @Test
  void all_responses_refused() {
    dataRefused(
        folder ->
            folder.edit(
                RAW,
                text ->
                    text.replace("\"A1\";\"A1\"", "\"A7\";\"A7\"")
                        .replaceAll("\"A[12]\"", "\"A8\"")),
        "all 18 responses are refused",
        "code_list",
        "reponses.csv:2",
        "Q1");
  }

  @Test
  void too_many_responses_refused() {
    dataRefused(
        folder ->
            folder.edit(
                DECLARATION,
                text -> text.replace("maximum_rejected: 0.5", "maximum_rejected: 0.1")),
        "8 of 18 responses are refused",
        "maximum_rejected");
  }

  /** Takes the budget for the weight, the value in the response that had -4. */
  private void weightsFromBudget(String value) {
    survey.edit(
        DECLARATION,
        text ->
            text.replace("frame: {petite: 60, grande: 8}", "weights: {variable: budget}")
                .replace("range: {min: 0, max: 100000}, ", ""));
    survey.edit(
        RAW,
        text ->
            text.replace("\"A1\";\"\";\"\";\"\";\"\";\"1\"", "\"A1\";\"\";\"\";\"\";\"7\";\"1\"")
                .replace("\"-4\"", "\"" + value + "\""));
  }

  private void declarationRefused(Consumer<SurveyFolder> spoil, String... expected) {
    spoil.accept(survey);
    assertTold(assertThrows(InvalidDeclaration.class, survey::run), expected);
  }

  private void dataRefused(Consumer<SurveyFolder> spoil, String... expected) {
    spoil.accept(survey);
    assertTold(assertThrows(DataRefused.class, survey::run), expected);
  }

  private void assertTold(RuntimeException failure, String... expected) {
    for (String part : expected) {
      assertTrue(
          failure.getMessage().contains(part), () -> "'" + part + "' in: " + failure.getMessage());
    }
    try {
      assertArrayEquals(before, Files.readAllBytes(published));
      assertEquals(
          1,
          Files.list(root.resolve("published/atelier/runs/2020"))
              .filter(Files::isDirectory)
              .count());
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
