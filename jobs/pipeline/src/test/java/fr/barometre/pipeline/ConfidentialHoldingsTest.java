package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies that export, of those asked: 01 tr1 10 of 20, tr2 12 of 20 · 02 tr1 6 of 20, tr2 9 of
 * 20 · 06 tr1 8 of 15, tr2 11 of 15. Enough everywhere; what matters is whose they are.
 */
class ConfidentialHoldingsTest {
  private static final String SURVEY =
      ExportSurvey.WITH_OWNERS.replace(
          "indicators:", "confidentiality: {holding: owner}\nindicators:");

  @TempDir Path root;
  private final StringBuilder answers = new StringBuilder("ID;A;S;X;G\n");

  /**
   * The six exporters of 02 tr1 are of two owners; that the other fourteen are of many is no help.
   */
  @Test
  void a_share_of_six_companies_of_two_owners_is_hidden_with_three_others() {
    add("01;tr1", 10, 20);
    add("01;tr2", 12, 20);
    add("02;tr1", 6, 20, "Alpha", "Alpha", "Alpha", "Beta", "Beta", "Beta");
    add("02;tr2", 9, 20);
    add("06;tr1", 8, 15);
    add("06;tr2", 11, 15);
    SurveyFolder survey = write(SURVEY);

    RunReport report = survey.run();

    assertEquals(
        Map.of(
            "activity=02;size=tr1", "confidentiality: holding",
            "activity=02;size=tr2", "confidentiality: secondary",
            "activity=06;size=tr1", "confidentiality: secondary",
            "activity=06;size=tr2", "confidentiality: secondary"),
        hidden(survey, report, "exports"));
    assertEquals(Map.of("holding", 1L, "secondary", 3L), report.hidden());
    Row counted =
        survey.table(report, "confidentiality").filter("reason = 'holding'").collectAsList().get(0);
    assertEquals(12L, counted.<Long>getAs("cells"));
    assertEquals(1L, counted.<Long>getAs("hidden"));
    assertFalse(
        List.of(survey.table(report, "responses").columns()).contains("owner"),
        "a text is not published");
  }

  /** The same companies, one of them of a third owner, or of none: three stand for themselves. */
  @Test
  void three_owners_are_enough_and_a_company_without_one_is_its_own() {
    for (String third : List.of("Gamma", "")) {
      answers.setLength("ID;A;S;X;G\n".length());
      add("01;tr1", 10, 20);
      add("01;tr2", 12, 20);
      add("02;tr1", 6, 20, "Alpha", "Alpha", "Alpha", "Beta", "Beta", third);
      add("02;tr2", 9, 20);
      add("06;tr1", 8, 15, "Gamma");
      add("06;tr2", 11, 15);
      SurveyFolder survey = write(SURVEY);

      assertEquals(Map.of(), hidden(survey, survey.run(), "exports"), third);
    }
  }

  /**
   * Those who do not export make up a share too, the complement: all fourteen in 02 tr1 are
   * Alpha's.
   */
  @Test
  void those_who_gave_no_answer_count_too() {
    add("01;tr1", 10, 20);
    add("01;tr2", 12, 20);
    String[] owners = new String[20];
    for (int i = 0; i < 20; i++) {
      owners[i] = i < 6 ? "" : "Alpha";
    }
    add("02;tr1", 6, 20, owners);
    add("02;tr2", 9, 20);
    add("06;tr1", 8, 15);
    add("06;tr2", 11, 15);
    SurveyFolder survey = write(SURVEY);

    Map<String, String> hidden = hidden(survey, survey.run(), "exports");

    assertEquals("confidentiality: complement", hidden.get("activity=02;size=tr1"));
    assertEquals(4, hidden.size(), hidden.toString());
  }

  /** All twenty of 02 tr1 belong to two owners, so the group as such is hidden. */
  @Test
  void a_domain_of_two_owners_is_hidden_whole() {
    add("01;tr1", 10, 20);
    add("01;tr2", 12, 20);
    String[] owners = new String[20];
    for (int i = 0; i < 20; i++) {
      owners[i] = i % 2 == 0 ? "Alpha" : "Beta";
    }
    add("02;tr1", 6, 20, owners);
    add("02;tr2", 9, 20);
    add("06;tr1", 8, 15);
    add("06;tr2", 11, 15);
    SurveyFolder survey = write(SURVEY);

    RunReport report = survey.run();

    Row row = survey.table(report, "estimates").filter("domain = 'activity=02;size=tr1'").head();
    assertEquals("confidentiality: holding", row.getAs("status_reason"));
    assertTrue(row.isNullAt(row.fieldIndex("n")));
  }

  /**
   * In 06 tr2 no company has more than 19 of 40, but two have one owner, who has 38: 95 %. In 01
   * they are spread over both sizes, 40 of 50 in each: under 85 % there, and 80 of 150 of the
   * activity.
   */
  @Test
  void what_companies_of_one_owner_add_counts_together() {
    addValues("01;tr1", "40@Alpha", "4", "3", "3");
    addValues("01;tr2", "40@Alpha", "20", "20", "20");
    addValues("02;tr1", "30", "30", "20", "20");
    addValues("02;tr2", "10", "10", "10", "5");
    addValues("06;tr1", "10", "10", "20", "10");
    addValues("06;tr2", "19@Beta", "19@Beta", "1", "1");
    SurveyFolder survey =
        write(
            SURVEY.replace("{holding: owner}", "{holding: owner, magnitudes: {}, groups: false}")
                + "  - {id: total, label: {fr: Total, en: Total}, statistic: total, variable: number, base: all}\n");

    Map<String, String> hidden = hidden(survey, survey.run(), "total");

    assertEquals("confidentiality: dominance", hidden.get("activity=06;size=tr2"));
    assertEquals(4, hidden.size(), hidden.toString());
    survey.edit("survey.yaml", text -> text.replace("holding: owner, ", ""));
    assertEquals(Map.of(), hidden(survey, survey.run(), "total"));
  }

