package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.InvalidDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A survey of enterprises in two SPSS files, declared in YAML alone, against R: {@code
 * svydesign(ids = ~1, strata = ~strata, weights = ~wt, fpc = ~nh)}, survey 4.1-1, by {@code make.R}
 * beside the files. Relative tolerance 1e-9: sums in another order.
 */
class SpssSurveyTest {
  private static final double RELATIVE = 1e-9;

  @TempDir static Path root;
  private static SurveyFolder survey;
  private static RunReport report;
  private static PublishedFigures figures;

  @BeforeAll
  static void run() {
    survey = SurveyFolder.copy("enterprises", root);
    report = survey.run();
    figures = PublishedFigures.of(survey, report);
  }

  @Test
  void both_waves_are_read_and_the_slip_is_refused_at_its_place() {
    List<Row> rejects = survey.table(report, "rejects").collectAsList();

    assertEquals(209, report.read());
    assertEquals(208, report.kept());
    assertEquals(1, rejects.size());
    assertEquals("code_list", rejects.get(0).getAs("rule"));
    assertEquals(
        "wave2.zsav:35", rejects.get(0).getAs("file") + ":" + rejects.get(0).getAs("line"));
    assertEquals("k30", rejects.get(0).getAs("column"));
    assertEquals("8", rejects.get(0).getAs("value"));
  }

  /** A sample may have more strata than anybody wants to list: their names will do. */
  @Test
  void strata_need_no_list(@TempDir Path folder) {
    SurveyFolder listed =
        SurveyFolder.copy("enterprises", folder)
            .edit(
                "survey.yaml",
                text ->
                    text.replaceFirst(
                        "(id: strata\\s+column: strata\\s+type: )single([^\\[]*?)    modalities:\\n(      - .*\\n)+",
                        "$1text$2"));
    assertTrue(listed.read("survey.yaml").contains("column: strata\n    type: text"));

    Row workers = PublishedFigures.of(listed, listed.run()).get("workers", "all");

    assertEquals(0.72182936862421276, workers.getAs("standard_error"), RELATIVE);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "workers|all|22.914289743103776|0.72182936862421276",
        "workers|size=large|227.38000293750457|10.54028383303525",
        "sales|all|8656859505.3449917|720819443.85477948",
        "sales|sector=retail;region=south|1120588683.3607273|151379674.41269532",
        "exported|sector=manufacturing|11.536795248772153|3.1464422467618136",
        "finance.very_severe|all|0.11071267624724834|0.029689071056669063",
        "finance.none|size=small|0.30630770876652053|0.054353921383693563",
        "women.yes|region=north|0.22664098599702917|0.055234660285290206",
        "innovation.h1|all|0.3471278957841426|0.045017917819522767",
        "innovation.h3|all|0.21567059605942038|0.037082334596490296",
        "innovation.h5|all|0.48987657160454184|0.048031909273528829",
        "innovation.h3|sector=services|0.13950933061654935|0.05304370431062852",
        "productivity|all|47822.293195598199|3454.223699181417"
      })
  void an_estimate_and_its_standard_error_are_those_of_r(
      String cell, String domain, double estimate, double standardError) {
    Row row = figures.get(cell, domain);

    assertEquals(estimate, row.getAs("estimate"), RELATIVE * estimate);
    assertEquals(standardError, row.getAs("standard_error"), RELATIVE * standardError);
  }

  @Test
  void codes_that_the_file_calls_missing_are_answers_where_they_are_declared(@TempDir Path other) {
    SurveyFolder declared = SurveyFolder.copy("enterprises", other);
    declared.edit(
        "survey.yaml",
        text ->
            text.replace(
                "raw: \"2\", label: {fr: Non, en: \"No\"}}",
                "raw: \"2\", label: {fr: Non, en: \"No\"}}\n"
                    + "      - {code: unknown, raw: \"-9\", label: {fr: Ne sait pas, en: Don't know}}"));

    Row row = PublishedFigures.of(declared, declared.run()).get("women.unknown", "all");

    // 55 yes, 139 no and 8 that do not know; 6 refusals stay absent.
    assertEquals(202L, row.<Long>getAs("n"));
  }

  @Test
  void a_format_that_the_file_does_not_have_is_told_before_anything_runs(@TempDir Path other) {
    SurveyFolder wrong = SurveyFolder.copy("enterprises", other);
    wrong.edit("survey.yaml", text -> text.replace("format: spss", "format: csv"));

    InvalidDeclaration told = assertThrows(InvalidDeclaration.class, wrong::run);

    assertEquals(
        wrong.path().resolve("survey.yaml")
            + ":9:6: file '"
            + wrong.path().resolve("wave1.sav")
            + "' is an SPSS data file, and raw.format is csv. Declare format: spss.",
        told.getMessage());
  }

  @Test
  void a_set_that_the_file_does_not_have_is_told_with_the_nearest(@TempDir Path other) {
    SurveyFolder wrong = SurveyFolder.copy("enterprises", other);
    wrong.edit("survey.yaml", text -> text.replace("$innovation", "$inovation"));

    InvalidDeclaration told = assertThrows(InvalidDeclaration.class, wrong::run);

    assertEquals(
        "'$inovation' is no multiple-response set in '"
            + wrong.path().resolve("wave1.sav")
            + "'. Did you mean '$innovation'?",
        told.getMessage().replaceFirst("^.*survey.yaml:\\d+:\\d+: ", ""));
  }

  @Test
  void a_file_cut_short_is_refused_with_its_place_however_far_it_reads(@TempDir Path other)
      throws IOException {
    SurveyFolder cut = SurveyFolder.copy("enterprises", other);
    Path wave = cut.path().resolve("wave1.sav");
    Files.write(wave, Arrays.copyOf(Files.readAllBytes(wave), 5000));

    DataRefused told = assertThrows(DataRefused.class, cut::run);

    assertEquals(
        wave
            + ":byte 5000: the data end within a record. The file is damaged or cut short: export it"
            + " again.",
        told.getMessage());
  }
}
