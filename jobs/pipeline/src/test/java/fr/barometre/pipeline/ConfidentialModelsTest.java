package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Companies that sell online, of those asked: north 6 of 12 small and 5 of 10 large, south 4 of 10
 * and 7 of 11. Three, one of each other kind, have an agent.
 */
class ConfidentialModelsTest {
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
            {code: north, label: {fr: Nord, en: North}}, {code: south, label: {fr: Sud, en: South}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: small, label: {fr: Petite, en: Small}}, {code: large, label: {fr: Grande, en: Large}}]}
        - {id: sales, column: X, type: number, label: {fr: Ventes, en: Sales}}
        - {id: agents, column: G, type: number, label: {fr: Agents, en: Agents}}
      derived:
        - {id: online, type: boolean, label: {fr: En ligne, en: Online}, sql: "sales > 0"}
      segments: [{id: size, variable: size}]
      domains: [[], [size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      indicators:
        - {id: online, label: {fr: En ligne, en: Online}, statistic: proportion, variable: online, base: all}
      models:
        - {id: shares, label: {fr: Parts, en: Shares}, family: quasibinomial, outcome: online, terms: [region, size], base: all}
        - {id: amounts, label: {fr: Montants, en: Amounts}, family: gaussian, outcome: sales, terms: [size], base: all}
        - {id: agents, label: {fr: Agents, en: Agents}, family: gaussian, outcome: sales, terms: [agents], base: all}
      """;

  @TempDir Path root;

  @Test
  void a_model_on_enough_companies_is_published_as_it_is() {
    SurveyFolder open = write("open", "");
    SurveyFolder survey = write("online", "confidentiality: {minimum_respondents: 3}\n");

    RunReport report = survey.run();

    assertEquals(Map.of(), hidden(survey, report));
    assertEquals(rows(open, open.run()), rows(survey, report));
  }

  /**
   * South keeps 2 of 21 companies, one of them online, and is the reference: no coefficient names
   * it.
   */
  @Test
  void a_reference_of_two_companies_withholds_the_whole_model() {
    SurveyFolder survey = write("online", "confidentiality: {minimum_respondents: 3}\n");
    survey
        .edit(
            "answers.csv",
            text -> without(text, line -> line.matches("south-(small[1-9]|large([1-9]|10));.*")))
        .edit(
            "answers.csv",
            text -> text.replace("south-large0;south;large;1", "south-large0;south;large;0"))
        .edit(
            "survey.yaml",
            text ->
                text.replace(
                    "{code: north, label: {fr: Nord, en: North}}, {code: south, label: {fr: Sud, en: South}}",
                    "{code: south, label: {fr: Sud, en: South}}, {code: north, label: {fr: Nord, en: North}}"));

    RunReport report = survey.run();

    assertEquals(
        Map.of(
            "shares (constant)", "confidentiality: secondary",
            "shares region", "confidentiality: frequency",
            "shares size", "confidentiality: secondary"),
        hidden(survey, report));
    Row region = survey.table(report, "models").filter("term = 'region'").head();
    for (String number :
        List.of(
            "n",
            "coefficient",
            "standard_error",
            "ci_low",
            "t",
            "df",
            "p_value",
            "marginal_effect",
            "marginal_effect_error",
            "term_f",
            "term_p_value")) {
      assertTrue(region.isNullAt(region.fieldIndex(number)), number);
    }
    Row counted =
        survey
            .table(report, "confidentiality")
            .filter("table = 'models' and reason = 'secondary'")
            .head();
    assertEquals(List.of(7L, 2L), List.of(counted.getAs("cells"), counted.getAs("hidden")));
  }

  /** Of the south 2 of 10 and 1 of 11 sell online, of the north 11: of small ones 8, of large 6. */
  @Test
  void an_outcome_of_too_few_companies_of_a_code_withholds_the_model() {
    SurveyFolder survey = write("online", "confidentiality: {minimum_respondents: 4}\n");
    survey.edit(
        "answers.csv",
        text -> text.replaceAll("(south-(?:small[2-9]|large(?:[1-9]|10));south;\\w+;)\\d+", "$10"));

    assertEquals("confidentiality: frequency", hidden(survey, survey.run()).get("shares region"));
  }

  /** Large companies sell 0, all of them. */
  @Test
  void a_code_whose_companies_all_have_the_same_withholds_the_model_where_groups_are_hidden() {
    SurveyFolder survey = write("online", "confidentiality: {minimum_respondents: 3}\n");
    survey
        .edit("answers.csv", text -> text.replaceAll("(;large;)\\d+", "$10"))
        .edit("survey.yaml", text -> without(text, line -> line.contains("id: shares")));

    assertEquals("confidentiality: group", hidden(survey, survey.run()).get("amounts size"));
    survey.edit(
        "survey.yaml", text -> text.replace("respondents: 3}", "respondents: 3, groups: false}"));
    assertEquals(Map.of(), hidden(survey, survey.run()));
  }

  /** One small company sells 900, the nine others that do 1 each. */
  @Test
  void amounts_that_one_company_of_a_code_makes_up_withhold_the_model() {
    SurveyFolder survey =
        write("online", "confidentiality: {minimum_respondents: 3, magnitudes: {}}\n");
    survey.edit(
        "answers.csv",
        text -> text.replace("north-small0;north;small;1", "north-small0;north;small;900"));

    Map<String, String> hidden = hidden(survey, survey.run());

    assertEquals("confidentiality: dominance", hidden.get("amounts size"));
    assertTrue(
        hidden.keySet().stream().noneMatch(key -> key.startsWith("shares")), hidden.toString());
  }

  @Test
  void a_number_that_two_companies_have_otherwise_than_all_others_withholds_the_model() {
    SurveyFolder survey = write("online", "confidentiality: {minimum_respondents: 3}\n");
    survey.edit("answers.csv", text -> text.replaceAll("(south-large0;.*;)\\d+\n", "$10\n"));

    assertEquals(
        Map.of(
            "agents (constant)", "confidentiality: secondary",
            "agents agents", "confidentiality: frequency"),
        hidden(survey, survey.run()));
  }

  /** Five companies and a polynomial of four coefficients: one degree of freedom is left. */
  @Test
  void a_model_with_almost_as_many_coefficients_as_companies_is_withheld() {
    SurveyFolder survey =
        write("online", "confidentiality: {minimum_respondents: 2, groups: false}\n");
    survey
        .write(
            "answers.csv",
            "ID;R;S;X;G\n1;north;small;1;1\n2;south;large;0;2\n3;north;small;4;3\n4;south;large;9;4\n5;north;large;2;5\n",
            StandardCharsets.UTF_8)
        .edit(
            "survey.yaml", text -> without(text, line -> line.matches(".*id: (shares|amounts).*")))
        .edit(
            "survey.yaml", text -> text.replace("terms: [agents]", "terms: [agents, square, cube]"))
        .edit(
            "survey.yaml",
            text ->
                text.replace(
                    "segments:",
                    """
                      - {id: square, type: number, label: {fr: Carré, en: Square}, sql: "agents * agents"}
                      - {id: cube, type: number, label: {fr: Cube, en: Cube}, sql: "agents * agents * agents"}
                    segments:"""));

    Map<String, String> hidden = hidden(survey, survey.run());

    assertEquals(4, hidden.size());
    assertEquals("confidentiality: frequency", hidden.get("agents cube"));
    survey.edit("survey.yaml", text -> text.replace("respondents: 2", "respondents: 1"));
    assertEquals(Map.of(), hidden(survey, survey.run()));
  }

  private SurveyFolder write(String name, String confidentiality) {
    StringBuilder answers = new StringBuilder("ID;R;S;X;G\n");
    add(answers, "north;small", 6, 12);
    add(answers, "north;large", 5, 10);
    add(answers, "south;small", 4, 10);
    add(answers, "south;large", 7, 11);
    return SurveyFolder.written(root.resolve(name), "online")
        .write("survey.yaml", SURVEY + confidentiality, StandardCharsets.UTF_8)
        .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);
  }

  private static void add(StringBuilder answers, String segments, int selling, int asked) {
    for (int i = 0; i < asked; i++) {
      boolean agent = i == 0 && !segments.equals("north;small");
      answers.append(segments.replace(';', '-')).append(i).append(';').append(segments);
      answers.append(';').append(i < selling ? 1 : 0).append(';').append(agent ? i + 1 : 0);
      answers.append('\n');
    }
  }

  private static String without(String text, Predicate<String> unwanted) {
    return text.lines().filter(unwanted.negate()).collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> rows(SurveyFolder survey, RunReport report) {
    return survey.table(report, "models").drop("run_id").toJSON().collectAsList();
  }

  private static Map<String, String> hidden(SurveyFolder survey, RunReport report) {
    Map<String, String> hidden = new TreeMap<>();
    for (Row row : survey.table(report, "models").filter("status = 'withheld'").collectAsList()) {
      hidden.put(row.getAs("model") + " " + row.getAs("term"), row.getAs("status_reason"));
    }
    return hidden;
  }
}
