package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Table {@code changes} as a run of the later edition publishes it. Twelve companies in each
 * edition, five of them in both by their panel number; expected numbers: {@code two-waves.R} beside
 * {@link CompareCommandTest}. The code of an answer and the id of a question are others in 2021.
 */
class ChangesTableTest {
  private static final String EARLIER = "c01 1 1,c02 1 1,c03 1 0,c04 1 1,c05 1 0,c06 1 0,";
  private static final String EARLIER_LARGE = "c07 2 1,c08 2 0,c09 2 0,c10 2 0,c11 2 1,c12 2 0";
  private static final String LATER =
      "c01 1 1,c02 1 1,c03 1 0,c13 1 1,c14 1 1,c15 1 1,"
          + "c07 2 1,c08 2 0,c16 2 1,c17 2 0,c18 2 1,c19 2 1";
  private static final String HISTORY =
      """
      history:
        compared_with: ["2018"]
        variables: [{id: baking, until: "2018", was: oven, codes: {has_one: yes_one}}]
      """;

  @TempDir Path folder;

  @Test
  void aRunPublishesWhatChangedAndSaysOnWhichRunThatRests() throws IOException {
    publish("2018", EARLIER + EARLIER_LARGE, "oven", "yes_one", "");

    Barometre run = publish("2021", LATER, "baking", "has_one", HISTORY);

    assertFalse(run.err().contains("not published"), run.err());
    JsonNode all = all(json("tables", "changes", "--edition", "2021").get("rows"));
    assertEquals("overlap", all.get("covariance").asText());
    assertEquals(5, all.get("companies_in_common").asInt());
    assertEquals(0.445131907259726, all.get("correlation").asDouble(), 1e-12);
    assertEquals(0.333333333333333, all.get("difference").asDouble(), 1e-12);
    assertEquals(0.158633515478283, all.get("standard_error").asDouble(), 1e-12);
    assertEquals(0.0619438922847382, all.get("p_value").asDouble(), 1e-12);
    assertTrue(all.get("breaks").isNull());
    assertEquals("2018", all.get("edition_from").asText());
    assertEquals("2021", all.get("edition_to").asText());
    assertEquals(all, all(json("compare", "2018", "2021")));

    JsonNode editions = json("tables");
    String earlier = editions.get(0).get("run_id").asText();
    assertEquals(earlier, all.get("run_id_from").asText());
    assertEquals(editions.get(1).get("run_id"), all.get("run_id"));
    assertFalse(editions.get(0).get("tables").has("changes"));
    assertEquals(3, editions.get(1).get("tables").get("changes").get("rows").asInt());
    assertEquals(
        earlier,
        new ObjectMapper()
            .readTree(published().resolve("boulangeries/edition=2021/run.json").toFile())
            .at("/inputs/(edition 2018)")
            .asText());
    assertTrue(editions.get(1).get("stale").isEmpty());

    String before = editions.get(1).get("run_id").asText();
    publish("2018", EARLIER + EARLIER_LARGE.replace("c12 2 0", "c12 2 1"), "oven", "yes_one", "");

    String told = json("tables").get(1).get("stale").get(0).asText();
    assertTrue(told.contains("repose sur le calcul " + earlier), told);
    assertTrue(command("compare", "2018", "2021").err().contains(told));

    publish("2021", LATER, "baking", "has_one", HISTORY);

    JsonNode again = json("tables").get(1);
    assertTrue(again.get("stale").isEmpty());
    assertFalse(again.get("run_id").asText().equals(before), "another input, another run");
  }

  @Test
  void whereTheEarlierEditionIsNotPublishedTheRunGoesOnAndSaysSo() throws IOException {
    Barometre run = publish("2021", LATER, "baking", "has_one", HISTORY);

    assertTrue(run.err().contains("edition 2018 is not published under"), run.err());
    assertFalse(json("tables").get(0).get("tables").has("changes"));
  }

  @Test
  void twoCompaniesOfOneNumberStopTheRun() throws IOException {
    Path survey = write("2018", EARLIER + "c01 2 1,c08 2 0", "oven", "yes_one", "");

    Barometre run = Barometre.start("run", survey.toString(), "--output", published().toString());

    assertEquals(1, run.exit());
    assertTrue(run.err().contains("two companies have the panel number 'c01'"), run.err());
  }

