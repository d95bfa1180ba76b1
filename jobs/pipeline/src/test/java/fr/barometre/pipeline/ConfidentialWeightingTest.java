package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Respondents:
 *
 * <pre>
 *     north  south   all
 * a       1      1     2
 * b       2      3     5
 * c       5      5    10
 * d      10     10    20
 * </pre>
 *
 * Of each stratum a tenth was drawn.
 */
class ConfidentialWeightingTest {
  private static final String SURVEY =
      """
      survey: online
      edition: "2020"
      title: {fr: En ligne, en: Online}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: a, label: {fr: A, en: A}}, {code: b, label: {fr: B, en: B}},
            {code: c, label: {fr: C, en: C}}, {code: d, label: {fr: D, en: D}}]}
        - {id: region, column: R, type: single, label: {fr: Région, en: Region}, modalities: [
            {code: north, label: {fr: Nord, en: North}}, {code: south, label: {fr: Sud, en: South}}]}
        - {id: sales, column: X, type: number, label: {fr: Ventes, en: Sales}}
      derived:
        - {id: online, type: boolean, label: {fr: En ligne, en: Online}, sql: "sales > 0"}
      segments: [{id: size, variable: size}, {id: region, variable: region}]
      domains: [[], [size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      design: {stratum: size, frame: {a: 20, b: 50, c: 100, d: 200}}
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: online, label: {fr: En ligne, en: Online}, statistic: proportion, variable: online, base: all}
      """;
  private static final String CALIBRATED =
      """
      weighting:
        calibration: {method: raking, margins: population.yaml, outcomes: [online]}
      """;
  private static final String DECLARED =
      "confidentiality: {minimum_respondents: 3, groups: false}\n";

  @TempDir Path root;

  @Test
  void a_category_of_two_takes_the_smallest_other_with_it_and_keeps_its_target()
      throws IOException {
    SurveyFolder survey = write(CALIBRATED + DECLARED);

    RunReport report = survey.run();

    Map<String, Row> margins = rows(survey, report, "kind = 'margin'");
    assertEquals("confidentiality: frequency", margins.get("a null").getAs("status_reason"));
    assertEquals("confidentiality: secondary", margins.get("b null").getAs("status_reason"));
    for (String number : List.of("before", "after", "gap_before", "gap")) {
      assertNull(margins.get("a null").getAs(number), number);
      assertNull(margins.get("b null").getAs(number), number);
    }
    assertEquals(30.0, (double) margins.get("a null").getAs("target"));
    assertEquals(100.0, (double) margins.get("c null").getAs("before"), 1e-9);
    assertEquals("published", margins.get("north null").getAs("status"));
    String page = Files.readString(report.folder().resolve("weighting.md"));
    assertTrue(page.contains("| Taille | A | masqué | 30 | masqué | masqué | masqué |"), page);
    assertTrue(page.contains("| Taille | C | 100 | 100 | 100 |"), page);
    String english = Files.readString(report.folder().resolve("weighting.en.md"));
    assertTrue(english.contains("| Size | B | withheld | 40 | withheld |"), english);
    long hidden = rows(survey, report, "status = 'withheld'").size();
    assertEquals(
        hidden,
        survey
            .table(report, "confidentiality")
            .filter("table = 'weighting'")
            .agg(org.apache.spark.sql.functions.sum("hidden"))
            .head()
            .getLong(0));
  }

  /** Shares of online by size are hidden for a and b, and with them what weights say of both. */
  @Test
  void a_correlation_is_withheld_with_the_figures_by_a_margin() {
    SurveyFolder survey = write(CALIBRATED + DECLARED);

    Map<String, Row> rows = rows(survey, survey.run(), "kind like 'correlation%'");

    assertTrue(rows.size() > 0);
    rows.values()
        .forEach(row -> assertEquals("confidentiality: secondary", row.getAs("status_reason")));
  }

  /** Ratios depend on size and region alone: some classes of them are those of one company. */
  @Test
  void no_class_of_ratios_shows_one_or_two_companies() {
    SurveyFolder survey = write(CALIBRATED + DECLARED);

    RunReport report = survey.run();

    Map<String, Row> bars = rows(survey, report, "kind = 'histogram'");
    long hidden = bars.values().stream().filter(bar -> bar.getAs("value") == null).count();
    double shown = 0;
    for (Row bar : bars.values()) {
      Double companies = bar.getAs("value");
      assertTrue(companies == null || companies == 0 || companies >= 3, bar.toString());
      shown += companies == null ? 0 : companies;
    }
    assertTrue(hidden != 1 && 37 - shown >= (hidden > 0 ? 3 : 0), bars.toString());
  }

  @Test
  void the_manifest_tells_no_stratum_of_one_or_two_respondents() throws IOException {
    SurveyFolder survey = write(CALIBRATED + DECLARED);

    Map<String, Long> sampled = sampled(survey.run());

    Map<String, Long> expected = new HashMap<>(Map.of("c", 10L, "d", 20L));
    expected.put("a", null);
    expected.put("b", null);
    assertEquals(expected, sampled);
  }

  /** In the north b has 2 companies, of 5 in all: its 3 of the south would say so. */
  @Test
  void margins_by_partition_hide_what_follows_across_partitions() {
    SurveyFolder survey =
        write(
            CALIBRATED
                    .replace("margins:", "partition_by: region, margins:")
                    .replace(", outcomes: [online]", "")
                + DECLARED);
    survey.write(
        "population.yaml",
        """
        margins:
          - variable: size
            source: {fr: essai, en: test}
            partitions:
              north: {totals: {a: 15, b: 20, c: 50, d: 100}}
              south: {totals: {a: 15, b: 20, c: 50, d: 100}}
        """,
        StandardCharsets.UTF_8);

    Map<String, Row> rows = rows(survey, survey.run(), "kind = 'margin'");

    for (String few : List.of("a north", "a south", "a null", "b north")) {
      assertEquals("confidentiality: frequency", rows.get(few).getAs("status_reason"), few);
    }
    assertTrue(
        List.of("b south", "b null").stream()
            .anyMatch(other -> "withheld".equals(rows.get(other).getAs("status"))),
        rows.toString());
    assertEquals("published", rows.get("d north").getAs("status"));
    assertEquals(12, rows.size());
  }

