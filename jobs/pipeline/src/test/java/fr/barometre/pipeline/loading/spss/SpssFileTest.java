package fr.barometre.pipeline.loading.spss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.loading.Breach;
import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.RawFixtures;
import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawSet;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.survey.InvalidDeclaration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of PSPP 1.6.2 made by {@code oddities.sps} and {@code latin.sps}, cell by cell. */
class SpssFileTest {
  private static final String LONG = "ab".repeat(125) + "cdéfghij" + "k".repeat(30) + "!";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"oddities.sav", "oddities-plain.sav", "oddities.zsav"})
  void every_cell_is_read_however_the_file_is_packed(String name) {
    RawTable table = SpssFixtures.open(SpssFixtures.path(name));

    assertEquals(
        List.of(
            List.of(
                "1",
                "Écrit à l'été",
                "x",
                "1",
                "0",
                "1",
                "1.5",
                "2018-04-03",
                "2018-04-03T10:11:12",
                "25:00:01",
                "2018-04-01",
                "NSP",
                "a"),
            List.of("2", "b", "y", "0", "9", "0", "-7", "", "", "", "", "zz", "NR"),
            List.of(
                "3",
                "",
                "",
                "",
                "1",
                "0",
                "-4.25",
                "1582-10-15",
                "1999-12-31T23:59:59",
                "00:00:00",
                "1600-01-01",
                "",
                ""),
            List.of(
                "4",
                "d",
                LONG,
                "1",
                "1",
                "1",
                "99",
                "2000-02-29",
                "2000-01-01",
                "00:00:59",
                "2099-12-01",
                "un peu long",
                "abcd"),
            List.of(
                "5",
                "e",
                "w",
                "0",
                "0",
                "0",
                "151",
                "1970-01-01",
                "1970-01-01T00:00:01",
                "100:00:00",
                "1968-05-01",
                "douze octets",
                "b"),
            List.of("6", "f", "v", "0", "0", "0", "1234567.875", "", "", "", "", "x", "b")),
        RawFixtures.cells(table));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oddities.sav", "oddities-plain.sav", "oddities.zsav"})
  void columns_carry_long_names_labels_types_and_codes_of_absence(String name) {
    List<RawColumn> columns = SpssFixtures.open(SpssFixtures.path(name)).columns();

    assertEquals(
        List.of(
            "id",
            "name",
            "story",
            "web",
            "post",
            "other",
            "AmountInThousandEuros",
            "day",
            "instant",
            "lasted",
            "month",
            "why",
            "short"),
        columns.stream().map(RawColumn::name).toList());
    assertEquals("Réseau: le web", columns.get(3).label());
    assertEquals(Map.of("1", "Oui", "0", "Non"), columns.get(3).labels());
    assertEquals(Map.of("1.5", "un et demi", "99", "refus"), columns.get(6).labels());
    assertEquals(Map.of("NSP", "ne sait pas"), columns.get(11).labels());
    assertEquals(Map.of("NR", "non-réponse"), columns.get(12).labels());
    assertEquals(RawColumn.Type.NUMBER, columns.get(6).type());
    assertEquals(RawColumn.Type.DATE, columns.get(8).type());
    assertEquals(RawColumn.Type.WRITTEN, columns.get(1).type());
    assertEquals(Set.of("9"), columns.get(4).missing().codes());
    assertEquals(Set.of("NSP"), columns.get(11).missing().codes());
    assertEquals(Set.of("NR"), columns.get(12).missing().codes());
    assertTrue(columns.get(6).missing().contains("99"));
    assertTrue(columns.get(6).missing().contains("-7"));
    assertTrue(columns.get(6).missing().contains("-5"));
    assertFalse(columns.get(6).missing().contains("-4.25"));
    assertFalse(columns.get(6).missing().contains(""));
  }

  @Test
  void sets_name_their_columns_and_what_counts() {
    List<RawSet> sets = SpssFixtures.open(SpssFixtures.path("oddities.sav")).sets();

    assertEquals(
        List.of(
            new RawSet(
                "$channels", "Canaux utilisés", List.of("web", "post", "other"), Optional.of("1")),
            new RawSet("$categories", "cats", List.of("web", "post"), Optional.empty()),
            new RawSet("$counted", "Réseau: le web", List.of("web", "post"), Optional.of("0"))),
        sets);
  }

  @Test
  void a_code_page_other_than_utf8_is_read_as_the_file_states_it() {
    RawTable table = SpssFixtures.open(SpssFixtures.path("latin.sav"));

    assertEquals(
        List.of(List.of("1", "Écrit à l'été"), List.of("2", "œuf €")), RawFixtures.cells(table));
    assertEquals("Prénom", table.columns().get(1).label());
  }

  @Test
  void a_wrong_code_page_is_told_and_read_as_windows_1252() throws IOException {
    Path lying = replaced("latin.sav", "WINDOWS-1252", "UTF-8       ");

    RawTable table = SpssFixtures.open(lying);

    assertEquals("Prénom", table.columns().get(1).label());
    assertEquals(
        List.of(List.of("1", "Écrit à l'été"), List.of("2", "œuf €")), RawFixtures.cells(table));
    try (RawRecords records = table.records().open()) {
      records.next();
      assertEquals(
          List.of(new Breach("encoding", "", "UTF-8 → windows-1252", false)), records.breaches());
      records.next();
      assertEquals(List.of(), records.breaches());
    }
  }

  @Test
  void utf8_under_a_page_of_single_bytes_is_told_and_read_as_utf8() throws IOException {
    Path lying = replaced("oddities.sav", "UTF-8", "CP850");

    RawTable table = SpssFixtures.open(lying);

    assertEquals("Réseau: le web", table.columns().get(3).label());
    assertEquals("Écrit à l'été", RawFixtures.cells(table).get(0).get(1));
    try (RawRecords records = table.records().open()) {
      records.next();
      assertEquals(List.of(new Breach("encoding", "", "CP850 → UTF-8", false)), records.breaches());
    }
  }

  @Test
  void a_cell_outside_the_declared_encoding_is_told_by_its_column() {
    Path file = SpssFixtures.path("latin.sav");

    RawTable table = SpssFile.open(file, SpssFixtures.raw(file, Optional.of("UTF-8")));

    try (RawRecords records = table.records().open()) {
      records.next();
      assertEquals("Écrit à l'été", records.cell(1));
      assertEquals(
          List.of(
              new Breach("encoding", "", "UTF-8 → windows-1252", false),
              new Breach("encoding", "name", "Écrit à l'été", false)),
          records.breaches());
    }
  }

  @Test
  void an_encoding_that_nobody_knows_is_refused_at_the_declaration() {
    Path file = SpssFixtures.path("latin.sav");

    InvalidDeclaration told =
        assertThrows(
            InvalidDeclaration.class,
            () -> SpssFile.open(file, SpssFixtures.raw(file, Optional.of("utf-88"))));

    assertTrue(told.getMessage().startsWith("survey.yaml:8:3: encoding 'utf-88'"));
  }

  private Path replaced(String name, String what, String by) throws IOException {
    String bytes =
        Files.readString(SpssFixtures.path(name), StandardCharsets.ISO_8859_1).replace(what, by);
    return Files.writeString(folder.resolve(name), bytes, StandardCharsets.ISO_8859_1);
  }
}