  /** 40 of 50 is 80 % in each size, 80 of 90 in both together. */
  @Test
  void an_owner_may_dominate_a_margin_and_no_cell_in_it() {
    addValues("01;tr1", "40@Alpha", "4", "3", "3");
    addValues("01;tr2", "40@Alpha", "0", "0", "0");
    addValues("02;tr1", "30", "30", "20", "20");
    addValues("02;tr2", "10", "10", "10", "5");
    addValues("06;tr1", "10", "10", "20", "10");
    addValues("06;tr2", "10", "9", "10", "10");
    SurveyFolder survey =
        write(
            SURVEY
                    .replace("{holding: owner}", "{holding: owner, magnitudes: {}, groups: false}")
                    .replace("[[], [activity], [size], [activity, size]]", "[[], [activity]]")
                + "  - {id: total, label: {fr: Total, en: Total}, statistic: total, variable: number, base: all}\n");

    assertEquals(
        "confidentiality: dominance", hidden(survey, survey.run(), "total").get("activity=01"));
  }

  /** The head of a group has nobody above it: its own SIREN is what its companies name. */
  @Test
  void a_head_is_with_its_companies() {
    add("01;tr1", 10, 20);
    add("01;tr2", 12, 20);
    add(
        "02;tr1",
        6,
        20,
        "552100554",
        "552100554",
        "552100554",
        "732829320",
        "732829320",
        "=552100554");
    add("02;tr2", 9, 20);
    add("06;tr1", 8, 15);
    add("06;tr2", 11, 15);
    String withSirens =
        SURVEY.replace(
            "  - {id: owner, column: G, type: text,",
            "  - {id: siren, column: N, type: siren, label: {fr: SIREN, en: SIREN}}\n"
                + "  - {id: owner, column: G, type: siren,");
    SurveyFolder survey = write(withSirens);

    assertEquals(
        "confidentiality: holding",
        hidden(survey, survey.run(), "exports").get("activity=02;size=tr1"));
  }

  @Test
  void another_programme_is_told_too() throws IOException {
    add("01;tr1", 10, 20);
    add("02;tr1", 6, 20, "Alpha", "Alpha", "Alpha", "Beta", "Beta", "Beta");
    add("06;tr2", 11, 15);
    SurveyFolder survey = write(SURVEY.replace(", [size], [activity, size]]", "]"));
    Path argus = root.resolve("argus");

    survey.run(Optional.of(argus));

    List<String> cells = Files.readAllLines(argus.resolve("exports-yes-activity.tab"));
    assertTrue(cells.contains("activity=02;yes;6;6;1;1;u;1;1"), cells.toString());
    assertTrue(cells.contains("activity=01;yes;10;10;1;1;s;0;0"), cells.toString());
  }

  private SurveyFolder write(String survey) {
    String text = answers.toString();
    if (survey.contains("column: N")) {
      text = withSirens(text);
    }
    return SurveyFolder.written(root, "export")
        .write("survey.yaml", survey, StandardCharsets.UTF_8)
        .write("answers.csv", text, StandardCharsets.UTF_8);
  }

  /** A column N: of the one company marked by '=' its own SIREN, of the others nothing. */
  private static String withSirens(String text) {
    StringBuilder with = new StringBuilder();
    text.lines()
        .forEach(
            line -> {
              int marked = line.indexOf('=');
              String number = marked < 0 ? "" : line.substring(marked + 1);
              String kept = marked < 0 ? line : line.substring(0, marked);
              with.append(kept).append(';');
              with.append(line.startsWith("ID") ? "N" : number).append('\n');
            });
    return with.toString();
  }

  /** The first of them export; owners are those of the first, all others have none. */
  private void add(String segments, int exporting, int asked, String... owners) {
    for (int i = 0; i < asked; i++) {
      String owner = i < owners.length ? owners[i] : "";
      add(segments, i, i < exporting ? "1" : "0", owner);
    }
  }

  /** A company per value, written {@code value@owner} or {@code value}. */
  private void addValues(String segments, String... values) {
    for (int i = 0; i < values.length; i++) {
      String[] parts = values[i].split("@");
      add(segments, i, parts[0], parts.length > 1 ? parts[1] : "");
    }
  }

  private void add(String segments, int number, String value, String owner) {
    answers.append(segments.replace(";", "")).append(number).append(';').append(segments);
    answers.append(';').append(value).append(';').append(owner).append('\n');
  }

  private static Map<String, String> hidden(
      SurveyFolder survey, RunReport report, String indicator) {
    Map<String, String> hidden = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "estimates")
            .filter("status = 'withheld' and indicator = '" + indicator + "'")
            .collectAsList()) {
      hidden.put(row.getAs("domain"), row.getAs("status_reason"));
    }
    return hidden;
  }
}
