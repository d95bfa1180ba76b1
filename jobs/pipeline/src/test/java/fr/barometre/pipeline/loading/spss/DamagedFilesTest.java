package fr.barometre.pipeline.loading.spss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.pipeline.loading.DamageTrial;
import fr.barometre.pipeline.loading.RawFixtures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files cut short, overwritten and lying: read whole, or refused with a place and a remedy. */
class DamagedFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"oddities.sav", "oddities-plain.sav", "oddities.zsav", "haven-byte.sav"})
  void four_hundred_of_each_are_read_or_refused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(SpssFixtures.path(name));

    trial().fourHundred(whole, name);
  }

  @ParameterizedTest
  @CsvSource({
    "68, 2147483647", // units in a record: not believed, but counted
    "76, 0"
  })
  void a_field_that_nothing_depends_on_may_lie(int at, int lie) throws IOException {
    DamageTrial trial = trial();
    trial.outcome(lying("oddities.sav", at, lie), "at " + at);

    assertEquals(1, trial.read());
  }

  @Test
  void more_records_stated_than_there_are_is_told_at_the_record_that_is_missing()
      throws IOException {
    Path file = write(withoutCount64(lying("oddities.sav", 80, 7)));

    DataRefused told =
        assertThrows(DataRefused.class, () -> RawFixtures.cells(SpssFixtures.open(file)));

    assertEquals(
        file
            + ":record 7: the data end here, and the header states 7 records. The file is damaged or"
            + " cut short: export it again.",
        told.getMessage());
  }

  @Test
  void fewer_records_stated_than_there_are_is_told_too() throws IOException {
    Path file = write(withoutCount64(lying("oddities-plain.sav", 80, 5)));

    DataRefused told =
        assertThrows(DataRefused.class, () -> RawFixtures.cells(SpssFixtures.open(file)));

    assertTrue(
        told.getMessage().contains(":record 6: stands behind the 5 records"), told.getMessage());
  }

  @Test
  void a_header_that_knows_no_count_is_no_lie() throws IOException {
    Path file = write(withoutCount64(lying("oddities.sav", 80, -1)));

    assertEquals(6, RawFixtures.cells(SpssFixtures.open(file)).size());
  }

  @ParameterizedTest
  @CsvSource({
    "32768, a length of 32768 bytes is stated where 348 bytes are left",
    "1073741824, a label of 1073741824 bytes is stated",
    "-1, a label of 4294967295 bytes is stated"
  })
  void a_label_longer_than_the_file_or_than_any_is_told_by_its_byte(int length, String what)
      throws IOException {
    int at = 176 + 32 + 32; // behind the first variable and the second's fixed part
    Path file = write(lying("latin.sav", at, length));

    DataRefused told = assertThrows(DataRefused.class, () -> SpssFixtures.open(file));

    assertEquals(
        file + ":byte 244: " + what + ". The file is damaged or cut short: export it again.",
        told.getMessage());
  }

  private byte[] lying(String name, int at, int lie) throws IOException {
    byte[] bytes = Files.readAllBytes(SpssFixtures.path(name));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, lie);
    return bytes;
  }

  /** Makes the record of the count in 64 bits one that nobody knows. */
  private static byte[] withoutCount64(byte[] bytes) {
    ByteBuffer fields = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 176; at < bytes.length - 16; at++) {
      if (fields.getInt(at) == 7 && fields.getInt(at + 4) == 16 && fields.getInt(at + 8) == 8) {
        fields.putInt(at + 4, 99);
      }
    }
    return bytes;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged.sav"), bytes);
  }

  private DamageTrial trial() {
    return new DamageTrial(
        folder.resolve("damaged.sav"), SpssFixtures::open, "byte \\d+|record \\d+|dictionary");
  }
}
