package fr.barometre.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The survey of 2018, from its raw export to the figures its report printed. */
class SampleSurveyTest {
  private static final Path FOLDER = Path.of("../../data/surveys/reseaux-sociaux-2018");

  @TempDir static Path output;
  private static Survey survey;
  private static RunReport report;

  @BeforeAll
  static void run() {
    survey = SurveyDeclaration.load(FOLDER);
    report = runInto(output);
  }

  @Test
  void the_usable_answers_are_kept_and_the_others_refused() {
    assertEquals(1657, report.kept());
    assertEquals(report.read() - 1657, report.refused().values().stream().mapToLong(n -> n).sum());
    assertEquals(
        Set.of("incomplete", "duplicate", "siren", "code_list", "double_tick", "in_scope"),
        report.refused().keySet());
  }

  @Test
  void every_figure_the_study_printed_is_found_unweighted_within_half_a_point() throws IOException {
    Map<String, Double> found =
        table("estimates")
            .filter("domain = 'all' and statistic = 'proportion'")
            .collectAsList()
            .stream()
            .collect(
                Collectors.toMap(
                    row -> row.getAs("indicator") + "." + row.getAs("modality"),
                    row -> row.getAs("estimate_unweighted")));
    List<Executable> checks = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> printed =
        CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("published.csv"))) {
      for (NamedCsvRecord figure : printed) {
        if (figure.getField("status").equals("conflicting") || figure.getField("value").isEmpty()) {
          continue; // another print of a figure that is held already
        }
        String id = figure.getField("indicator") + "." + figure.getField("modality");
        double value = Double.parseDouble(figure.getField("value"));
        checks.add(
            () -> {
              assertTrue(found.containsKey(id), id + " is not estimated");
              assertEquals(value, 100 * found.get(id), 0.5 + 1e-9, id);
            });
      }
    }
    assertTrue(checks.size() >= 40, checks.size() + " figures");
    assertAll(checks);
  }

  @Test
  void every_indicator_is_estimated_in_every_declared_domain() {
    Dataset<Row> estimates = table("estimates");
    Set<String> kinds =
        survey.domains().stream()
            .map(domain -> domain.isEmpty() ? "all" : String.join(";", domain))
            .collect(Collectors.toSet());

    List<Row> perIndicator =
        estimates
            .withColumn(
                "kind", org.apache.spark.sql.functions.regexp_replace(col("domain"), "=[^;]*", ""))
            .groupBy("indicator")
            .agg(org.apache.spark.sql.functions.collect_set("kind").as("kinds"))
            .collectAsList();

    assertEquals(survey.indicators().size(), perIndicator.size());
    for (Row row : perIndicator) {
      assertEquals(kinds, new HashSet<>(row.<String>getList(1)), row.getString(0));
    }
    assertEquals(estimates.count(), estimates.select("cell_id").distinct().count());
  }

  @Test
  void the_model_of_active_companies_finds_the_drivers_in_the_order_the_study_names() {
    Map<String, Row> terms =
        table("models")
            .filter("model = 'active_company' and modality is null")
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getAs("term"), row -> row));
    List<String> drivers =
        List.of("dirigeant_implique", "collaborateurs_formes", "equipe_en_charge");

    for (int i = 0; i < drivers.size(); i++) {
      Row driver = terms.get(drivers.get(i));
      assertTrue(driver.<Double>getAs("p_value") < 0.01, drivers.get(i));
      if (i > 0) {
        Row stronger = terms.get(drivers.get(i - 1));
        assertTrue(stronger.<Double>getAs("coefficient") > driver.<Double>getAs("coefficient"));
        assertTrue(
            stronger.<Double>getAs("marginal_effect") > driver.<Double>getAs("marginal_effect"));
      }
    }
  }

  @Test
  void the_weights_of_the_draw_add_up_to_the_frame_of_their_stratum() {
    Map<String, Double> sums =
        table("responses").groupBy("stratum").sum("base_weight").collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getDouble(1)));

    assertEquals(survey.design().frame().keySet(), sums.keySet());
    survey
        .design()
        .frame()
        .forEach((stratum, count) -> assertEquals(count, sums.get(stratum), 1e-6));
  }

  @Test
  void the_calibrated_weights_are_those_of_proportional_fitting() {
    // The same answer by another road: one margin after the other until both hold.
    List<Row> responses =
        table("responses")
            .select("taille_calage", "sector", "base_weight", "weight")
            .collectAsList();
    double[] fitted = responses.stream().mapToDouble(row -> row.getDouble(2)).toArray();
    Map<String, Double> sizes = Map.of("pme", 147767.0, "eti", 5722.0);
    Map<String, Double> sectors =
        Map.of(
            "industrie", 30000.0,
            "batiment", 22000.0,
            "agroalimentaire", 7000.0,
            "commerce", 39000.0,
            "transports", 8489.0,
            "services", 37000.0,
            "tourisme", 10000.0);
    for (int loop = 0; loop < 200; loop++) {
      fit(fitted, responses, 0, sizes);
      fit(fitted, responses, 1, sectors);
    }

    assertEquals(1657, fitted.length);
    for (int i = 0; i < fitted.length; i++) {
      assertEquals(fitted[i], responses.get(i).getDouble(3), 1e-8 * fitted[i]);
    }
  }

  /** Multiplies the weights of each category by what brings their sum to its target. */
  private static void fit(
      double[] weights, List<Row> responses, int column, Map<String, Double> targets) {
    Map<String, Double> sums = new HashMap<>();
    for (int i = 0; i < weights.length; i++) {
      sums.merge(responses.get(i).getString(column), weights[i], Double::sum);
    }
    for (int i = 0; i < weights.length; i++) {
      String code = responses.get(i).getString(column);
      weights[i] *= targets.get(code) / sums.get(code);
    }
  }

  @Test
  void the_table_of_weights_tells_each_margin_with_its_source() throws IOException {
    List<Row> margins = table("weighting").filter("kind = 'margin'").collectAsList();

    assertEquals(9, margins.size());
    for (Row margin : margins) {
      double target = margin.getAs("target");
      assertEquals(target, margin.getAs("after"), 1e-9 * target);
      assertEquals(0, margin.<Double>getAs("gap"), 1e-9);
      assertEquals(margin.getAs("variable").equals("sector"), margin.getAs("illustrative"));
    }
    Row eti = margins.stream().filter(row -> "eti".equals(row.getAs("category"))).findFirst().get();
    assertEquals(5722.0, eti.getAs("before"), 1e-6); // the frame counts ETI as the margin does
    assertTrue(eti.<String>getAs("source").startsWith("INSEE"));
    String page = Files.readString(report.folder().resolve("weighting.md"));
    assertTrue(
        page.contains("| Taille pour le calage | ETI | 5\u202f722 | 5\u202f722 | 5\u202f722 |"),
        page);
    assertTrue(page.contains("cibles illustratives"), page);
    assertTrue(page.contains("Aucune borne"), page);
  }

  @Test
  void the_four_groups_add_up_to_one_in_each_domain() {
    List<Row> sums =
        table("groups")
            .filter("status <> 'withheld'")
            .groupBy("domain")
            .agg(Map.of("estimate", "sum", "modality", "count"))
            .collectAsList();

    assertTrue(sums.size() > 20, sums.size() + " domains");
    for (Row row : sums) {
      if (row.<Long>getAs("count(modality)") == 4) {
        assertEquals(1, row.getAs("sum(estimate)"), 1e-12, row.getString(0));
      }
    }
  }

  @Test
  void no_identifier_reaches_a_published_table() throws IOException {
    Set<String> identifiers = new HashSet<>();
    try (CsvReader<NamedCsvRecord> raw =
        CsvReader.builder()
            .fieldSeparator(';')
            .detectBomHeader(true)
            .ofNamedCsvRecord(FOLDER.resolve("reponses.csv"))) {
      raw.forEach(
          response ->
              identifiers.add(response.getField("A01").replaceAll("\\s|\\u00a0|\\u202f", "")));
    }
    assertTrue(identifiers.size() > 1600, identifiers.size() + " identifiers");
    for (String name : report.tables().keySet()) {
      Dataset<Row> table = table(name);
      for (Row row : table.collectAsList()) {
        for (int i = 0; i < row.size(); i++) {
          if (row.get(i) instanceof String text) {
            assertTrue(!identifiers.contains(text), () -> name + " holds " + text);
          }
        }
      }
    }
  }

  @Test
  void a_reject_leads_back_to_its_record() {
    List<Row> rejects = table("rejects").collectAsList();

    assertEquals(
        report.read() - report.kept(),
        rejects.stream().map(row -> row.<Long>getAs("record")).distinct().count());
    for (Row row : rejects) {
      assertEquals("reponses.csv", row.getAs("file"));
      assertTrue(row.<Long>getAs("line") > row.<Long>getAs("record"));
    }
  }

  @Test
  void every_column_of_the_answers_is_in_the_dictionary() {
    Set<String> explained =
        table("dictionary")
            .filter("table = 'responses' and code is null")
            .select("column")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet());

    assertEquals(new HashSet<>(Arrays.asList(table("responses").columns())), explained);
  }

  @Test
  void the_manifest_says_that_the_answers_are_synthetic_and_hashes_what_was_run()
      throws IOException {
    JsonNode manifest = manifest(report.folder());

    assertTrue(manifest.at("/synthetic/fr").asText().contains("synthétiques"));
    assertEquals(report.runId(), manifest.path("run_id").asText());
    for (String input : List.of("survey.yaml", "reponses.csv", "../../reference/naf-rev2.csv")) {
      assertTrue(manifest.path("inputs").path(input).asText().matches("[0-9a-f]{64}"), input);
    }
    assertTrue(manifest.path("code_sha256").asText().matches("[0-9a-f]{64}"));
    assertEquals(report.tables().size(), manifest.path("tables").size());
  }

  @Test
  void running_again_publishes_the_same_bytes_but_for_the_times() throws IOException {
    Path other = output.resolve("again");

    RunReport again = runInto(other);

    assertEquals(report.runId(), again.runId());
    try (Stream<Path> files = Files.list(report.folder())) {
      for (Path file : files.filter(path -> !path.endsWith("run.json")).toList()) {
        assertArrayEquals(
            Files.readAllBytes(file),
            Files.readAllBytes(again.folder().resolve(file.getFileName())),
            file.toString());
      }
    }
    assertEquals(withoutTimes(manifest(report.folder())), withoutTimes(manifest(again.folder())));
  }

  private static RunReport runInto(Path folder) {
    SparkTests.session();
    RunOptions options =
        new RunOptions(folder, false, Optional.empty(), Path.of("target/spark.log"));
    return new Run(survey, options, (stage, step, steps) -> {}).run();
  }

  private static Dataset<Row> table(String name) {
    return SparkTests.session()
        .read()
        .parquet(report.folder().resolve(name + ".parquet").toString());
  }

  private static JsonNode manifest(Path folder) throws IOException {
    return new ObjectMapper().readTree(folder.resolve("run.json").toFile());
  }

  private static JsonNode withoutTimes(JsonNode manifest) {
    return ((ObjectNode) manifest).without(List.of("started", "ended"));
  }
}