  /** Of class x 2 of 6 drawn answered, of y 5 of 8, of z 30 of 40. */
  @Test
  void a_response_class_of_two_takes_the_smallest_other_with_it() throws IOException {
    SurveyFolder survey =
        write(
            CALIBRATED.replace(", outcomes: [online]", "")
                + """
                  nonresponse:
                    sample: {file: sample.csv, key: ID, status: status, responded: ["yes"], stratum: stratum}
                    classes: [class]
                """
                + DECLARED);
    survey.edit("survey.yaml", text -> text.replace("stratum: size, frame", "frame"));
    survey.edit(
        "survey.yaml",
        text ->
            text.replace(
                "design: {frame: {a: 20, b: 50, c: 100, d: 200}}", "design: {frame: {one: 540}}"));
    StringBuilder sample = new StringBuilder("ID;status;stratum;class\n");
    List<String> answered = survey.read("answers.csv").lines().skip(1).toList();
    for (int i = 0; i < 54; i++) {
      String id = i < 37 ? answered.get(i).split(";")[0] : "silent" + i;
      int silent = i - 37;
      String group =
          i < 2 || silent >= 0 && silent < 4 ? "x" : i < 7 || silent >= 4 && silent < 7 ? "y" : "z";
      sample.append(id).append(i < 37 ? ";yes;one;" : ";no;one;").append(group).append('\n');
    }
    survey.write("sample.csv", sample.toString(), StandardCharsets.UTF_8);

    RunReport report = survey.run();

    Map<String, String> reasons = new TreeMap<>();
    Map<String, Double> rates = new TreeMap<>();
    for (Row row : survey.table(report, "weighting").filter("kind = 'response'").collectAsList()) {
      reasons.put(row.getAs("label"), String.valueOf(row.<String>getAs("status_reason")));
      rates.put(row.getAs("label"), row.getAs("value"));
    }
    assertEquals(3, rates.size(), rates.toString());
    String page = Files.readString(report.folder().resolve("weighting.md"));
    for (Map.Entry<String, Double> rate : rates.entrySet()) {
      String name = rate.getKey();
      if (name.contains("z")) {
        assertEquals(0.75, rate.getValue(), 1e-9);
        assertTrue(page.contains("| " + name + " | 40 | 30 | 75,00 % | 1,333 |"), page);
      } else {
        assertNull(rate.getValue(), name);
        assertEquals(
            "confidentiality: " + (name.contains("x") ? "frequency" : "secondary"),
            reasons.get(name));
        int drawn = name.contains("x") ? 6 : 8;
        assertTrue(
            page.contains("| " + name + " | " + drawn + " | masqué | masqué | masqué |"), page);
      }
    }
  }

  @Test
  void nothing_is_withheld_where_nothing_is_declared() throws IOException {
    SurveyFolder survey = write(CALIBRATED);

    RunReport report = survey.run();

    assertEquals(Map.of(), rows(survey, report, "status <> 'published'"));
    assertEquals(Map.of("a", 2L, "b", 5L, "c", 10L, "d", 20L), sampled(report));
    assertFalse(Files.readString(report.folder().resolve("weighting.md")).contains("masqué"));
  }

  private SurveyFolder write(String rest) {
    StringBuilder answers = new StringBuilder("ID;S;R;X\n");
    add(answers, "a", 1, 1);
    add(answers, "b", 2, 3);
    add(answers, "c", 5, 5);
    add(answers, "d", 10, 10);
    return SurveyFolder.written(root, "online")
        .write("survey.yaml", SURVEY + rest, StandardCharsets.UTF_8)
        .write("answers.csv", answers.toString(), StandardCharsets.UTF_8)
        .write(
            "population.yaml",
            """
            margins:
              - variable: size
                source: {fr: essai, en: test}
                totals: {a: 30, b: 40, c: 100, d: 200}
              - variable: region
                source: {fr: essai, en: test}
                totals: {north: 180, south: 190}
            """,
            StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder answers, String size, int north, int south) {
    for (int i = 0; i < north + south; i++) {
      String region = i < north ? "north" : "south";
      answers.append(size).append(i).append(';').append(size).append(';').append(region);
      answers.append(';').append(i % 2).append('\n');
    }
  }

  /** By category and partition, or by kind and these. */
  private static Map<String, Row> rows(SurveyFolder survey, RunReport report, String filter) {
    Map<String, Row> rows = new TreeMap<>();
    for (Row row : survey.table(report, "weighting").filter(filter).collectAsList()) {
      String kind = row.getAs("kind");
      rows.put(
          (kind.equals("margin") ? "" : kind + " ")
              + row.getAs("category")
              + " "
              + row.getAs("partition"),
          row);
    }
    return rows;
  }

  private static Map<String, Long> sampled(RunReport report) throws IOException {
    Map<String, Long> sampled = new HashMap<>();
    JsonNode manifest = new ObjectMapper().readTree(report.folder().resolve("run.json").toFile());
    for (JsonNode stratum : manifest.at("/design/strata")) {
      JsonNode count = stratum.get("sampled");
      sampled.put(stratum.get("code").asText(), count.isNull() ? null : count.asLong());
    }
    return sampled;
  }
}
