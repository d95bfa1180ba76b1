package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two editions of three bakers known by their panel number, the later one without tables of single
 * companies. One response has letters in the place of ovens and is refused.
 */
class MicrodataTest {
  private static final String DECLARATION =
      """
      survey: fournil
      edition: "%s"
      title: {fr: Fournils, en: Bakeries}
      source: {fr: Enquête inventée, en: Invented survey}
      synthetic: {fr: Réponses inventées., en: Invented answers.}
      collected: {from: 2020-04-01, to: 2020-06-30}
      raw: {files: [reponses.csv], format: csv, separator: ";", decimal: ",", key: ID}
      panel: baker
      questions:
        - {id: baker, column: BAKER, type: text, label: {fr: Numéro, en: Number}}
        - {id: ovens, column: OVENS, type: number, label: {fr: Fours, en: Ovens}}
      maximum_rejected: 0.5
      bases: [{id: all, label: {fr: tous les fournils, en: all bakeries}}]
      domains: [[]]
      precision: {minimum_respondents: 2, caution_respondents: 3}
      indicators:
        - {id: ovens, label: {fr: Fours, en: Ovens}, statistic: mean, variable: ovens, base: all}
      figures:
        - {id: ovens, title: {fr: Fours, en: Ovens}, indicator: ovens, headline: true}
      """;

  @TempDir static Path folder;
  private static Path edition;

  @BeforeAll
  static void run() throws IOException {
    run("2020", "");
    run("2021", "publication: {microdata: false}\nhistory: {compared_with: [\"2020\"]}\n");
    edition = folder.resolve("published/fournil/edition=2021");
  }

  @Test
  void noFileOfTheEditionIsOfSingleCompaniesNorNamesSuchAFile() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(edition)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }

    assertTrue(
        names.containsAll(List.of("estimates.parquet", "checks.parquet", "dictionary.parquet")));
    assertFalse(names.contains("responses.parquet"), names.toString());
    assertFalse(names.contains("rejects.parquet"), names.toString());
    for (String file : List.of("datapackage.json", "ddi.xml", "views.sql", "run.json")) {
      String text = Files.readString(edition.resolve(file));
      assertFalse(text.contains("responses.parquet"), file);
      assertFalse(text.contains("rejects"), file);
      assertFalse(text.contains("responses_fr"), file);
    }
    assertTrue(Files.readString(edition.resolve("ddi.xml")).contains("V_ovens"));
    assertTrue(Files.exists(folder.resolve("published/fournil/edition=2020/responses.parquet")));
  }

  @Test
  void aTableOfSingleCompaniesIsSaidToBeLeftOut() {
    for (String table : List.of("responses", "rejects")) {
      Barometre shown = on("tables", table, "--edition", "2021");

      assertEquals(2, shown.exit());
      assertTrue(
          shown
              .err()
              .contains(
                  "table '"
                      + table
                      + "' is not part of fournil 2021: it says 'publication: {microdata: false}'"),
          shown.err());
    }
  }

  @Test
  void explainTellsAllButTheRows() {
    Barometre explained = on("explain", "fournil@2021/ovens/all", "--rows", "--lang", "en");

    assertEquals(0, explained.exit(), explained.err());
    assertTrue(
        explained
            .out()
            .contains("The edition is published without responses (publication.microdata: false)"),
        explained.out());
    Barometre json = on("explain", "fournil@2021/ovens/all", "--json");
    assertTrue(json.out().contains("\"obstacle\" : \"without_microdata\""), json.out());
  }

  @Test
  void compareSaysThatCommonCompaniesCannotBeFound() {
    Barometre compared = on("compare", "2020", "2021", "--lang", "en");

    assertEquals(0, compared.exit(), compared.err());
    assertAll(
        () ->
            assertTrue(
                compared.out().contains("covariance not known (figures: 1)"), compared.out()),
        () ->
            assertTrue(
                compared
                    .out()
                    .contains(
                        "Responses are not published with edition 2021: companies in both editions cannot be found there"),
                compared.out()));
    Barometre changes = on("tables", "changes", "--edition", "2021", "--json");
    assertTrue(changes.out().contains("\"covariance\" : \"unknown\""), changes.out());
  }

  @Test
  void reportsAndFiguresDoWithout() {
    assertEquals(0, on("figure", "ovens", "--edition", "2021").exit());
    Path page = folder.resolve("page.html");
    Barometre report = on("report", "--edition", "2021", "--to", page.toString());
    assertEquals(0, report.exit(), report.err());
    assertTrue(Files.exists(page));
  }

  private static Barometre on(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", folder.resolve("published").toString()));
    return Barometre.start(all.toArray(String[]::new));
  }

  private static void run(String edition, String more) throws IOException {
    Path survey = Files.createDirectories(folder.resolve(edition));
    Files.writeString(survey.resolve("survey.yaml"), DECLARATION.formatted(edition) + more);
    Files.writeString(
        survey.resolve("reponses.csv"), "ID;BAKER;OVENS\n1;a;1\n2;b;2\n3;c;4\n4;d;many\n");
    Barometre run = on("run", survey.toString());
    assertEquals(0, run.exit(), run.err());
  }
}
