package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Not asked, no answer and don't know are three absences.
 *
 * <p>Eight companies are kept, the ninth is refused for its presence. Two of them are not present,
 * so six are asked about networks and years.
 */
class AbsencesTest {
  private static final String ANSWERS =
      """
      id;present;net_a;net_b;years;note
      1;1;Y;;3;
      2;1;;;98;
      3;1;98;98;;
      4;1;98;Y;99;
      5;1;;;4;98
      6;1;Y;Y;98;fin
      7;2;;;;
      8;2;;;98;
      9;5;;;98;
      """;

  private static final String SURVEY =
      """
      survey: absences
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, key: id}
      questions:
        - {id: present, column: present, type: single, label: {fr: Présence, en: Presence}, modalities: [
            {code: yes, raw: "1", label: {fr: Oui, en: Yes}}, {code: no, raw: "2", label: {fr: Non, en: No}}]}
        - {id: nets, column: net, type: multiple, label: {fr: Réseaux, en: Networks}, asked_if: "present = 'yes'",
           missing: {dont_know: ["98"]}, modalities: [
            {code: a, raw: a, label: {fr: A, en: A}}, {code: b, raw: b, label: {fr: B, en: B}}]}
        - {id: years, column: years, type: number, label: {fr: Années, en: Years}, asked_if: "present = 'yes'",
           missing: {dont_know: ["98"], no_answer: ["99"]}}
        - {id: note, column: note, type: text, label: {fr: Note, en: Note}, missing: {dont_know: ["98"]}, published: true}
      maximum_rejected: 0.5
      domains:
        - []
      bases:
        - {id: all, label: {fr: toutes, en: all}}
      indicators:
        - {id: years, label: {fr: A, en: A}, statistic: mean, variable: years, base: all}
      """;

  @TempDir Path root;

  /**
   * Networks: the third knows nothing of either; the fourth ticks one, so it has answered. Years:
   * the second and sixth do not know, the third and fourth leave it out. Where nobody is left out
   * by routing, all eight are asked: six leave no note, the fifth has none to give.
   */
  @Test
  void each_has_its_share_of_the_responses_kept() {
    SurveyFolder survey =
        SurveyFolder.written(root, "absences")
            .write("answers.csv", ANSWERS, StandardCharsets.UTF_8)
            .write("survey.yaml", SURVEY, StandardCharsets.UTF_8);
    RunReport report = survey.run();

    Map<String, List<Double>> shares = new TreeMap<>();
    for (Row row :
        survey
            .table(report, "dictionary")
            .filter("table = 'responses' and share_not_asked is not null")
            .collectAsList()) {
      shares.put(
          row.getAs("column"),
          List.of(
              row.getAs("share_not_asked"),
              row.getAs("share_no_answer"),
              row.getAs("share_dont_know")));
    }
    assertEquals(8, report.kept());
    assertEquals(
        Map.of(
            "present", List.of(0.0, 0.0, 0.0),
            "nets_a", List.of(0.25, 0.0, 0.125),
            "nets_b", List.of(0.25, 0.0, 0.125),
            "note", List.of(0.0, 0.75, 0.125),
            "years", List.of(0.25, 0.25, 0.25)),
        shares);
  }
}
