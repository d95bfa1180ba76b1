package fr.barometre.report;

import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** An edition small enough to know by heart, written as a run writes one. */
public final class PublishedSample {
  private static final MessageType ESTIMATES =
      MessageTypeParser.parseMessageType(
          """
          message spark_schema {
            required binary survey (STRING);
            required binary edition (STRING);
            required binary cell_id (STRING);
            required binary indicator (STRING);
            required binary indicator_label (STRING);
            optional binary modality (STRING);
            optional binary modality_label (STRING);
            required binary statistic (STRING);
            required binary base (STRING);
            optional binary size (STRING);
            optional binary sector (STRING);
            required int64 n;
            optional double estimate;
            optional double ci_low;
            optional double ci_high;
            optional double ci_level;
            required binary status (STRING);
            optional binary status_reason (STRING);
            optional binary unit (STRING);
            optional double estimate_unweighted;
          }
          """);

  private static final String DESCRIPTIONS =
      """
      {"type":"struct","fields":[
        {"name":"n","type":"long","nullable":false,"metadata":{"comment":"Respondents in the base, unweighted"}}]}
      """;

  private static final String MANIFEST =
      """
      {
        "survey": "baking", "edition": "EDITION", "run_id": "0123456789ab",
        "title": {"fr": "Enquête", "en": "Survey"},
        "source": {"fr": "Fournil, enquête 2020.", "en": "Bakery, survey 2020."},
        "synthetic": {"fr": "Réponses synthétiques", "en": "Synthetic answers"},
        "collected": {"from": "2020-04-01", "to": "2020-06-29"},
        "weighting": {"fr": "effectifs de la base", "en": "frame counts"},
        "tables": {"estimates": {"rows": 7, "sha256": "00"}},
        "bases": [{"id": "all", "label_fr": "toutes les entreprises", "label_en": "all companies", "sql": null}],
        "segments": [
          {"id": "size", "label_fr": "Taille", "label_en": "Size", "modalities": [
            {"code": "small", "label_fr": "Petite", "label_en": "Small"},
            {"code": "large", "label_fr": "Grande", "label_en": "Large"}]},
          {"id": "sector", "label_fr": "Secteur", "label_en": "Sector", "modalities": []}],
        "indicators": [
          {"id": "oven", "label_fr": "Four", "label_en": "Oven", "modalities": [
            {"code": "wood", "label_fr": "À bois", "label_en": "Wood-fired"},
            {"code": "gas", "label_fr": "À gaz", "label_en": "Gas-fired"}]}],
        "figures": [
          {"id": "ovens", "title_fr": "Les fours", "title_en": "Ovens", "indicator": "oven", "modalities": [], "by": null, "headline": false},
          {"id": "wood_by_size", "title_fr": "Fours à bois", "title_en": "Wood-fired ovens", "indicator": "oven", "modalities": ["wood"], "by": "size", "headline": true}],
        "a_key_of_tomorrow": 1
      }
      """;

  private PublishedSample() {}

  /** Seven cells: two answers for all, one by size, one by sector, one by both. */
  public static EditionFolder write(Path root, String edition) throws IOException {
    EditionFolder folder = new EditionFolder(root, "baking", edition);
    Files.createDirectories(folder.path());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(folder.table("estimates")))
            .withConf(new PlainParquetConfiguration())
            .withType(ESTIMATES)
            .withExtraMetaData(
                java.util.Map.of("org.apache.spark.sql.parquet.row.metadata", DESCRIPTIONS))
            .build()) {
      writer.write(cell("gas", "À gaz", null, null, 1657, 0.715));
      writer.write(cell("wood", "À bois", null, null, 1657, 0.285));
      writer.write(cell("wood", "À bois", "large", null, 20, 0.4445));
      writer.write(withheld(cell("wood", "À bois", "small", null, 4, null)));
      writer.write(cell("wood", "À bois", null, "north", 900, 0.5));
      writer.write(cell("wood", "À bois", "large", "north", 15, 0.6));
      writer.write(other());
    }
    Files.writeString(folder.manifest(), MANIFEST.replace("EDITION", edition));
    return folder;
  }

  private static Group cell(
      String modality, String label, String size, String sector, long n, Double estimate) {
    Group cell = new SimpleGroup(ESTIMATES);
    cell.append("survey", "baking").append("edition", "2020");
    cell.append("cell_id", modality + "-" + size + "-" + sector);
    cell.append("indicator", "oven").append("indicator_label", "Four");
    cell.append("modality", modality).append("modality_label", label);
    cell.append("statistic", "proportion").append("base", "toutes les entreprises").append("n", n);
    if (size != null) {
      cell.append("size", size);
    }
    if (sector != null) {
      cell.append("sector", sector);
    }
    cell.append("ci_level", 0.95);
    if (estimate != null) {
      cell.append("estimate", estimate);
      cell.append("ci_low", estimate - 0.02).append("ci_high", estimate + 0.02);
      cell.append("estimate_unweighted", estimate + 0.1);
      cell.append("status", n < 30 ? "caution" : "published");
      if (n < 30) {
        cell.append("status_reason", "n=" + n + "<30");
      }
    }
    return cell;
  }

  private static Group withheld(Group cell) {
    return cell.append("status", "withheld").append("status_reason", "n<5");
  }

  private static Group other() {
    Group cell = new SimpleGroup(ESTIMATES);
    cell.append("survey", "baking").append("edition", "2020").append("cell_id", "flour");
    cell.append("indicator", "flour").append("indicator_label", "Farine");
    cell.append("statistic", "mean").append("base", "toutes les entreprises").append("n", 1657L);
    return cell.append("estimate", 12.0).append("status", "published").append("unit", "kg");
  }
}
