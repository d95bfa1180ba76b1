package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pairs of domains in {@code comparisons} against R: {@code apistrat/letters.R} stands beside its
 * values. Relative tolerance 1e-8: sums in another order, and calibration in two iterations.
 */
class SegmentPairsTest {
  private static final String COMPARED = "precision: {compared: [stype], ";

  private static final Path R = Path.of("src/test/resources/surveys/apistrat/letters.csv");

  @TempDir Path root;

  @Test
  void pairs_of_strata_are_those_of_r() throws IOException {
    check(compared("apistrat"), "dstrat");
  }

  @Test
  void pairs_at_calibrated_weights_are_those_of_r() throws IOException {
    SurveyFolder crossing =
        compared("apicalibrated")
            .edit(
                "population.yaml",
                text ->
                    text.substring(0, text.indexOf("  - variable: stype"))
                        + text.substring(text.indexOf("  - variable: sch_wide"))
                            .replaceFirst("\\*apipop", "&apipop {fr: apipop, en: apipop}"));

    check(crossing, "raking");
  }

  /** 100 elementary schools, 50 high and 50 middle schools. */
  @Test
  void a_pair_is_withheld_with_either_of_its_figures() {
    SurveyFolder survey =
        compared("apistrat")
            .edit(
                "survey.yaml",
                text ->
                    text.replace(
                        "{compared",
                        "{minimum_respondents: 60, caution_respondents: 60, compared"));
    List<Row> pairs = pairs(survey, "indicator = 'api00'");

    assertEquals(3, pairs.size());
    for (Row pair : pairs) {
      assertEquals("withheld", pair.getAs("status"));
      assertEquals("n<60", pair.getAs("status_reason")); // of one figure or of both
      assertTrue(pair.isNullAt(pair.fieldIndex("p_value")));
    }
  }

  @Test
  void totals_and_quantiles_are_not_compared() {
    SurveyFolder survey = compared("apistrat");

    assertTrue(pairs(survey, "indicator in ('enroll_total', 'api00_median')").isEmpty());
  }

  @Test
  void nothing_is_compared_unless_it_is_declared() {
    RunReport report = SurveyFolder.copy("apistrat", root).run();

    assertFalse(Files.exists(report.folder().resolve("comparisons.parquet")));
  }

  private SurveyFolder compared(String name) {
    return SurveyFolder.copy(name, root)
        .edit("survey.yaml", text -> text.replace("precision: {", COMPARED));
  }

  private static List<Row> pairs(SurveyFolder survey, String condition) {
    return survey.table(survey.run(), "comparisons").filter(condition).collectAsList();
  }

  private static void check(SurveyFolder survey, String design) throws IOException {
    List<Row> pairs = pairs(survey, "indicator = 'api00'");
    List<String[]> expected =
        Files.readAllLines(R).stream()
            .filter(line -> line.startsWith(design))
            .map(line -> line.split("\\|"))
            .toList();

    assertEquals(3, expected.size());
    assertEquals(expected.size(), pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      Row pair = pairs.get(i);
      String[] line = expected.get(i);
      assertEquals(line[1], pair.getAs("of"));
      assertEquals(line[2], pair.getAs("against"));
      assertNear(line[3], pair.getAs("estimate"));
      assertNear(line[4], pair.getAs("standard_error"));
      assertEquals(Double.parseDouble(line[5]), pair.<Double>getAs("df"));
      assertNear(line[6], pair.getAs("p_value"));
    }
  }

  private static void assertNear(String expected, double found) {
    double value = Double.parseDouble(expected);
    assertEquals(value, found, 1e-8 * Math.abs(value));
  }
}
