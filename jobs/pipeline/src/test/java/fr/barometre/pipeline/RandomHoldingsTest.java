package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Companies of chance and their owners, counted one by one beside what the run hides. */
class RandomHoldingsTest {
  private static final String SURVEY =
      """
      survey: chance
      edition: "2020"
      title: {fr: Hasard, en: Chance}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: activity, column: A, type: single, label: {fr: Activité, en: Activity}, modalities: [
            {code: a, label: {fr: A, en: A}}, {code: b, label: {fr: B, en: B}}, {code: c, label: {fr: C, en: C}}, {code: d, label: {fr: D, en: D}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: s, label: {fr: Petite, en: Small}}, {code: m, label: {fr: Moyenne, en: Medium}}, {code: l, label: {fr: Grande, en: Large}}]}
        - {id: answer, column: X, type: single, label: {fr: Réponse, en: Answer}, modalities: [
            {code: p, label: {fr: P, en: P}}, {code: q, label: {fr: Q, en: Q}}, {code: r, label: {fr: R, en: R}}]}
        - {id: owner, column: G, type: text, label: {fr: Groupe, en: Owner}}
      segments: [{id: activity, variable: activity}, {id: size, variable: size}]
      domains: [[], [activity], [size], [activity, size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      confidentiality: {holding: owner, groups: false}
      indicators:
        - {id: answer, label: {fr: Réponse, en: Answer}, statistic: proportion, variable: answer, base: all}
      """;

  /** A company; codes and owner may be empty. */
  private record Company(String activity, String size, String answer, String owner) {
    boolean isIn(Row row) {
      return matches(row.getAs("activity"), activity) && matches(row.getAs("size"), size);
    }

    private static boolean matches(String asked, String own) {
      return asked == null || asked.equals(own);
    }
  }

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_figure_of_fewer_than_three_owners_is_hidden(long seed) {
    List<Company> companies = companies(new Random(seed));
    SurveyFolder survey = write(companies);

    List<Row> rows = survey.table(survey.run(), "estimates").collectAsList();

    int forOwnersAlone = 0;
    for (Row row : rows) {
      List<Company> asked =
          companies.stream().filter(any -> !any.answer().isEmpty() && any.isIn(row)).toList();
      List<Company> said =
          asked.stream().filter(any -> any.answer().equals(row.getAs("modality"))).toList();
      for (List<Company> own : List.of(asked, said)) {
        if (!own.isEmpty() && owners(own) < 3) {
          assertEquals("withheld", row.getAs("status"), row.toString());
          String reason = row.getAs("status_reason");
          boolean primary = reason.endsWith("holding") || reason.endsWith("frequency");
          assertTrue(primary, row.toString());
          forOwnersAlone += own.size() >= 3 ? 1 : 0;
        }
      }
      if (row.getAs("status_reason") != null
          && row.<String>getAs("status_reason").endsWith("holding")) {
        boolean companiesEnough = said.size() >= 3 || asked.size() >= 3;
        assertTrue(companiesEnough && Math.min(owners(said), owners(asked)) < 3, row.toString());
      }
    }
    assertTrue(forOwnersAlone > 5, "figures hidden for owners alone: " + forOwnersAlone);
  }

  private static long owners(List<Company> companies) {
    Set<String> named = new HashSet<>();
    long alone = 0;
    for (Company company : companies) {
      if (company.owner().isEmpty()) {
        alone++;
      } else {
        named.add(company.owner());
      }
    }
    return alone + named.size();
  }

  private static List<Company> companies(Random random) {
    List<Company> companies = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      String activity = List.of("a", "b", "c", "d", "").get(random.nextInt(5));
      String size = List.of("s", "m", "l").get(random.nextInt(3));
      String answer = List.of("p", "q", "r", "r", "").get(random.nextInt(5));
      boolean owned = random.nextInt(8) > 0;
      companies.add(new Company(activity, size, answer, owned ? "owner " + random.nextInt(3) : ""));
    }
    return companies;
  }

  private SurveyFolder write(List<Company> companies) {
    StringBuilder answers = new StringBuilder("ID;A;S;X;G\n");
    for (int i = 0; i < companies.size(); i++) {
      Company own = companies.get(i);
      answers.append(
          String.join(";", "k" + i, own.activity(), own.size(), own.answer(), own.owner() + "\n"));
    }
    return SurveyFolder.written(root, "chance")
        .write("survey.yaml", SURVEY, StandardCharsets.UTF_8)
        .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);
  }
}
