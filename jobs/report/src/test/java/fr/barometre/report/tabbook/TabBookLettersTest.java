package fr.barometre.report.tabbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.report.published.Editions;
import fr.barometre.report.workbook.BookFormat;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EditionFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Letters in the workbook, of pairs that R tested on two designs: {@code letters.R} of the
 * pipeline's tests stands beside its values, p-values by the same degrees of freedom ({@code
 * p_value}) and by {@code svyttest} itself. The pipeline's tests hold {@code comparisons} to the
 * same values.
 */
class TabBookLettersTest {
  private static final Path R =
      Path.of("../pipeline/src/test/resources/surveys/apistrat/letters.csv");
  private static final int P_VALUE = 6;
  private static final int SVYTTEST = 7;

  private static final MessageType ESTIMATES =
      MessageTypeParser.parseMessageType(
          """
          message spark_schema {
            required binary indicator (STRING); optional binary modality (STRING);
            required binary statistic (STRING); required binary base (STRING);
            optional binary stype (STRING); required int64 n; optional double n_effective;
            optional double estimate; required binary status (STRING);
            optional binary status_reason (STRING); optional binary unit (STRING);
          }
          """);

  private static final MessageType COMPARISONS =
      MessageTypeParser.parseMessageType(
          """
          message spark_schema {
            required binary indicator (STRING); optional binary modality (STRING);
            required binary segment (STRING); required binary of (STRING);
            required binary against (STRING); optional double estimate; optional double p_value;
          }
          """);

  private static final String MANIFEST =
      """
      {"survey": "api", "edition": "2000", "run_id": "0123456789ab",
       "title": {"fr": "Écoles", "en": "Schools"}, "source": {"fr": "api", "en": "api"},
       "collected": {"from": "2000-01-01", "to": "2000-12-31"},
       "tables": {"estimates": {"rows": 4}, "comparisons": {"rows": 3}},
       "segments": [{"id": "stype", "label_fr": "Type", "label_en": "Type", "modalities": [
         {"code": "E", "label_fr": "E", "label_en": "E"}, {"code": "H", "label_fr": "H", "label_en": "H"},
         {"code": "M", "label_fr": "M", "label_en": "M"}]}],
       "indicators": [{"id": "api00", "label_fr": "Note", "label_en": "Score", "modalities": []}]}
      """;

  @TempDir Path root;

  /** E exceeds H at 5 % and M at 10 % on both designs, by either test; no other pair differs. */
  @ParameterizedTest
  @CsvSource({
    "dstrat, NONE, B c", "raking, NONE, B c",
    "dstrat, BONFERRONI, B", "raking, BONFERRONI, b",
    "dstrat, BENJAMINI_HOCHBERG, B c", "raking, BENJAMINI_HOCHBERG, b"
  })
  void theColumnsCarryTheLettersOfThePairsThatRTested(
      String design, MultipleTests correction, String letters) throws IOException {
    for (int test : List.of(P_VALUE, SVYTTEST)) {
      publish(design, test);

      Row line = line(correction);

      assertEquals(letters, line.getCellText(7), "E");
      assertEquals("", line.getCellText(9), "H");
      assertEquals("", line.getCellText(11), "M");
    }
  }

  private Row line(MultipleTests correction) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BookFormat.XLSX.write(
        new TabBook(
                new Editions(root).get(Optional.empty(), Optional.empty()),
                new TabBook.Choices(Language.EN, correction))
            .book(),
        out);
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return book.findSheet("1 stype").orElseThrow().read().get(3);
    }
  }

  private void publish(String design, int test) throws IOException {
    EditionFolder folder = new EditionFolder(root, "api", "2000");
    Files.createDirectories(folder.path());
    Files.deleteIfExists(folder.table("estimates"));
    Files.deleteIfExists(folder.table("comparisons"));
    try (ParquetWriter<Group> writer = writer(folder.table("estimates"), ESTIMATES)) {
      for (String type : new String[] {null, "E", "H", "M"}) {
        Group cell = new SimpleGroup(ESTIMATES);
        cell.append("indicator", "api00").append("statistic", "mean").append("base", "all");
        cell.append("n", 200L).append("estimate", 600.0).append("status", "published");
        if (type != null) {
          cell.append("stype", type);
        }
        writer.write(cell);
      }
    }
    try (ParquetWriter<Group> writer = writer(folder.table("comparisons"), COMPARISONS)) {
      for (String line : Files.readAllLines(R)) {
        if (line.startsWith(design)) {
          writer.write(pair(line.split("\\|"), test));
        }
      }
    }
    Files.writeString(folder.manifest(), MANIFEST);
  }

  private static Group pair(String[] line, int test) {
    return new SimpleGroup(COMPARISONS)
        .append("indicator", "api00")
        .append("segment", "stype")
        .append("of", line[1])
        .append("against", line[2])
        .append("estimate", Double.parseDouble(line[3]))
        .append("p_value", Double.parseDouble(line[test]));
  }

  private static ParquetWriter<Group> writer(Path file, MessageType type) throws IOException {
    return ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withConf(new PlainParquetConfiguration())
        .withType(type)
        .build();
  }
}
