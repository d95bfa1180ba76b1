package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** An edition of a few figures, written as a run writes one. */
final class WrittenEdition {
  private static final MessageType ESTIMATES =
      MessageTypeParser.parseMessageType(
          """
          message spark_schema {
            required binary cell_id (STRING);
            required binary indicator (STRING);
            required binary indicator_label (STRING);
            optional binary modality (STRING);
            optional binary modality_label (STRING);
            required binary statistic (STRING);
            required binary base (STRING);
            required binary domain (STRING);
            optional binary unit (STRING);
            required int64 n;
            optional double estimate;
            optional double standard_error;
            optional double ci_low;
            optional double ci_high;
            required double ci_level;
            optional double df;
            required binary status (STRING);
            optional binary status_reason (STRING);
          }
          """);

  private final String edition;
  private final List<Group> cells = new ArrayList<>();
  private double level = 0.95;
  private String variable = "oven";
  private String more = "";

  private WrittenEdition(String edition) {
    this.edition = edition;
  }

  static WrittenEdition of(String edition) {
    return new WrittenEdition(edition);
  }

  WrittenEdition level(double confidence) {
    level = confidence;
    return this;
  }

  /** The variable of indicator oven. */
  WrittenEdition variable(String id) {
    variable = id;
    return this;
  }

  /** Further keys of the manifest, each with its comma. */
  WrittenEdition with(String keys) {
    more += keys;
    return this;
  }

  /** A share of companies. */
  WrittenEdition share(String indicator, String modality, String domain, Double estimate) {
    return cell(indicator, modality, domain, "proportion", estimate);
  }

  WrittenEdition balance(Double estimate) {
    return cell("mood", null, "all", "balance", estimate);
  }

  /** A figure with a standard error of 0.03, or one that is withheld. */
  WrittenEdition cell(
      String indicator, String modality, String domain, String statistic, Double estimate) {
    Group cell = new SimpleGroup(ESTIMATES);
    cell.append("cell_id", "baking@" + edition + "/" + indicator + "." + modality + "/" + domain);
    cell.append("indicator", indicator).append("indicator_label", "Four");
    if (modality != null) {
      cell.append("modality", modality).append("modality_label", modality);
    }
    cell.append("statistic", statistic).append("base", "tous").append("domain", domain);
    cell.append("n", 400L).append("ci_level", level);
    if (estimate == null) {
      cell.append("status", "withheld").append("status_reason", "moins de 10 répondants");
    } else {
      cell.append("estimate", estimate).append("standard_error", 0.03).append("df", 398.0);
      cell.append("ci_low", estimate - 0.06).append("ci_high", estimate + 0.06);
      cell.append("status", "published");
    }
    cells.add(cell);
    return this;
  }

  Edition in(Path root) throws IOException {
    EditionFolder folder = new EditionFolder(root, "baking", edition);
    Files.createDirectories(folder.path());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(folder.table("estimates")))
            .withConf(new PlainParquetConfiguration())
            .withType(ESTIMATES)
            .build()) {
      for (Group cell : cells) {
        writer.write(cell);
      }
    }
    Files.writeString(folder.manifest(), manifest());
    return Edition.open(folder);
  }

  private String manifest() {
    return """
        {"survey": "baking", "edition": "EDITION", "run_id": "run-EDITION",
         "title": {"fr": "Enquête", "en": "Survey"}, "source": {"fr": "x", "en": "x"},
         "tables": {"estimates": {"rows": 1, "sha256": "00"}},
         "bases": [{"id": "all", "label_fr": "tous", "label_en": "all", "sql": null}],
         "segments": [{"id": "size", "label_fr": "Taille", "label_en": "Size", "variable": "size"},
                      {"id": "bulk", "label_fr": "Taille", "label_en": "Size", "variable": "bulk"}],
         MORE
         "indicators": [
           {"id": "oven", "label_fr": "Four", "label_en": "Oven", "variable": "VARIABLE", "base": "all"},
           {"id": "mood", "label_fr": "Moral", "label_en": "Mood", "variable": "mood", "base": "all"}],
         "figures": [{"id": "ovens", "title_fr": "Fours à bois", "title_en": "Wood-fired ovens",
                      "indicator": "oven", "modalities": ["wood"], "by": null, "headline": true}]}
        """
        .replace("EDITION", edition)
        .replace("VARIABLE", variable)
        .replace("MORE", more);
  }
}
