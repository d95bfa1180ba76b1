package fr.barometre.pipeline.loading.stata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files of haven 2.5.1 made by {@code roundtrip.R}, held to what R itself says of every cell: 50
 * variables and 10,000 records. Numbers must be equal to the last bit.
 */
class RoundTripTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"roundtrip.dta, 10000", "haven-13.dta, 40", "haven-14.dta, 40", "haven-15.dta, 40"})
  void every_cell_is_what_r_has(String name, int count) throws IOException {
    RawTable table = open(name);
    int cells = 0;
    try (RawRecords records = table.records().open();
        CsvReader<CsvRecord> csv = csv()) {
      Iterator<CsvRecord> expected = csv.iterator();
      assertEquals(
          expected.next().getFields(), table.columns().stream().map(RawColumn::name).toList());
      for (int i = 1; i <= count; i++) {
        assertTrue(records.next());
        assertEquals(i, records.line());
        cells += sameCells(expected.next(), records, table.columns());
      }
      assertFalse(records.next());
    }
    assertEquals(50 * count, cells);
  }

  private static int sameCells(CsvRecord expected, RawRecords records, List<RawColumn> columns) {
    for (int k = 0; k < columns.size(); k++) {
      String r = expected.getField(k);
      String cell = records.cell(k);
      if (columns.get(k).type() == RawColumn.Type.NUMBER && !r.isEmpty() && !r.startsWith(".")) {
        assertEquals(
            Double.doubleToLongBits(Double.parseDouble(r)),
            Double.doubleToLongBits(Double.parseDouble(cell)),
            () -> r + " read as " + cell);
      } else {
        assertEquals(midnight(r), cell);
      }
    }
    return columns.size();
  }

  /** The start of a day is the day. */
  private static String midnight(String cell) {
    return cell.replace("T00:00:00", "");
  }

  @Test
  void labels_of_variables_and_values_are_those_of_r() throws IOException {
    Map<String, String> label = new HashMap<>();
    Map<String, Map<String, String>> labels = new HashMap<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(StataFixtures.path("roundtrip-labels.csv"))) {
      Iterator<CsvRecord> lines = csv.iterator();
      lines.next();
      lines.forEachRemaining(
          line -> {
            if (line.getField(1).isEmpty()) {
              label.put(line.getField(0), line.getField(2));
            } else {
              labels
                  .computeIfAbsent(line.getField(0), name -> new HashMap<>())
                  .put(line.getField(1), line.getField(2));
            }
          });
    }

    for (RawColumn column : open("roundtrip.dta").columns()) {
      assertEquals(label.get(column.name()), column.label(), column.name());
      assertEquals(labels.getOrDefault(column.name(), Map.of()), column.labels(), column.name());
    }
    assertEquals(50, label.size());
    assertEquals(14, labels.size());
  }

  @Test
  void letters_of_absence_are_absences_of_every_number() {
    for (RawColumn column : open("roundtrip.dta").columns()) {
      boolean number = column.type() != RawColumn.Type.WRITTEN;
      assertEquals(number, column.missing().contains(".a"), column.name());
      assertEquals(number, column.missing().contains(".z"), column.name());
      assertFalse(column.missing().contains("."), column.name());
    }
  }

  private RawTable open(String name) {
    Path packed = StataFixtures.path(name + ".gz");
    if (!Files.exists(packed)) {
      return StataFixtures.open(StataFixtures.path(name));
    }
    Path file = folder.resolve(name);
    try (var bytes = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return StataFixtures.open(file);
  }

  private static CsvReader<CsvRecord> csv() throws IOException {
    return CsvReader.builder()
        .ofCsvRecord(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(StataFixtures.path("roundtrip.csv.gz"))),
                StandardCharsets.UTF_8));
  }
}
