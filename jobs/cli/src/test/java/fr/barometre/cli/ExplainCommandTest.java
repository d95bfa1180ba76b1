package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten companies that one can count by hand.
 *
 * <p>petite (N = 60, n = 6, w = 10): site 1 oui · 2 oui · 3 non · 4 non · 5 no answer · 6 oui.
 * grande (N = 8, n = 4, w = 2): 7 oui · 8 oui · 9 non · 10 oui. Budgets as SmallSurveyTest has
 * them.
 */
class ExplainCommandTest {
  private static final Path ATELIER = Path.of("../pipeline/src/test/resources/surveys/atelier");
  @TempDir static Path folder;
  private static Path output;

  @BeforeAll
  static void run() throws IOException {
    Path survey = Files.createDirectory(folder.resolve("atelier"));
    output = folder.resolve("published");
    try (Stream<Path> files = Files.list(ATELIER)) {
      for (Path file : files.toList()) {
        Files.copy(file, survey.resolve(file.getFileName()));
      }
    }
    Barometre run = Barometre.start("run", survey.toString(), "--output", output.toString());
    assertEquals(0, run.exit(), run.err());
  }

  @Test
  void aShareIsCountedByStratumAndFoundAgain() throws IOException {
    JsonNode explained = json("atelier@2020/site.oui/all");

    assertAll(
        () -> assertTrue(explained.at("/retraced/equal").asBoolean()),
        () -> assertEquals(36.0 / 58, explained.at("/retraced/value").asDouble(), 1e-15),
        () -> assertEquals(36, explained.at("/retraced/answers").asDouble(), 1e-12),
        () -> assertEquals(58, explained.at("/retraced/weight").asDouble(), 1e-12),
        () -> assertEquals(9, explained.at("/retraced/n").asLong()),
        () -> assertStratum(explained.at("/strata/0"), "grande", 4, 8, 4, 8, 3, 6),
        () -> assertStratum(explained.at("/strata/1"), "petite", 6, 60, 5, 50, 3, 30));
  }

  @Test
  void meansTotalsAndRatiosAreFoundAgainToo() throws IOException {
    // 10 x 1060.5 + 2 x 1400 = 13405 over 58, over 1, and over 10 x 14 + 2 x 260 persons
    assertEquals(13405.0 / 58, value("atelier@2020/budget_moyen/all"), 1e-12);
    assertEquals(13405.0, value("atelier@2020/budget_total/all"), 1e-9);
    assertEquals(13405.0 / 660, value("atelier@2020/budget_par_tete/all"), 1e-12);
    // with a site, blog: 1, 6 of 1, 2, 6; grandes: 7, 10 of 7, 8, 10
    assertEquals(24.0 / 36, value("atelier@2020/canaux.blog/all"), 1e-15);
  }

  @Test
  void rowsAreTheCompaniesBehindIt() throws IOException {
    Barometre explain = explain("atelier@2020/site.oui/taille=grande", "--rows", "--json");
    JsonNode rows = new ObjectMapper().readTree(explain.out()).get("rows");

    assertEquals(
        List.of("1-000000007", "1-000000008", "1-000000009", "1-000000010"),
        StreamSupport.stream(rows.spliterator(), false)
            .map(row -> row.get("company").asText())
            .sorted()
            .toList());
    for (JsonNode row : rows) {
      assertEquals(2, row.get("weight").asDouble());
      boolean no = row.get("company").asText().endsWith("9");
      assertEquals(no ? 0 : 1, row.get("answer").asDouble());
    }
  }

  @Test
  void thePageSaysFormulaRulesRunAndInputs() {
    String text = explain("atelier@2020/site.oui/all", "--lang", "en").out();

    for (String part :
        List.of(
            "62.1%",
            "Web site — Yes (proportion)",
            "m = Σ w y / Σ w, y = 1 where the answer is given",
            "V = Σ_h (1 − n_h / N_h) n_h / (n_h − 1) Σ_i (z_hi − z̄_h)²",
            "expit(logit m ± t s / (m (1 − m)))",
            "62.1% = Σ w y / Σ w = 36.00 / 58.00, the published number within 10⁻¹²",
            "reponses.csv",
            "survey.yaml")) {
      assertTrue(text.contains(part), part + "\n" + text);
    }
    assertTrue(text.matches("(?s).*\n  respondents +9 +< 2 +< 4 +met\n.*"), text);
  }

  @Test
  void aWithheldNumberTellsOnlyWhy() throws IOException {
    String strict = Files.readString(folder.resolve("atelier/survey.yaml"));
    Path survey = Files.createDirectory(folder.resolve("strict"));
    Files.copy(folder.resolve("atelier/reponses.csv"), survey.resolve("reponses.csv"));
    Files.writeString(
        survey.resolve("survey.yaml"),
        strict.replace("minimum_respondents: 2", "minimum_respondents: 4"));
    Path published = folder.resolve("strictly");
    Barometre.start("run", survey.toString(), "--output", published.toString());

    Barometre explain =
        Barometre.startLight(
            List.of(),
            "explain",
            "atelier@2020/canaux.blog/taille=grande",
            "--rows",
            "--json",
            "--output",
            published.toString());

    assertEquals(0, explain.exit(), explain.err());
    JsonNode explained = new ObjectMapper().readTree(explain.out());
    assertEquals("moins de 4 répondants", explained.get("reason").asText());
    assertEquals("withheld", explained.get("obstacle").asText());
    for (String column :
        List.of("n", "population", "estimate", "standard_error", "ci_low", "estimate_unweighted")) {
      assertTrue(explained.at("/cell/" + column).isNull(), column);
    }
    assertTrue(explained.get("retraced").isNull());
    assertTrue(explained.get("strata").isEmpty());
    assertTrue(explained.get("rows").isEmpty());
    assertTrue(explained.at("/rules/0/value").isNull());
    assertFalse(explain.out().contains("1-00000000"), explain.out());
  }

  @Test
  void aWrongIdIsAnsweredWithTheNearest() {
    Barometre explain = explain("atelier@2020/sit.oui/all");

    assertEquals(2, explain.exit());
    assertTrue(explain.err().contains("atelier@2020/site.oui/all"), explain.err());
    assertEquals(2, explain("atelier@2021/site.oui/all").exit());
    assertEquals(0, explain("site.oui/all").exit());
  }

  private static void assertStratum(
      JsonNode stratum,
      String code,
      long responded,
      double population,
      long n,
      double weight,
      long gave,
      double answers) {
    assertEquals(code, stratum.get("stratum").asText());
    assertEquals(responded, stratum.get("responded").asLong());
    assertEquals(population, stratum.get("population").asDouble());
    assertEquals(n, stratum.get("n").asLong());
    assertEquals(weight, stratum.get("weight").asDouble(), 1e-12);
    assertEquals(gave, stratum.get("gave").asLong());
    assertEquals(answers, stratum.get("answers").asDouble(), 1e-12);
  }

  private static double value(String id) throws IOException {
    JsonNode explained = json(id);
    assertTrue(explained.at("/retraced/equal").asBoolean(), explained::toString);
    return explained.at("/retraced/value").asDouble();
  }

  private static JsonNode json(String id) throws IOException {
    Barometre explain = explain(id, "--json");
    assertEquals(0, explain.exit(), explain.err());
    return new ObjectMapper().readTree(explain.out());
  }

  private static Barometre explain(String id, String... options) {
    return Barometre.startLight(
        List.of(),
        Stream.concat(Stream.of("explain", id, "--output", output.toString()), Stream.of(options))
            .toArray(String[]::new));
  }
}
