package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.pipeline.importing.SurveyImport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey whose answers are a workbook. */
class WorkbookSurveyTest {
  @TempDir Path root;

  @Test
  void the_same_answers_give_the_same_figures_as_text() throws IOException {
    SurveyFolder text = SurveyFolder.copy("apistrat", root.resolve("text"));
    SurveyFolder workbook = SurveyFolder.copy("apistrat", root.resolve("workbook"));
    write(text.read("apistrat.csv"), workbook.path().resolve("apistrat.xlsx"));
    workbook.edit(
        "survey.yaml",
        yaml ->
            yaml.replace("apistrat.csv", "apistrat.xlsx").replace("format: csv", "format: excel"));

    assertEquals(figures(text), figures(workbook));
  }

  @Test
  void a_siren_that_lost_its_zeros_is_told_by_that_name() throws IOException {
    Path export = Path.of("src/test/resources/workbooks/libreoffice.xlsx");
    new SurveyImport(export, root.resolve("saved-2020"), Optional.empty()).run();
    SurveyFolder survey =
        SurveyFolder.written(root, "saved-2020")
            .edit(
                "survey.yaml",
                yaml ->
                    yaml.replaceFirst("(id: siren\\s+column: \"siren\"\\s+type: )\\w+", "$1siren")
                        .replaceFirst("  - \\{id: siren, .*\n", ""));

    RunReport report =
        survey.edit("survey.yaml", yaml -> yaml + "design: {lonely_unit: certainty}\n").run();

    assertEquals(Map.of("lost_zeros", 1L), report.refused());
    Row reject = survey.table(report, "rejects").head();
    assertEquals(3L, reject.<Long>getAs("line"));
  }

  private static Map<String, List<Object>> figures(SurveyFolder survey) {
    return survey.table(survey.run(), "estimates").collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs("cell_id"),
                row ->
                    List.of(row.getAs("n"), row.getAs("estimate"), row.getAs("standard_error"))));
  }

  /** Numbers as numbers, all else as text. */
  private static void write(String csv, Path path) throws IOException {
    try (OutputStream out = Files.newOutputStream(path);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("answers");
      List<String> lines = csv.lines().toList();
      for (int r = 0; r < lines.size(); r++) {
        String[] cells = lines.get(r).split(",", -1);
        for (int c = 0; c < cells.length; c++) {
          if (cells[c].matches("\\d{1,8}(\\.\\d+)?")) {
            sheet.value(r, c, Double.parseDouble(cells[c]));
          } else {
            sheet.value(r, c, cells[c]);
          }
        }
      }
    }
  }
}
