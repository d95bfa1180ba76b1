package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.pipeline.SampleEdition;
import fr.barometre.pipeline.publishing.TableFile;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.PublishedTables;
import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published, read in JavaScript by hyparquet, which shares no code with Parquet's own. */
@Tag("programs")
class HyparquetTest {
  private static final Path RESOURCES = Path.of("src/test/resources/describing/hyparquet");
  private static final Path INSTALLED = Path.of("target/hyparquet");

  @TempDir Path folder;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    Files.createDirectories(INSTALLED);
    for (String file : List.of("package.json", "read.js")) {
      Files.write(INSTALLED.resolve(file), Files.readAllBytes(RESOURCES.resolve(file)));
    }
    run(List.of("npm", "install", "--no-package-lock", "--ignore-scripts", "--silent"));
  }

  @Test
  void every_table_has_the_types_and_values_that_parquet_reads()
      throws IOException, InterruptedException {
    SampleEdition edition = SampleEdition.shared();
    List<Path> files =
        PublishedTables.of(edition.survey()).stream()
            .map(table -> edition.folder().resolve(table.name() + ".parquet"))
            .toList();

    List<JsonNode> read = read(files);

    for (int i = 0; i < files.size(); i++) {
      assertEquals(
          TableReaders.PARQUET_HADOOP.read(files.get(i)),
          table(read.get(i)),
          files.get(i).toString());
      assertEquals(
          "PME-ETI et réseaux sociaux, 2018", read.get(i).at("/notes/barometre.title").asText());
    }
  }

  @Test
  void every_type_comes_back_to_the_last_digit() throws IOException, InterruptedException {
    Table table =
        new Table(
            "all_types",
            "One row.",
            List.of(
                new Column("text", ColumnType.STRING, false, "A text."),
                new Column("count", ColumnType.LONG, false, "A count."),
                new Column("number", ColumnType.DOUBLE, false, "A number."),
                new Column("yes", ColumnType.BOOLEAN, false, "An answer."),
                new Column("day", ColumnType.DATE, false, "A day."),
                new Column("at", ColumnType.INSTANT, false, "An instant.")),
            List.of("text"));
    Object[] row = {
      "É, \"ø\"\n€",
      Long.MIN_VALUE,
      0.1 + 0.2,
      true,
      LocalDate.of(1899, 12, 31),
      Instant.parse("2018-04-09T21:02:03.000004Z")
    };
    Path file = folder.resolve("all_types.parquet");
    TableFile.write(
        file, table, List.of(row, new Object[] {null, null, null, null, null, null}).iterator());

    assertEquals(TableReaders.PARQUET_HADOOP.read(file), table(read(List.of(file)).get(0)));
  }

  private static TableReaders.Read table(JsonNode read) {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    read.path("columns").forEach(column -> types.put(column.get(0).asText(), type(column)));
    List<List<Object>> rows = new ArrayList<>();
    for (JsonNode cells : read.path("rows")) {
      List<Object> row = new ArrayList<>();
      Iterator<JsonNode> cell = cells.iterator();
      types.values().forEach(type -> row.add(value(type, cell.next())));
      rows.add(row);
    }
    return new TableReaders.Read(types, rows);
  }

  private static ColumnType type(JsonNode column) {
    return switch (column.get(1).asText()) {
      case "STRING" -> ColumnType.STRING;
      case "INT64" -> ColumnType.LONG;
      case "DOUBLE" -> ColumnType.DOUBLE;
      case "BOOLEAN" -> ColumnType.BOOLEAN;
      case "DATE" -> ColumnType.DATE;
      case "TIMESTAMP" -> ColumnType.INSTANT;
      default -> throw new AssertionError(column.toString());
    };
  }

  private static Object value(ColumnType type, JsonNode cell) {
    if (cell.isNull()) {
      return null;
    }
    String text = cell.asText();
    return switch (type) {
      case STRING -> text;
      case LONG -> Long.valueOf(text);
      case DOUBLE -> Double.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case INSTANT -> Instant.EPOCH.plusNanos(Math.multiplyExact(1000L, Long.parseLong(text)));
    };
  }

  private static List<JsonNode> read(List<Path> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", "read.js"));
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    List<JsonNode> read = new ArrayList<>();
    for (String line : run(command).lines().toList()) {
      read.add(new ObjectMapper().readTree(line));
    }
    return read;
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("said", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(INSTALLED.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int status = process.waitFor();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    Files.delete(out);
    assertEquals(0, status, String.join(" ", command) + "\n" + text);
    return text;
  }
}
