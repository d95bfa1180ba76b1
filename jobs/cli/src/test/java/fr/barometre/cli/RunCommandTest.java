package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey of bakers: six responses, one of them without its key's check digit. */
class RunCommandTest {
  private static final String DECLARATION =
      """
      survey: fournil
      edition: "2020"
      title: {fr: Fournils, en: Bakeries}
      source: {fr: Enquête Fournils 2020, en: Bakery survey 2020}
      collected: {from: 2020-04-01, to: 2020-06-30}
      raw:
        files: [reponses.csv]
        format: csv
        encoding: UTF-8
        separator: ";"
        decimal: ","
        key: SIREN
      questions:
        - {id: siren, column: SIREN, type: siren, label: {fr: Siren, en: Siren}, text: {fr: Siren, en: Siren}, required: true, published: false}
        - id: four
          column: FOUR
          type: single
          label: {fr: Four, en: Oven}
          text: {fr: "Quel four ?", en: "Which oven?"}
          modalities:
            - {code: bois, label: {fr: À bois, en: Wood-fired}}
            - {code: gaz, label: {fr: À gaz, en: Gas-fired}}
      maximum_rejected: 0.5
      bases:
        - {id: all, label: {fr: tous les fournils, en: all bakeries}}
      domains:
        - []
      design: {weights: none}
      precision: {level: 0.95, proportion_interval: logit, minimum_respondents: 2, caution_respondents: 3}
      indicators:
        - {id: oven, label: {fr: Four, en: Oven}, statistic: proportion, variable: four, base: all}
      figures:
        - {id: ovens, title: {fr: Four à bois, en: Wood-fired oven}, indicator: oven, modalities: [bois], headline: true}
      """;

  private static final String ANSWERS =
      """
      SIREN;FOUR
      732829320;bois
      552100554;gaz
      542065479;gaz
      552081317;gaz
      552032534;bois
      123456789;bois
      """;

  @TempDir Path folder;
  private Path survey;
  private Path output;

  @BeforeEach
  void declare() throws IOException {
    survey = Files.createDirectory(folder.resolve("une enquête"));
    output = folder.resolve("published");
    Files.writeString(survey.resolve("survey.yaml"), DECLARATION);
    Files.writeString(survey.resolve("reponses.csv"), ANSWERS);
  }

  @Test
  void runPublishesAndItsSummaryTellsWhatWasReadRefusedAndFound() {
    Barometre run = start("run");

    assertEquals(0, run.exit(), run.err());
    assertEquals("", run.err());
    assertTrue(run.out().matches("(?s).*Réponses lues +6\\n +retenues +5\\n.*"), run.out());
    assertTrue(run.out().matches("(?s).*siren +1\\n.*"), run.out());
    assertTrue(run.out().matches("(?s).*Four à bois +40,0\u00a0% .*"), run.out());
    assertTrue(Files.isRegularFile(output.resolve("fournil/edition=2020/run.json")));

    Barometre figure = start("figure", "ovens", "--format", "csv");
    assertEquals(0, figure.exit(), figure.err());
    assertTrue(figure.out().contains("ovens,all,Ensemble,bois,À bois,0.4,"), figure.out());
  }

  @Test
  void brokenWarningsAreThreeWhereTheyCountAsErrorsAndTheTablesArePublished() throws IOException {
    Files.writeString(
        survey.resolve("survey.yaml"),
        DECLARATION
            + """
            rules:
              - {id: wood, label: {fr: Four à bois, en: Wood-fired oven}, severity: warning, sql: "four <> 'bois'"}
            """);

    Barometre tolerant = start("run");
    Barometre strict = start("run", "--warnings-as-errors");

    assertEquals(0, tolerant.exit(), tolerant.err());
    assertEquals(3, strict.exit(), strict.err());
    assertTrue(strict.out().matches("(?s).*wood +3\\n.*"), strict.out());
    assertTrue(Files.isRegularFile(output.resolve("fournil/edition=2020/run.json")));
  }

  @Test
  void aQuietRunLeavesNoLogBehind() throws IOException {
    Path log = folder.resolve("spark.log");

    Barometre run = start("run", "--log", log.toString());

    assertEquals(0, run.exit(), run.err());
    assertEquals("", Files.readString(log));
  }

  @Test
  void checkTellsTheSameAndPublishesNothing() throws IOException {
    Barometre check = start("check", "--json");

    JsonNode report = new ObjectMapper().readTree(check.out());
    assertEquals(0, check.exit(), check.err());
    assertFalse(report.get("published").asBoolean());
    assertEquals(6, report.get("read").asLong());
    assertEquals(1, report.at("/refused/siren").asLong());
    assertFalse(Files.exists(output.resolve("fournil/edition=2020")));
  }

