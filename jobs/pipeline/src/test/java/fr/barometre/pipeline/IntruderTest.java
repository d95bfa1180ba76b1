package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.intruder.Exposed;
import fr.barometre.pipeline.intruder.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who has nothing but the published {@code estimates} and a solver tries to compute what
 * is hidden, over all tables at once.
 */
@Tag("slow")
class IntruderTest {
  @TempDir Path root;

  /** A hundred answers in seventy domains. */
  @Test
  void the_survey_of_2018_gives_no_hidden_count_away() {
    AttackedSurvey survey =
        new AttackedSurvey(
            sample(),
            text ->
                text.replace(
                    "\nindicators:\n", "\nconfidentiality: {magnitudes: {}}\nindicators:\n"),
            text ->
                text.replaceFirst(
                    "(?s)  quality:\n.*?\n  compared:", "  quality: {preset: none}\n  compared:"));

    Report respondents = survey.attack(false);
    Report population = survey.attack(true);

    System.out.println("2018, respondents: " + respondents.summary());
    System.out.println("2018, population: " + population.summary());
    assertTrue(respondents.hidden() > 4000, respondents.summary());
    assertNothingExposed(respondents);
    assertNothingExposed(population);
  }

  @Test
  void weighted_counts_of_enterprises_stay_hidden() {
    AttackedSurvey survey =
        new AttackedSurvey(
            SurveyFolder.copy("enterprises", root),
            text ->
                text.replace(
                    "\nindicators:",
                    "\nconfidentiality: {counts: weighted, magnitudes: {dominance: 0.6, p_percent: 0.1}}\nindicators:"),
            text -> text);

    Report report = survey.attack(true);

    System.out.println("enterprises: " + report.summary());
    assertTrue(report.hidden() > 10, report.summary());
    assertNothingExposed(report);
  }

  /**
   * Two owners have the six exporters of 02 tr1, who are enough companies: hidden with the three
   * others of a block, 9 of 20 beside, 8 and 11 of 15 below.
   */
  @Test
  void six_companies_of_two_owners_stay_uncertain_by_one_on_each_side() {
    AttackedSurvey survey = exporters("confidentiality: {holding: owner}\n");

    Report report = survey.attack(false);

    System.out.println("holdings: " + report.summary());
    assertEquals(4, report.hidden(), report.summary());
    assertNothingExposed(report);
    double[] six = survey.bounds("exports/yes", "yes", Map.of("activity", "02", "size", "tr1"));
    assertTrue(six[0] <= 5 && six[1] >= 7, six[0] + " to " + six[1]);
  }

  /**
   * A block of four is hidden. Once 11 of 06 tr2 is shown, 19 of 06 leave 8 for tr1; 24 of tr1 less
   * 10 and 8 leave 6 for 02, and 15 of 02 less 6 leave 9 for tr2.
   */
  @Test
  void one_hidden_row_published_again_gives_three_others_away() {
    AttackedSurvey survey = exporters("confidentiality: {holding: owner}\n");

    Report report =
        survey.attackWith("exports/yes", "yes", Map.of("activity", "06", "size", "tr2"));

    assertEquals(
        Map.of(
            "exports/yes in {activity=02, size=tr1}", 6.0,
            "exports/yes in {activity=02, size=tr2}", 9.0,
            "exports/yes in {activity=06, size=tr1}", 8.0),
        report.exposed().stream()
            .filter(Exposed::isExact)
            .collect(
                Collectors.toMap(any -> any.secret().names().get(0).toString(), Exposed::least)));
    for (Exposed exposed : report.exposed()) {
      assertTrue(
          exposed.because().stream()
              .anyMatch(
                  relation ->
                      relation.contains("exports/yes in {size=")
                          || relation.contains("exports/yes in {activity=")),
          exposed.toString());
    }
  }

  /** 01 10 and 12 of 20, 02 6 and 9 of 20, 06 8 and 11 of 15: those of tr1 and tr2 who export. */
  private AttackedSurvey exporters(String confidentiality) {
    StringBuilder answers = new StringBuilder("ID;A;S;X;G\n");
    int[][] exporting = {{10, 12}, {6, 9}, {8, 11}};
    List<String> activities = List.of("01", "02", "06");
    for (int a = 0; a < 3; a++) {
      for (int s = 0; s < 2; s++) {
        for (int i = 0; i < (a < 2 ? 20 : 15); i++) {
          boolean exports = i < exporting[a][s];
          String owner = a == 1 && s == 0 && exports ? i % 2 == 0 ? "Alpha" : "Beta" : "";
          answers.append(
              String.format(
                  "%d%d%d;%s;tr%d;%d;%s%n",
                  a, s, i, activities.get(a), s + 1, exports ? 1 : 0, owner));
        }
      }
    }
    SurveyFolder folder =
        SurveyFolder.written(root, "export")
            .write("survey.yaml", ExportSurvey.WITH_OWNERS, StandardCharsets.UTF_8)
            .write("answers.csv", answers.toString(), StandardCharsets.UTF_8);
    return new AttackedSurvey(folder, text -> text + confidentiality, text -> text);
  }

  private static void assertNothingExposed(Report report) {
    assertEquals(
        List.of(), report.exposed().stream().map(Exposed::toString).toList(), report.summary());
  }

  private SurveyFolder sample() {
    copy(Path.of("../../data/reference"), root.resolve("data/reference"));
    Path folder = root.resolve("data/surveys/reseaux-sociaux-2018");
    copy(Path.of("../../data/surveys/reseaux-sociaux-2018"), folder);
    return SurveyFolder.at(folder, root);
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
