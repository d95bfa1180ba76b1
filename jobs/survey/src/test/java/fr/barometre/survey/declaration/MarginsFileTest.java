package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of margins, as it is and with slips told at their place in it. */
class MarginsFileTest {
  @TempDir Path folder;

  @Test
  void itsMarginsAreReadWithTheirSources() {
    CalibrationPlan plan = survey().load().weighting().calibration().orElseThrow();

    PopulationMargin size = plan.margin("size");
    PopulationMargin staff = plan.margin("staff");
    assertEquals(Map.of("small", 1190.0, "large", 90.0), size.totals());
    assertEquals("Register of 2020", size.source().en());
    assertFalse(size.illustrative());
    assertEquals(Map.of(PopulationMargin.SUM, 15000.0), staff.totals());
    assertTrue(staff.illustrative());
    assertEquals(0.5, plan.bounds().lower());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "large: 90|¦big: 90|'size' has no code 'big'|Choose among large, small.",
        "variable: size|¦variable: sze|unknown variable 'sze'|Did you mean 'size'?",
        "large: 90|large: ¦-1|'-1' is too small|Expected: companies in this category: 0 or more.",
        "source: {fr: Hypothèse, en: Assumption}|source: {fr: Hypothèse, ¦eng: Assumption}|unknown key 'eng'|Did you mean 'en'?",
        "variable: staff|¦variable: size|variable 'size' has two margins|Keep one of them.",
        "total: 15000|totals: {small: 3}|'staff' is a number|Give one total: its sum."
      })
  void aSlipInItIsToldThere(String right, String wrong, String problem, String remedy)
      throws IOException {
    WrittenSurvey survey = survey();
    Path file = folder.resolve("population.yaml");
    String text = Files.readString(file).replace(right, wrong);
    Files.writeString(file, text.replace(WrittenSurvey.HERE, ""));

    List<Problem> told = survey.problems();

    Problem first =
        told.stream().filter(any -> any.problem().equals(problem)).findFirst().orElseThrow();
    assertEquals(remedy, first.remedy());
    assertEquals(file.toString(), first.place().file());
    int at = text.indexOf(WrittenSurvey.HERE);
    if (at >= 0) {
      long line = text.substring(0, at).lines().count();
      assertEquals(line, first.place().line());
    }
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "method: truncated|method: ¦truncate|'truncate' is not accepted here|Did you mean 'truncated'?",
        "method: truncated, bounds: {min: 0.5, max: 2}|method: ¦truncated|method truncated needs bounds|Add bounds: {min: 0.5, max: 2} say.",
        "method: truncated|method: ¦linear|method linear has no bounds|Say truncated, or leave the bounds out.",
        "min: 0.5|min: ¦1.5|'1.5' is too large|Expected: the smallest ratio, below 1.",
        "margins: population.yaml|margins: ¦populaton.yaml|there is no file of margins 'populaton.yaml'|Correct the path, which starts at the folder of survey.yaml."
      })
  void aSlipInTheCalibrationIsToldThere(String right, String wrong, String problem, String remedy) {
    WrittenSurvey slip = survey().with(right, wrong);

    List<String> told = slip.problems().stream().map(Problem::toString).toList();

    assertEquals(List.of(slip.here() + ": " + problem + ". " + remedy), told);
  }

  @Test
  void replicatesAreNotCalibrated() {
    WrittenSurvey both =
        survey().with("design:", "design:\n  variance: {replicates: bootstrap, number: 20}");

    assertEquals(
        List.of(
            "replicates are given or made at the weights of the draw, and would not be calibrated"),
        both.problems().stream().map(Problem::problem).toList());
  }

  @Test
  void twoMarginsThatCountDifferentPopulationsAreToldBeforeAnythingRuns() throws IOException {
    WrittenSurvey survey = survey();
    Files.writeString(
        folder.resolve("population.yaml"),
        """
        margins:
          - {variable: size, source: {fr: R, en: R}, totals: {small: 1190, large: 90}}
          - {variable: online, source: {fr: R, en: R}, totals: {oui: 1000, non: 200}}
        """);

    List<String> told = survey.problems().stream().map(Problem::problem).toList();

    assertEquals(
        List.of(
            "the totals of 'online' sum to 1200 and those of 'size' to 1280, for the same companies"),
        told);
  }

  /** Shops calibrated on their register. */
  private WrittenSurvey survey() {
    return WrittenSurvey.of(folder, "shops")
        .with(
            "precision: {level",
            """
            weighting:
              calibration: {method: truncated, bounds: {min: 0.5, max: 2}, margins: population.yaml}
            precision: {level\
            """);
  }
}