  @Test
  void aCalibrationIsThreeLinesOfTheSummary() throws IOException {
    calibrate("totals: {bois: 30, gaz: 20}");

    Barometre run = start("run");

    // 2 wood-fired for 30 and 3 gas-fired for 20: 5 (2 15^2 + 3 (20/3)^2) / 50^2 is 7/6
    assertEquals(0, run.exit(), run.err());
    assertTrue(
        run.out()
            .matches(
                "(?s).*\nCalage +méthode raking, 2 marges, 4 totaux atteints en \\d+ itérations\n"
                    + " +rapports de poids +de 6,67 à 15,00, médiane 6,67\n"
                    + " +effet de plan des poids +1,00 avant, 1,17 après\n.*"),
        run.out());

    Barometre english = start("run", "--lang", "en");
    assertTrue(
        english
            .out()
            .matches(
                "(?s).*\nCalibration +method raking, 2 margins, 4 totals reached in \\d+ iterations\n"
                    + " +weight ratios +6.67 to 15.00, median 6.67\n"
                    + " +design effect of weights +1.00 before, 1.17 after\n.*"),
        english.out());
  }

  @Test
  void aCalibrationThatFailsIsOneWithItsCauseAndNothingIsPublished() throws IOException {
    calibrate("totals: {bois: 30, gaz: 20}");
    Path declaration = survey.resolve("survey.yaml");
    Files.writeString(
        declaration,
        Files.readString(declaration)
            .replace("method: raking", "method: truncated, bounds: {min: 0.5, max: 2}"));

    Barometre run = start("run");

    assertEquals(1, run.exit(), run.err());
    assertEquals("", run.out());
    assertTrue(run.err().contains("survey.yaml:"), run.err());
    // 30 and 20 for 2 and 3 companies: ratios of 15 and 6.67
    assertTrue(
        run.err()
            .contains(
                "calibration failed: no ratios between 0.5 and 2.0 reach the targets; the tightest that do are ratios between"),
        run.err());
    assertTrue(run.err().contains(" and 15.0000. Widen the bounds, or merge categories."));
    assertFalse(run.err().contains("\tat "), run.err());
    assertFalse(Files.exists(output.resolve("fournil/edition=2020")));
  }

  /** On the oven, twice. */
  private void calibrate(String totals) throws IOException {
    Files.writeString(
        survey.resolve("survey.yaml"),
        DECLARATION.replace(
                "design: {weights: none}",
                "design: {weights: none}\nweighting: {calibration: {method: raking, margins: margins.yaml}}")
            + """
            derived:
              - {id: burns, type: single, label: {fr: Four, en: Oven}, sql: four, modalities: [{code: bois, label: {fr: Bois, en: Wood}}, {code: gaz, label: {fr: Gaz, en: Gas}}]}
            """);
    Files.writeString(
        survey.resolve("margins.yaml"),
        """
        margins:
          - {variable: four, source: {fr: Registre, en: Register}, %s}
          - {variable: burns, source: {fr: Registre, en: Register}, %s}
        """
            .formatted(totals, totals));
  }

  @Test
  void tooManyRefusedResponsesAreOneAndNothingIsPublished() throws IOException {
    Files.writeString(
        survey.resolve("reponses.csv"), ANSWERS.replaceAll("\n\\d{9}", "\n111111111"));

    Barometre run = start("run");

    assertEquals(1, run.exit(), run.err());
    assertEquals("", run.out());
    assertFalse(Files.exists(output.resolve("fournil/edition=2020")));
  }

  @Test
  void anUnknownKeyOfTheDeclarationIsTwoWithLineColumnAndRemedy() throws IOException {
    Files.writeString(survey.resolve("survey.yaml"), DECLARATION.replace("figures:", "figurs:"));

    Barometre check = start("check", "--json");

    assertEquals(2, check.exit());
    assertTrue(check.err().contains("survey.yaml:"), check.err());
    assertTrue(check.err().contains("Did you mean 'figures'?"), check.err());
    JsonNode problem = new ObjectMapper().readTree(check.out()).at("/problems/0");
    assertTrue(problem.at("/place/line").asInt() > 0, check.out());
  }

  @Test
  void aFolderThatIsNotThereIsTwo() {
    Barometre run = Barometre.start("run", folder.resolve("nowhere").toString());

    assertEquals(2, run.exit(), run.err());
    assertTrue(run.err().contains("nowhere"), run.err());
  }

  @Test
  void anEditionThatAnotherRunPublishesIsSeventyFive() throws IOException {
    Path runs = Files.createDirectories(output.resolve("fournil/runs/2020"));
    try (FileChannel lock =
        FileChannel.open(
            runs.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();

      Barometre run = start("run");

      assertEquals(75, run.exit(), run.err());
      assertTrue(run.err().contains("another run"), run.err());
    }
  }

  private Barometre start(String command, String... arguments) {
    List<String> place =
        command.equals("figure") ? List.of(command) : List.of(command, survey.toString());
    return Barometre.start(
        Stream.of(place.stream(), Stream.of(arguments), Stream.of("--output", output.toString()))
            .flatMap(part -> part)
            .toArray(String[]::new));
  }
}
