package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies that export, of those asked: 01 tr1 10 of 20, tr2 12 of 20 · 02 tr1 2 of 20, tr2 9 of
 * 20 · 06 tr1 8 of 15, tr2 11 of 15. Two are too few, and three more shares are hidden for them.
 */
class ConfidentialRunTest {
  private static final String DECLARATION =
      """
      survey: export
      edition: "2020"
      title: {fr: Export, en: Export}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: activity, column: A, type: single, label: {fr: Activité, en: Activity}, modalities: [
            {code: "01", label: {fr: Une, en: One}}, {code: "02", label: {fr: Deux, en: Two}}, {code: "06", label: {fr: Six, en: Six}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: tr1, label: {fr: Petite, en: Small}}, {code: tr2, label: {fr: Grande, en: Large}}]}
        - {id: number, column: X, type: number, label: {fr: Nombre, en: Number}}
      derived:
        - {id: exports, type: boolean, label: {fr: Exporte, en: Exports}, sql: "number > 0"}
      segments: [{id: activity, variable: activity}, {id: size, variable: size}]
      domains: [[], [activity], [size], [activity, size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: exports, label: {fr: Exporte, en: Exports}, statistic: proportion, variable: exports, base: all}
      tests:
        - {id: small, label: {fr: Petites, en: Small}, kind: independence, variable: exports, by: activity, base: all, in: {size: tr1}}
      tables:
        - {name: by_both, title: {fr: Croisés, en: Crossed}, indicators: [exports], domains: [[activity, size]]}
      """;

  @TempDir Path folder;
  private Path survey;
  private Path published;

  @BeforeEach
  void write() throws IOException {
    survey = Files.createDirectory(folder.resolve("export"));
    published = folder.resolve("published");
    StringBuilder answers = new StringBuilder("ID;A;S;X\n");
    add(answers, "01;tr1", 10, 20);
    add(answers, "01;tr2", 12, 20);
    add(answers, "02;tr1", 2, 20);
    add(answers, "02;tr2", 9, 20);
    add(answers, "06;tr1", 8, 15);
    add(answers, "06;tr2", 11, 15);
    Files.writeString(survey.resolve("answers.csv"), answers.toString());
    declare("confidentiality: {minimum_respondents: 3}\n");
  }

  @Test
  void tablesForArgusLieWhereTheyWereAskedForAndChangeNoRun() throws IOException {
    Path argus = folder.resolve("argus");

    Barometre run = run("--argus", argus.toString());

    assertEquals(0, run.exit(), run.err());
    assertTrue(run.err().contains("à ne diffuser à personne : les tables pour τ-Argus"), run.err());
    List<String> names = names(argus);
    assertEquals(2, names.size(), names.toString());
    assertTrue(names.get(0).endsWith(".rda") && names.get(1).endsWith(".tab"), names.toString());
    String cells = Files.readString(argus.resolve(names.get(1)));
    assertTrue(cells.lines().anyMatch(line -> line.endsWith("u") || line.contains(";u")), cells);
    Path estimates = published.resolve("export/edition=2020/estimates.parquet");
    byte[] bytes = Files.readAllBytes(estimates);
    assertEquals(0, run().exit());
    assertEquals(-1, java.util.Arrays.mismatch(bytes, Files.readAllBytes(estimates)));
  }

  /** Table by_both is a view: what it hides is counted once. */
  @Test
  void whatIsHiddenIsToldByReasonOverAllTables() throws IOException {
    Barometre run = run();

    assertEquals(0, run.exit(), run.err());
    String flat = run.out().replaceAll(" +", " ");
    assertTrue(
        flat.contains("Chiffres masqués (secret) 4\n frequency 1\n secondary 3\n"), run.out());
    Path page = folder.resolve("page.html");
    Barometre report =
        Barometre.start("report", "--to", page.toString(), "--output", published.toString());
    assertEquals(0, report.exit(), report.err());
    String html = Files.readString(page).replaceAll(">\\s+<", "><");
    String table =
        html.substring(
            html.indexOf("<caption>What is hidden, by reason"),
            html.indexOf("<caption>What is hidden, by table"));
    String texts = table.replaceAll("<[^>]*>", "|").replaceAll("\\|+", "|");
    assertTrue(texts.contains("|Too few companies|1|1|"), texts);
    assertTrue(texts.contains("|A hidden figure would follow from it|3|0|"), texts);
  }

  @Test
  void withoutConfidentialityThereAreNoTablesForArgus() throws IOException {
    declare("");
    Path argus = folder.resolve("argus");

    Barometre run = run("--argus", argus.toString());

    assertEquals(2, run.exit());
    assertTrue(run.err().contains("--argus needs 'confidentiality' in survey.yaml"), run.err());
    assertFalse(Files.exists(argus));
    assertFalse(Files.exists(published.resolve("export")));
  }

  @Test
  void aFolderInsideThePublishedOneIsRefused() {
    for (Path inside :
        List.of(published, published.resolve("argus"), folder.resolve("x/../published/a"))) {
      Barometre run = run("--argus", inside.toString());

      assertEquals(2, run.exit(), inside.toString());
      assertTrue(run.err().contains("lies in the published folder"), run.err());
      assertFalse(Files.exists(published.resolve("export")));
    }
  }

  private Barometre run(String... more) {
    List<String> all =
        new ArrayList<>(List.of("run", survey.toString(), "--output", published.toString()));
    all.addAll(List.of(more));
    return Barometre.start(all.toArray(String[]::new));
  }

  private void declare(String confidentiality) throws IOException {
    Files.writeString(survey.resolve("survey.yaml"), DECLARATION + confidentiality);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void add(StringBuilder answers, String segments, int exporting, int asked) {
    for (int i = 0; i < asked; i++) {
      answers.append(segments.replace(";", "")).append(i).append(';').append(segments);
      answers.append(';').append(i < exporting ? 1 : 0).append('\n');
    }
  }
}
