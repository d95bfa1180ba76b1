package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two editions declared in YAML, run and compared. Twelve companies in each, five of them in both;
 * expected numbers: {@code two-waves.R} beside this class.
 */
class CompareCommandTest {
  private static final Map<String, String> SECRET =
      Map.of("BAROMETRE_SECRET", "sixteen letters or more");
  private static final String EARLIER =
      """
      ID;SIZE;OVEN
      c01;1;1
      c02;1;1
      c03;1;0
      c04;1;1
      c05;1;0
      c06;1;0
      c07;2;1
      c08;2;0
      c09;2;0
      c10;2;0
      c11;2;1
      c12;2;0
      """;
  private static final String LATER =
      """
      ID;SIZE;OVEN
      c01;1;1
      c02;1;1
      c03;1;0
      c13;1;1
      c14;1;1
      c15;1;1
      c07;2;1
      c08;2;0
      c16;2;1
      c17;2;0
      c18;2;1
      c19;2;1
      """;

  @TempDir Path folder;

  @BeforeEach
  void publishTheEarlierEdition() throws IOException {
    publish("2018", EARLIER, "Avez-vous un four ?", "identity: {identifiers: [id]}\n");
  }

  @Test
  void companiesInBothEditionsLowerTheErrorOfAChange() throws IOException {
    publish("2021", LATER, "Avez-vous un four ?", "identity: {identifiers: [id]}\n");

    JsonNode change = all(compare("--json"));

    assertEquals("overlap", change.get("covariance").asText());
    assertEquals(0.445131907259726, change.get("correlation").asDouble(), 1e-12);
    assertEquals(0.333333333333333, change.get("difference").asDouble(), 1e-12);
    assertEquals(0.158633515478283, change.get("standard_error").asDouble(), 1e-12);
    assertEquals(0.0619438922847382, change.get("p_value").asDouble(), 1e-12);
    assertTrue(change.get("breaks").isNull());
    assertEquals(5, change.get("companies_in_common").asInt());
  }

  @Test
  void anotherWordingIsABreakThatIsTestedOnlyWhenAsked() throws IOException {
    publish("2021", LATER, "Utilisez-vous un four ?", "identity: {identifiers: [id]}\n");

    JsonNode broken = all(compare("--json"));
    JsonNode asked = all(compare("--json", "--across-breaks"));
    String text = compare().out();

    assertEquals("wording", broken.get("breaks").asText());
    assertTrue(broken.get("p_value").isNull() && broken.get("significant").isNull());
    assertEquals(0.0619438922847382, asked.get("p_value").asDouble(), 1e-12);
    assertTrue(text.contains("3 chiffres ne sont pas testés"), text);
  }

  @Test
  void companiesThatCannotBeMatchedAreTakenToDiffer() throws IOException {
    publish("2021", LATER, "Avez-vous un four ?", "");

    JsonNode change = all(compare("--json"));

    assertEquals("independent", change.get("covariance").asText());
    double error = Math.hypot(0.154160410283462, 0.146776053484699);
    assertEquals(error, change.get("standard_error").asDouble(), 1e-12);
  }

  private void publish(String edition, String answers, String wording, String identity)
      throws IOException {
    Path survey = Files.createDirectories(folder.resolve("bakeries-" + edition));
    Files.writeString(survey.resolve("answers.csv"), answers);
    Files.writeString(
        survey.resolve("survey.yaml"),
        """
        survey: boulangeries
        edition: "EDITION"
        title: {fr: Boulangeries, en: Bakeries}
        source: {fr: Enquête inventée, en: Invented survey}
        synthetic: {fr: Réponses inventées., en: Invented answers.}
        collected: {from: EDITION-03-01, to: EDITION-04-30}
        raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
        IDENTITYquestions:
          - {id: id, column: ID, type: text, label: {fr: Nom, en: Name}, published: false}
          - id: size
            column: SIZE
            type: single
            label: {fr: Taille, en: Size}
            modalities:
              - {code: small, raw: "1", label: {fr: Moins de 10, en: Under 10}}
              - {code: large, raw: "2", label: {fr: 10 et plus, en: 10 and over}}
          - id: oven
            column: OVEN
            type: single
            label: {fr: Four, en: Oven}
            text: {fr: "WORDING", en: "WORDING"}
            modalities:
              - {code: yes_one, raw: "1", label: {fr: Oui, en: "Yes"}}
              - {code: none, raw: "0", label: {fr: Non, en: "No"}}
        segments: [{id: size, variable: size}]
        domains: [[], [size]]
        bases: [{id: all, label: {fr: toutes les boulangeries, en: all bakeries}}]
        design: {stratum: size, frame: {small: 60, large: 120}}
        precision: {minimum_respondents: 2, caution_respondents: 3}
        indicators:
          - {id: oven, label: {fr: Four, en: Oven}, statistic: proportion, variable: oven, modalities: [yes_one], base: all}
        """
            .replace("EDITION", edition)
            .replace("IDENTITY", identity)
            .replace("WORDING", wording));
    Barometre run = Barometre.startWith(SECRET, "run", survey.toString(), "--output", published());
    assertEquals(0, run.exit(), run.err());
  }

  private Barometre compare(String... flags) {
    String[] arguments = {"compare", "2018", "2021", "--output", published()};
    Barometre comparison =
        Barometre.startLight(
            List.of(),
            Stream.concat(Arrays.stream(arguments), Arrays.stream(flags)).toArray(String[]::new));
    assertEquals(0, comparison.exit(), comparison.err());
    return comparison;
  }

  private String published() {
    return folder.resolve("published").toString();
  }

  private static JsonNode all(Barometre comparison) throws IOException {
    for (JsonNode change : new ObjectMapper().readTree(comparison.out())) {
      if (change.get("domain").asText().equals("all")) {
        return change;
      }
    }
    throw new AssertionError(comparison.out());
  }
}
