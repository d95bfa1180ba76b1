package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.barometre.pipeline.SampleEdition;
import fr.barometre.survey.tables.EstimatesTable;
import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The data message of the sample edition, held to the field guide of SDMX-CSV 2.0. */
class SdmxCsvTest {
  private static final SampleEdition EDITION = SampleEdition.shared();
  private static final Path FILE = EDITION.folder().resolve("estimates.sdmx.csv");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");
  private static final List<String> DIMENSIONS =
      List.of(
          "INDICATOR",
          "MODALITY",
          "SIZE_CLASS",
          "SIZE_BAND",
          "SECTOR",
          "REGION",
          "CUSTOMERS",
          "TIME_PERIOD");

  @Test
  void the_columns_are_the_structure_the_action_the_key_the_measure_then_attributes()
      throws IOException {
    String header = Files.readString(FILE).lines().findFirst().orElseThrow();

    assertTrue(
        header.startsWith(
            "STRUCTURE,STRUCTURE_ID,ACTION,"
                + String.join(",", DIMENSIONS)
                + ",OBS_VALUE,OBS_STATUS,CONF_STATUS,"),
        header);
    for (String component : header.split(",")) {
      assertTrue(ID.matcher(component).matches(), component);
    }
  }

  @Test
  void every_row_is_an_estimate_with_a_key_of_its_own() throws IOException {
    Table table = EstimatesTable.estimates(EDITION.survey());
    List<List<Object>> estimates =
        TableReaders.PARQUET_HADOOP.read(EDITION.folder().resolve("estimates.parquet")).rows();
    List<NamedCsvRecord> observations = observations();
    Set<String> keys = new HashSet<>();

    assertEquals(estimates.size(), observations.size());
    for (int i = 0; i < estimates.size(); i++) {
      NamedCsvRecord observation = observations.get(i);
      List<Object> row = estimates.get(i);
      assertEquals("dataflow", observation.getField("STRUCTURE"));
      assertEquals("BAROMETRE:RESEAUX-SOCIAUX(1.0.0)", observation.getField("STRUCTURE_ID"));
      assertEquals("I", observation.getField("ACTION"));
      assertEquals("2018", observation.getField("TIME_PERIOD"));
      StringBuilder key = new StringBuilder();
      for (String dimension : DIMENSIONS) {
        assertTrue(ID.matcher(observation.getField(dimension)).matches(), observation.toString());
        key.append(observation.getField(dimension)).append('.');
      }
      assertTrue(keys.add(key.toString()), key.toString());
      assertEquals(value(table, row, "cell_id"), observation.getField("CELL_ID"));
      assertEquals(value(table, row, "size_band", "_T"), observation.getField("SIZE_BAND"));
      assertEquals(value(table, row, "modality", "_Z"), observation.getField("MODALITY"));
      assertEquals(value(table, row, "estimate", ""), observation.getField("OBS_VALUE"));
      assertEquals(value(table, row, "standard_error", ""), observation.getField("STD_ERR"));
      assertEquals(value(table, row, "n", ""), observation.getField("N_OBS"));
      assertEquals(value(table, row, "status_reason", ""), observation.getField("COMMENT_OBS"));
      assertEquals(
          switch (value(table, row, "status", null)) {
            case "published" -> "A";
            case "caution" -> "U";
            default -> "Q";
          },
          observation.getField("OBS_STATUS"));
    }
  }

  @Test
  void a_withheld_cell_has_no_number_and_says_so() throws IOException {
    List<NamedCsvRecord> withheld =
        observations().stream().filter(row -> row.getField("OBS_STATUS").equals("Q")).toList();

    assertTrue(withheld.size() > 100, withheld.size() + " cells");
    for (NamedCsvRecord observation : withheld) {
      for (String number : List.of("OBS_VALUE", "STD_ERR", "CI_LOW", "CI_HIGH", "N_OBS")) {
        assertEquals("", observation.getField(number));
      }
      assertEquals("F", observation.getField("CONF_STATUS")); // for want of precision
      assertFalse(observation.getField("COMMENT_OBS").isEmpty(), observation.toString());
    }
  }

  @Test
  void a_figure_hidden_for_the_sake_of_a_company_says_how_in_the_codes_of_the_standard() {
    assertEquals(new ObservationStatus('Q', 'A'), hidden("frequency"));
    assertEquals(new ObservationStatus('Q', 'O'), hidden("dominance"));
    assertEquals(new ObservationStatus('Q', 'C'), hidden("p_percent"));
    assertEquals(new ObservationStatus('Q', 'C'), hidden("group"));
    assertEquals(new ObservationStatus('Q', 'D'), hidden("complement"));
    assertEquals(new ObservationStatus('Q', 'D'), hidden("secondary"));
    assertEquals(new ObservationStatus('Q', 'A'), hidden("holding"));
    assertEquals(
        new ObservationStatus('Q', 'C'), ObservationStatus.of("withheld", "confidentiality"));
  }

  private static ObservationStatus hidden(String reason) {
    return ObservationStatus.of("withheld", "confidentiality: " + reason);
  }

  private static String value(Table table, List<Object> row, String column, String absent) {
    for (int i = 0; i < row.size(); i++) {
      if (table.columns().get(i).name().equals(column)) {
        return row.get(i) == null ? absent : row.get(i).toString();
      }
    }
    throw new AssertionError(column);
  }

  private static String value(Table table, List<Object> row, String column) {
    return value(table, row, column, null);
  }

  private static List<NamedCsvRecord> observations() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      return reader.stream().toList();
    }
  }
}
