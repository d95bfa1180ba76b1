package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four groups by tempo and activity, and the tempo alone: those late are the silent and the
 * fighters. In 02 tr1 2 are silent, 12 fighters, 5 casual and 11 pioneers; elsewhere there are
 * enough.
 */
class ConfidentialSumsTest {
  private static final String SURVEY =
      """
      survey: groups
      edition: "2020"
      title: {fr: Groupes, en: Groups}
      source: {fr: Données d'essai, en: Test data}
      synthetic: {fr: Réponses inventées, en: Invented answers}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, separator: ";", decimal: ",", key: ID}
      questions:
        - {id: activity, column: A, type: single, label: {fr: Activité, en: Activity}, modalities: [
            {code: "01", label: {fr: Une, en: One}}, {code: "02", label: {fr: Deux, en: Two}}, {code: "06", label: {fr: Six, en: Six}}]}
        - {id: size, column: S, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: tr1, label: {fr: Petite, en: Small}}, {code: tr2, label: {fr: Grande, en: Large}}]}
        - {id: group, column: G, type: single, label: {fr: Groupe, en: Group}, modalities: [
            {code: silent, label: {fr: Silencieuses, en: Silent}}, {code: fighter, label: {fr: Combatives, en: Fighters}},
            {code: casual, label: {fr: Désinvoltes, en: Casual}}, {code: pioneer, label: {fr: Pionnières, en: Pioneers}}]}
      derived:
        - {id: tempo, type: single, label: {fr: Tempo, en: Tempo}, sql: "if(group in ('silent', 'fighter'), 'late', 'early')", modalities: [
            {code: late, label: {fr: En retard, en: Late}}, {code: early, label: {fr: En avance, en: Early}}]}
      segments: [{id: activity, variable: activity}, {id: size, variable: size}]
      domains: [[], [activity], [size], [activity, size]]
      bases: [{id: all, label: {fr: toutes, en: all}}]
      precision: {minimum_respondents: 1, caution_respondents: 1}
      confidentiality: {}
      indicators:
        - {id: groups, label: {fr: Groupes, en: Groups}, statistic: proportion, variable: group, base: all}
        - {id: tempo, label: {fr: Tempo, en: Tempo}, statistic: proportion, variable: tempo, base: all}
      """;

  @TempDir Path root;

  /** With the casual hidden beside them the silent would be those late less the fighters. */
  @Test
  void an_answer_that_is_two_others_does_not_give_one_of_them_away() {
    StringBuilder answers = new StringBuilder("ID;A;S;G\n");
    add(answers, "01;tr1", 9, 14, 10, 13);
    add(answers, "01;tr2", 11, 15, 9, 14);
    add(answers, "02;tr1", 2, 12, 5, 11);
    add(answers, "02;tr2", 8, 13, 6, 12);
    add(answers, "06;tr1", 7, 16, 6, 12);
    add(answers, "06;tr2", 8, 14, 7, 15);
    SurveyFolder survey =
        SurveyFolder.written(root, "groups")
            .write("survey.yaml", SURVEY, StandardCharsets.UTF_8)
            .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);

    RunReport report = survey.run();

    Map<String, Integer> late = new TreeMap<>();
    Map<String, Integer> early = new TreeMap<>();
    String silent = "";
    for (Row row : survey.table(report, "estimates").collectAsList()) {
      String answer = row.getAs("modality");
      boolean hidden = "withheld".equals(row.getAs("status"));
      (answer.matches("late|silent|fighter") ? late : early)
          .merge(row.getAs("domain"), hidden ? 1 : 0, Integer::sum);
      if (answer.equals("silent") && "activity=02;size=tr1".equals(row.getAs("domain"))) {
        silent = row.getAs("status_reason");
      }
    }
    assertEquals("confidentiality: frequency", silent);
    late.forEach((domain, hidden) -> assertNotEquals(1, hidden, "late in " + domain));
    early.forEach((domain, hidden) -> assertNotEquals(1, hidden, "early in " + domain));
  }

  private static void add(StringBuilder answers, String segments, int... groups) {
    String[] names = {"silent", "fighter", "casual", "pioneer"};
    for (int g = 0; g < names.length; g++) {
      for (int i = 0; i < groups[g]; i++) {
        answers.append(segments.replace(";", "")).append(g).append('_').append(i).append(';');
        answers.append(segments).append(';').append(names[g]).append('\n');
      }
    }
  }
}