  @Test
  void editionsAreReadInTheirOrderAndNotAgainstThemselves() throws IOException {
    publish("2018", EARLIER + EARLIER_LARGE, "oven", "yes_one", "");
    publish("2021", LATER, "baking", "has_one", HISTORY);

    Barometre reversed = command("compare", "2021", "2018");
    Barometre same = light("compare", "2021", "2021");
    Barometre unknown = light("compare", "2018", "2022");

    assertEquals(command("compare", "2018", "2021").out(), reversed.out());
    assertTrue(reversed.err().contains("read as compare 2018 2021"), reversed.err());
    assertEquals(2, same.exit());
    assertTrue(same.err().contains("compared with itself. Name two editions: 2018, 2021."));
    assertEquals(2, unknown.exit());
    assertTrue(unknown.err().contains("unknown edition '2022'"), unknown.err());
  }

  private Barometre publish(
      String edition, String answers, String question, String code, String history)
      throws IOException {
    Path survey = write(edition, answers, question, code, history);
    Barometre run = Barometre.start("run", survey.toString(), "--output", published().toString());
    assertEquals(0, run.exit(), run.err());
    return run;
  }

  private Path write(String edition, String answers, String question, String code, String history)
      throws IOException {
    Path survey = Files.createDirectories(folder.resolve("bakeries-" + edition));
    StringBuilder records = new StringBuilder("KEY;ID;SIZE;OVEN\n");
    int key = 0;
    for (String answer : answers.split(",")) {
      records.append(++key).append(';').append(answer.replace(' ', ';')).append('\n');
    }
    Files.writeString(survey.resolve("answers.csv"), records);
    Files.writeString(
        survey.resolve("survey.yaml"),
        """
        survey: boulangeries
        edition: "EDITION"
        title: {fr: Boulangeries, en: Bakeries}
        source: {fr: Enquête inventée, en: Invented survey}
        synthetic: {fr: Réponses inventées., en: Invented answers.}
        collected: {from: EDITION-03-01, to: EDITION-04-30}
        raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: KEY}
        panel: number
        questions:
          - {id: number, column: ID, type: text, label: {fr: Panel, en: Panel}, published: false}
          - id: size
            column: SIZE
            type: single
            label: {fr: Taille, en: Size}
            modalities:
              - {code: small, raw: "1", label: {fr: Moins de 10, en: Under 10}}
              - {code: large, raw: "2", label: {fr: 10 et plus, en: 10 and over}}
          - id: QUESTION
            column: OVEN
            type: single
            label: {fr: Four, en: Oven}
            modalities:
              - {code: CODE, raw: "1", label: {fr: Oui, en: "Yes"}}
              - {code: none, raw: "0", label: {fr: Non, en: "No"}}
        segments: [{id: size, variable: size}]
        domains: [[], [size]]
        bases: [{id: all, label: {fr: toutes les boulangeries, en: all bakeries}}]
        design: {stratum: size, frame: {small: 60, large: 120}}
        precision: {minimum_respondents: 2, caution_respondents: 3}
        indicators:
          - {id: oven, label: {fr: Four, en: Oven}, statistic: proportion, variable: QUESTION, modalities: [CODE], base: all}
        figures: [{id: oven, title: {fr: Fours, en: Ovens}, indicator: oven, headline: true}]
        """
                .replace("EDITION", edition)
                .replace("QUESTION", question)
                .replace("CODE", code)
            + history);
    return survey;
  }

  private JsonNode json(String... arguments) throws IOException {
    String[] asked =
        Stream.concat(Arrays.stream(arguments), Stream.of("--json")).toArray(String[]::new);
    return new ObjectMapper().readTree(command(asked).out());
  }

  private Barometre command(String... arguments) {
    Barometre command = light(arguments);
    assertEquals(0, command.exit(), command.err());
    return command;
  }

  private Barometre light(String... arguments) {
    return Barometre.startLight(
        List.of(),
        Stream.concat(Arrays.stream(arguments), Stream.of("--output", published().toString()))
            .toArray(String[]::new));
  }

  private Path published() {
    return folder.resolve("published");
  }

  private static JsonNode all(JsonNode rows) {
    for (JsonNode row : rows) {
      if (row.get("domain").asText().equals("all")) {
        return row;
      }
    }
    throw new AssertionError(rows.toString());
  }
}
