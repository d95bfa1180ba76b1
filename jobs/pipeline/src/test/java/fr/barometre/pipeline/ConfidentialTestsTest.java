package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies that sell online, of those asked:
 *
 * <pre>
 *            small     large     all
 * north    4 of  9   4 of  8   8 of 17
 * south    4 of 10   5 of  9   9 of 19
 * east     2 of  8   5 of  9   7 of 17
 * </pre>
 */
class ConfidentialTestsTest {
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
        - {id: region, column: R, type: single, label: {fr: Région, en: Region}, modalities: [
            {code: north, label: {fr: Nord, en: North}}, {code: south, label: {fr: Sud, en: South}}, {code: east, label: {fr: Est, en: East}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: small, label: {fr: Petite, en: Small}}, {code: large, label: {fr: Grande, en: Large}}]}
        - {id: number, column: X, type: number, label: {fr: Ventes, en: Sales}}
      derived:
        - {id: online, type: boolean, label: {fr: En ligne, en: Online}, sql: "number > 0"}
        - {id: far, type: boolean, label: {fr: Loin, en: Far}, sql: "region = 'east'"}
      segments: [{id: region, variable: region}, {id: size, variable: size}]
      domains: [[], [region], [size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: online, label: {fr: En ligne, en: Online}, statistic: proportion, variable: online, base: all}
      tests:
        - {id: north, label: {fr: Nord, en: North}, kind: independence, variable: online, by: size, base: all, in: {region: north}}
        - {id: south, label: {fr: Sud, en: South}, kind: independence, variable: online, by: size, base: all, in: {region: south}}
        - {id: east, label: {fr: Est, en: East}, kind: independence, variable: online, by: size, base: all, in: {region: east}}
        - {id: country, label: {fr: Pays, en: Country}, kind: independence, variable: online, by: size, base: all}
        - {id: regions, label: {fr: Régions, en: Regions}, kind: independence, variable: online, by: region, base: all}
        - {id: sales, label: {fr: Ventes, en: Sales}, kind: means, variable: number, by: size, base: all}
        - {id: ranks, label: {fr: Rangs, en: Ranks}, kind: ranks, variable: number, by: size, base: all}
      """;

  @TempDir Path root;

  /**
   * Two of the east sell online in small companies: one equation and the margins would say so. All
   * less north and south is the east; north is on fewer companies than south.
   */
  @Test
  void a_test_whose_crossing_has_two_companies_in_a_cell_is_withheld_and_so_is_what_leaves_it() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 3, groups: false}\n");

    RunReport report = survey.run();

    assertEquals(
        Map.of("east", "confidentiality: frequency", "north", "confidentiality: secondary"),
        hidden(survey, report));
    Row east = survey.table(report, "associations").filter("association = 'east'").head();
    for (String number :
        List.of("n", "estimate", "test_statistic", "df", "residual_df", "p_value")) {
      assertTrue(east.isNullAt(east.fieldIndex(number)), number);
    }
    Map<String, Long> counted = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "confidentiality")
            .filter("table = 'associations' and hidden > 0")
            .collectAsList()) {
      assertEquals(7L, (long) row.getAs("cells"));
      counted.put(row.getAs("reason"), row.getAs("hidden"));
    }
    assertEquals(Map.of("frequency", 1L, "secondary", 1L), counted);
  }

  /** The country less the south alone is north and east: 4 + 2 of small companies sell online. */
  @Test
  void nothing_more_is_withheld_where_parts_leave_enough() {
    SurveyFolder survey =
        write("confidentiality: {minimum_respondents: 3, groups: false}\n")
            .edit(
                "survey.yaml",
                text ->
                    text.lines()
                        .filter(
                            line -> !line.contains("id: north, label: {fr: Nord, en: North}, kind"))
                        .reduce("", (all, line) -> all + line + "\n"));

    assertEquals(Map.of("east", "confidentiality: frequency"), hidden(survey, survey.run()));
  }

  /** Two companies are left in the east, the only ones that are far. */
  @Test
  void a_class_of_two_withholds_whatever_compares_it() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 3, groups: false}\n");
    survey.edit("survey.yaml", text -> text.replace("by: size", "by: far"));
    survey.edit(
        "survey.yaml",
        text ->
            text.lines()
                .filter(line -> !line.contains("in: {"))
                .reduce("", (all, line) -> all + line + "\n"));
    survey.edit(
        "answers.csv",
        text ->
            text.lines()
                .filter(line -> !line.matches("(east-small[2-9]|east-large).*"))
                .reduce("", (all, line) -> all + line + "\n"));

    Map<String, String> hidden = hidden(survey, survey.run());

    assertEquals(
        Map.of(
            "country", "confidentiality: frequency",
            "regions", "confidentiality: frequency",
            "sales", "confidentiality: frequency",
            "ranks", "confidentiality: frequency"),
        hidden);
  }

  /** One small company sells 900, the nine others that do sell 1 each. */
  @Test
  void means_that_one_company_makes_up_are_not_compared_and_its_ranks_are() {
    SurveyFolder survey =
        write("confidentiality: {minimum_respondents: 2, groups: false, magnitudes: {}}\n");
    survey.edit(
        "answers.csv",
        text -> text.replace("north-small0;north;small;1", "north-small0;north;small;900"));

    assertEquals(Map.of("sales", "confidentiality: dominance"), hidden(survey, survey.run()));
  }

  /** Nobody of the small ones of the east sells online. */
  @Test
  void a_class_without_a_secret_is_withheld_where_groups_are() {
    String declared = "confidentiality: {minimum_respondents: 2}\n";
    SurveyFolder survey = write(declared);
    survey.edit("answers.csv", text -> text.replace("east;small;1", "east;small;0"));

    Map<String, String> hidden = hidden(survey, survey.run());

    assertEquals("confidentiality: group", hidden.get("east"));
    assertEquals("confidentiality: secondary", hidden.get("north"));
    survey.edit(
        "survey.yaml", text -> text.replace("respondents: 2}", "respondents: 2, groups: false}"));
    assertEquals(Map.of(), hidden(survey, survey.run()));
  }

  /** Shares of size by region are estimated: 2 of the east hide two shares of another region. */
  @Test
  void a_test_is_withheld_with_the_figures_of_its_crossing() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 3, groups: false}\n");
    survey.edit(
        "survey.yaml",
        text -> text.replace("[region], [size]]", "[region], [size], [region, size]]"));

    survey.edit("survey.yaml", ConfidentialTestsTest::withoutTheWhole);
    RunReport report = survey.run();

    List<String> figures =
        survey
            .table(report, "estimates")
            .filter("status_reason = 'confidentiality: secondary' and domain like '%region=north%'")
            .collectAsList()
            .stream()
            .map(row -> row.<String>getAs("domain"))
            .toList();
    assertTrue(!figures.isEmpty(), "the cheapest region is the north, on 17 companies");
    assertEquals("confidentiality: secondary", hidden(survey, report).get("north"));
    assertTrue(!hidden(survey, report).containsKey("south"));
  }

  /** The same companies by another name; sales are shown, so that no base is hidden. */
  @Test
  void a_variable_derived_from_another_is_withheld_with_its_figures() {
    SurveyFolder survey = write("confidentiality: {minimum_respondents: 3, groups: false}\n");
    survey.edit(
        "survey.yaml",
        text ->
            text.replace("[region], [size]]", "[region], [size], [region, size]]")
                .replace("variable: online, by", "variable: sells, by")
                .replace(
                    "tests:",
                    "  - {id: sales, label: {fr: Ventes, en: Sales}, statistic: mean, variable: number, base: all}\ntests:")
                .replace(
                    "segments:",
                    "  - {id: sells, type: boolean, label: {fr: Vend, en: Sells}, sql: \"online\"}\nsegments:"));

    survey.edit("survey.yaml", ConfidentialTestsTest::withoutTheWhole);
    Map<String, String> hidden = hidden(survey, survey.run());

    assertEquals("confidentiality: secondary", hidden.get("north"));
    assertEquals("confidentiality: frequency", hidden.get("east"));
    assertTrue(!hidden.containsKey("south"), hidden.toString());
  }

  @Test
  void nothing_is_withheld_where_nothing_is_declared() {
    SurveyFolder survey = write("");

    assertEquals(Map.of(), hidden(survey, survey.run()));
  }

  /** So that parts of it leave nothing. */
  private static String withoutTheWhole(String text) {
    return text.lines()
        .filter(line -> !line.contains("id: country"))
        .reduce("", (all, line) -> all + line + "\n");
  }

  private SurveyFolder write(String confidentiality) {
    StringBuilder answers = new StringBuilder("ID;R;S;X\n");
    add(answers, "north;small", 4, 9);
    add(answers, "north;large", 4, 8);
    add(answers, "south;small", 4, 10);
    add(answers, "south;large", 5, 9);
    add(answers, "east;small", 2, 8);
    add(answers, "east;large", 5, 9);
    return SurveyFolder.written(root, "online")
        .write("survey.yaml", SURVEY + confidentiality, StandardCharsets.UTF_8)
        .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder answers, String segments, int selling, int asked) {
    for (int i = 0; i < asked; i++) {
      answers.append(segments.replace(';', '-')).append(i).append(';').append(segments);
      answers.append(';').append(i < selling ? 1 : 0).append('\n');
    }
  }

  private static Map<String, String> hidden(SurveyFolder survey, RunReport report) {
    Map<String, String> hidden = new TreeMap<>();
    for (Row row :
        survey.table(report, "associations").filter("status = 'withheld'").collectAsList()) {
      hidden.put(row.getAs("association"), row.getAs("status_reason"));
    }
    return hidden;
  }
}
