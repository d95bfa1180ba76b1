package fr.barometre.pipeline.loading.stata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.DamageTrial;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut short, overwritten and lying: read whole, or refused with a place and a remedy. */
class DamagedFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"haven-13.dta", "haven-14.dta", "haven-15.dta"})
  void four_hundred_of_each_release_are_read_or_refused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(StataFixtures.path(name));

    trial().fourHundred(whole, name);
  }

  @Test
  void more_records_stated_than_there_are_is_told_with_what_is_left() throws IOException {
    byte[] bytes = Files.readAllBytes(StataFixtures.path("haven-14.dta"));
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<N>") + 3;
    bytes[at] = 0;
    bytes[at + 2] = 1; // 65,536 records
    Path file = write(bytes);

    DataRefused told = assertThrows(DataRefused.class, () -> StataFixtures.open(file));

    assertTrue(
        told.getMessage()
            .matches(
                ".*:byte \\d+: \\d+ bytes are stated where \\d+ are left\\. The file is damaged or cut"
                    + " short: export it again\\."),
        told.getMessage());
  }

  @Test
  void fewer_records_stated_than_there_are_is_told_where_the_data_should_end() throws IOException {
    byte[] bytes = Files.readAllBytes(StataFixtures.path("haven-14.dta"));
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("<N>") + 3] = 39;
    Path file = write(bytes);

    DataRefused told = assertThrows(DataRefused.class, () -> StataFixtures.open(file));

    assertTrue(told.getMessage().contains("'</data>' should stand here"), told.getMessage());
  }

  @Test
  void a_release_that_is_not_known_is_told_with_how_to_save() throws IOException {
    byte[] bytes = Files.readAllBytes(StataFixtures.path("haven-14.dta"));
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("118")] = '2';
    Path file = write(bytes);

    DataRefused told = assertThrows(DataRefused.class, () -> StataFixtures.open(file));

    assertEquals(
        file
            + ":byte 31: release '218' of the format is not one of 117, 118, 119. Save it for Stata"
            + " 13 or 14 (saveold in Stata), or as text.",
        told.getMessage());
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.dta"), bytes);
  }

  private DamageTrial trial() {
    return new DamageTrial(
        folder.resolve("damaged.dta"), StataFixtures::open, "byte \\d+|record \\d+");
  }
}
