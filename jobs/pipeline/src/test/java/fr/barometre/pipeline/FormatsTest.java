package fr.barometre.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.importing.SurveyImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same answers in another format, its columns in another order, give the same figures. */
class FormatsTest {
  @TempDir static Path root;
  private static Map<String, List<Object>> expected;

  @BeforeAll
  static void run() {
    expected = figures(SurveyFolder.copy("apistrat", root.resolve("csv")));
  }

  @Test
  void a_stata_file_of_haven_gives_the_figures_of_text() throws IOException {
    SurveyFolder survey =
        survey("dta", "stata")
            .edit("survey.yaml", yaml -> yaml.replaceAll("(column: \\w+)\\.", "$1_"));
    Files.copy(
        Path.of("src/test/resources/stata/apistrat.dta"), survey.path().resolve("apistrat.dta"));

    assertFalse(expected.isEmpty());
    assertEquals(expected, figures(survey));
  }

  @Test
  void a_parquet_file_of_spark_gives_the_figures_of_text() throws IOException {
    SurveyFolder survey = survey("parquet", "parquet");
    Dataset<Row> answers =
        SparkTests.session()
            .read()
            .option("header", true)
            .option("inferSchema", true)
            .csv(survey.path().resolve("apistrat.csv").toString());
    String[] columns = answers.columns();
    String[] others = new String[columns.length];
    for (int i = 0; i < columns.length; i++) {
      others[i] = "`" + columns[columns.length - 1 - i] + "`";
    }
    Path parts = root.resolve("parts");
    answers.selectExpr(others).coalesce(1).write().parquet(parts.toString());
    try (Stream<Path> files = Files.list(parts)) {
      Path part = files.filter(any -> any.toString().endsWith(".parquet")).findFirst().get();
      Files.copy(
          part, survey.path().resolve("apistrat.parquet"), StandardCopyOption.REPLACE_EXISTING);
    }

    assertEquals(expected, figures(survey));
  }

  @Test
  void an_import_of_a_stata_file_runs_as_it_is_written() throws IOException {
    Path export = Path.of("src/test/resources/stata/haven-14.dta");
    SurveyFolder survey = SurveyFolder.written(root, "imported-2020");

    new SurveyImport(export, survey.path(), Optional.empty()).run();

    assertTrue(survey.read("survey.yaml").contains("Question à une réponse n° 1"));
    assertTrue(survey.read("survey.yaml").contains("Très utile"));
    assertEquals(40, survey.run().read());
  }

  private static SurveyFolder survey(String extension, String format) {
    return SurveyFolder.copy("apistrat", root.resolve("as-" + extension))
        .edit(
            "survey.yaml",
            yaml ->
                yaml.replace("apistrat.csv", "apistrat." + extension)
                    .replace("format: csv", "format: " + format));
  }

  private static Map<String, List<Object>> figures(SurveyFolder survey) {
    return survey.table(survey.run(), "estimates").collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs("cell_id"),
                row ->
                    List.of(row.getAs("n"), row.getAs("estimate"), row.getAs("standard_error"))));
  }
}
