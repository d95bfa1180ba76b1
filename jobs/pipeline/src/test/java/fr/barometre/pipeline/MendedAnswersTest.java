package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.checking.RefusedRecords;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refused answers written out, mended, and loaded again beside the raw file. */
class MendedAnswersTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SURVEY =
      """
      survey: mended
      edition: "2020"
      title: {fr: Essai, en: Trial}
      source: {fr: Inventé, en: Invented}
      collected: {from: 2020-01-01, to: 2020-01-31}
      raw: {files: [answers.csv], format: csv, encoding: windows-1252, separator: ";", key: id, latest: day}
      questions:
        - {id: size, column: size, type: single, label: {fr: Taille, en: Size}, modalities: [
            {code: small, label: {fr: Petite, en: Small}}, {code: large, label: {fr: Grande, en: Large}}]}
        - {id: staff, column: staff, type: number, label: {fr: Effectif, en: Staff}}
      maximum_rejected: 0.5
      precision: {minimum_respondents: 1, caution_respondents: 1}
      domains:
        - []
      bases:
        - {id: all, label: {fr: toutes, en: all}}
      indicators:
        - {id: staff, label: {fr: Effectif, en: Staff}, statistic: mean, variable: staff, base: all}
      """;
  private static final String ANSWERS =
      """
      id;day;size;staff;note
      a;2020-01-02;small;4;"dit ""à voir"" ; puis
      rien"
      b;2020-01-02;smal;6;été
      c;2020-01-02;large;vingt;
      d;2020-01-02;large;40;
      d;2020-01-01;large;30;
      """;

  @TempDir Path root;

  @Test
  void rejects_have_the_shape_of_the_raw_file() throws IOException {
    Path rejects = root.resolve("rejects.csv");
    long written = check(survey(), refused -> refused.write(rejects));

    assertEquals(2, written); // the older answer of d was replaced, and needs no mending
    assertEquals(
        """
        "id";"day";"size";"staff";"note"
        "b";"2020-01-02";"smal";"6";"été"
        "c";"2020-01-02";"large";"vingt";""
        """,
        Files.readString(rejects, WINDOWS).replace("\r\n", "\n"));
  }

  /** Staff of 4, 6, 20 and 40. */
  @Test
  void mended_answers_take_the_place_of_the_refused_ones() throws IOException {
    SurveyFolder survey = survey();
    Path rejects = root.resolve("rejects.csv");
    check(survey, refused -> refused.write(rejects));
    Files.writeString(
        rejects,
        Files.readString(rejects, WINDOWS).replace("smal", "small").replace("vingt", "20"),
        WINDOWS);

    RunReport report = run(survey, Optional.of(rejects), Optional.empty());

    assertEquals(4, report.kept());
    assertEquals(Map.of("mended", 2L, "duplicate", 1L), report.refused());
    double mean = PublishedFigures.of(survey, report).get("staff", "all").getAs("estimate");
    assertEquals(17.5, mean, 1e-12);
    assertEquals(ANSWERS, survey.read("answers.csv", WINDOWS));
    String manifest = Files.readString(report.folder().resolve("run.json"));
    assertTrue(manifest.contains("rejects.csv"), manifest);
  }

  /** An answer that was kept is replaced as well, even by one that is older. */
  @Test
  void a_correction_wins_over_a_later_answer() throws IOException {
    SurveyFolder survey = survey();
    Path mended =
        Files.writeString(
            root.resolve("mended.csv"), "id;day;size;staff;note\nd;2019-12-31;small;2;\n", WINDOWS);

    RunReport report = run(survey, Optional.of(mended), Optional.empty());

    assertEquals(Map.of("mended", 2L, "code_list", 1L, "number", 1L), report.refused());
    double mean = PublishedFigures.of(survey, report).get("staff", "all").getAs("estimate");
    assertEquals(3, mean, 1e-12); // of 4 and 2
  }

  /**
   * Exports with more than one header record, in another encoding than UTF-8, further down in their
   * file, or in a workbook: what a person replaces in what was refused, and how many are kept then.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "surveymonkey-windows-1252 | 192.0.2.3',' | 192.0.2.3','Petite | 3",
        "surveymonkey-workbook     | 192.0.2.3',' | 192.0.2.3','Petite | 3",
        "qualtrics-values          | '40','0'     | '100','1'          | 4",
        "sphinx                    | En cours     | Terminé            | 3",
        "sphinx-workbook           | En cours     | Terminé            | 3",
        "paper                     | '1+2'        | '1'                | 4"
      },
      quoteCharacter = '`')
  void rejects_of_a_tool_are_read_again_as_its_own(
      String export, String wrong, String right, long kept) throws IOException {
    Path folder = Files.createDirectory(root.resolve("export"));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/exports", export))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path yaml = folder.resolve("survey.yaml");
    Files.writeString(yaml, Files.readString(yaml) + "maximum_rejected: 1\n");
    SurveyFolder survey = SurveyFolder.at(folder, root);
    Path rejects = root.resolve("rejects.csv");
    run(survey, Optional.empty(), Optional.of((found, refused) -> refused.write(rejects)));
    Charset charset = export.startsWith("sphinx") ? WINDOWS : StandardCharsets.UTF_8;
    String text = Files.readString(rejects, charset);
    assertTrue(text.contains(wrong.replace('\'', '"')), text);
    Files.writeString(
        rejects, text.replace(wrong.replace('\'', '"'), right.replace('\'', '"')), charset);

    RunReport report = run(survey, Optional.of(rejects), Optional.of((found, refused) -> {}));

    assertEquals(kept, report.kept(), report.refused()::toString);
  }

  /** The third company is refused for its staff in words, mended in a workbook of its own. */
  @Test
  void rejects_of_a_workbook_are_a_workbook_with_its_sheet_and_row() throws IOException {
    SurveyFolder survey =
        survey()
            .edit(
                "survey.yaml",
                yaml ->
                    yaml.replace(
                        "files: [answers.csv], format: csv, encoding: windows-1252, separator: \";\",",
                        "files: [answers.xlsx], format: excel, sheet: Réponses, header_row: 2,"));
    workbook(survey.path().resolve("answers.xlsx"), "vingt");
    Path rejects = root.resolve("rejects.xlsx");
    run(survey, Optional.empty(), Optional.of((found, refused) -> refused.write(rejects)));

    try (ReadableWorkbook workbook = new ReadableWorkbook(rejects.toFile())) {
      List<String> texts =
          workbook.findSheet("Réponses").orElseThrow().read().stream()
              .filter(row -> row.getPhysicalCellCount() > 0)
              .map(row -> row.getRowNum() + ":" + row.getCellText(0) + "," + row.getCellText(3))
              .toList();
      assertEquals(List.of("2:id,staff", "3:c,vingt"), texts);
    }
    Path mended = root.resolve("mended.xlsx");
    workbook(mended, "20");
    assertEquals(
        Map.of("mended", 3L),
        run(survey, Optional.of(mended), Optional.of((found, refused) -> {})).refused());
  }

  private static void workbook(Path file, String staff) throws IOException {
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      workbook.newWorksheet("Notes").value(0, 0, "Rien ici");
      Worksheet sheet = workbook.newWorksheet("Réponses");
      sheet.value(0, 0, "Enquête");
      List<String> header = List.of("id", "day", "size", "staff");
      for (int c = 0; c < header.size(); c++) {
        sheet.value(1, c, header.get(c));
      }
      for (int r = 0; r < 3; r++) {
        sheet.value(2 + r, 0, String.valueOf((char) ('a' + r)));
        sheet.value(2 + r, 1, "2020-01-02");
        sheet.value(2 + r, 2, "small");
        sheet.value(2 + r, 3, r == 2 ? staff : "4,5");
      }
    }
  }

  private interface Writing {
    long write(RefusedRecords refused);
  }

  private long check(SurveyFolder survey, Writing writing) {
    long[] written = new long[1];
    // Three of five is more than the survey allows: rejects are written all the same.
    assertThrows(
        DataRefused.class,
        () ->
            run(
                survey,
                Optional.empty(),
                Optional.of((found, refused) -> written[0] = writing.write(refused))));
    return written[0];
  }

  private RunReport run(
      SurveyFolder folder, Optional<Path> mended, Optional<CheckListener> listener) {
    SparkTests.session();
    Survey survey = SurveyDeclaration.load(folder.path());
    return new Run(
            mended.map(survey::withMended).orElse(survey),
            new RunOptions(
                folder.output(),
                listener.isPresent(),
                Optional.empty(),
                Path.of("target/spark.log")),
            (stage, step, steps) -> {},
            listener)
        .run();
  }

  private SurveyFolder survey() {
    return SurveyFolder.written(root, "mended")
        .write("answers.csv", ANSWERS, WINDOWS)
        .write("survey.yaml", SURVEY, StandardCharsets.UTF_8);
  }
}
