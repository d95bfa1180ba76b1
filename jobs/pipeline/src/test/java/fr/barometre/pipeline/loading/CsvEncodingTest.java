package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.Place;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.TableStart;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEncodingTest {
  private static final String TEXT = "ID;VILLE\r\na;Orl\u00e9ans\r\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_mark_says_the_encoding_where_none_is_declared(String encoding) throws IOException {
    Path file = write("\ufeff" + TEXT, encoding);

    assertReads(file, Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void a_mark_of_the_declared_encoding_is_no_part_of_the_header(String encoding)
      throws IOException {
    Path file = write("\ufeff" + TEXT, encoding);

    assertReads(file, Optional.of(encoding));
  }

  @Test
  void windows_1252_is_read_where_declared() throws IOException {
    assertReads(write(TEXT, "windows-1252"), Optional.of("windows-1252"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "windows-1252"})
  void a_declared_utf_8_is_never_overruled(String encoding) throws IOException {
    Path file = write((encoding.startsWith("UTF") ? "\ufeff" : "") + TEXT, encoding);

    DataRefused told =
        assertThrows(DataRefused.class, () -> assertReads(file, Optional.of("UTF-8")));

    assertTrue(told.getMessage().contains("a byte is not UTF-8"), told.getMessage());
  }

  @Test
  void windows_1252_is_read_undeclared_where_no_letter_is_utf_8_and_each_record_tells_it()
      throws IOException {
    Path file = write(TEXT + "b;Paris\r\n", "windows-1252");
    RawTable table = RawFiles.open(file, RawFixtures.raw(file, RawFormat.CSV, Optional.empty()));

    try (RawRecords records = table.records().open()) {
      assertTrue(records.next());
      assertEquals("Orl\u00e9ans", records.cell(1));
      assertEquals(List.of(BuiltInRule.ENCODING.in("", "Orl\u00e9ans")), records.breaches());
      assertTrue(records.next());
      assertEquals(List.of(), records.breaches());
    }
  }

  /** Read as windows-1252, the whole letters would be spoilt. */
  @Test
  void a_text_with_whole_letters_and_a_damaged_one_is_refused() throws IOException {
    Path file = folder.resolve("mixed.csv");
    byte[] bytes = (TEXT + "b;Nimes\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    bytes[bytes.length - 6] = (byte) 0xee;
    Files.write(file, bytes);

    DataRefused told = assertThrows(DataRefused.class, () -> assertReads(file, Optional.empty()));

    assertTrue(told.getMessage().contains("a byte is not UTF-8"), told.getMessage());
  }

  private Path write(String text, String encoding) throws IOException {
    return Files.write(folder.resolve("answers.csv"), text.getBytes(Charset.forName(encoding)));
  }

  private static void assertReads(Path file, Optional<String> encoding) {
    RawTable table = RawFiles.open(file, raw(file, encoding));
    assertEquals(List.of("ID", "VILLE"), table.columns().stream().map(RawColumn::name).toList());
    try (RawRecords records = table.records().open()) {
      assertTrue(records.next());
      assertEquals("a", records.cell(0));
      assertEquals("Orl\u00e9ans", records.cell(1));
    }
  }

  private static RawAnswers raw(Path file, Optional<String> encoding) {
    return new RawAnswers(
        List.of(file),
        TableStart.FIRST,
        RawFormat.CSV,
        encoding,
        ';',
        ',',
        RawFormat.CSV.dates(),
        "ID",
        Optional.empty(),
        Optional.empty(),
        new Place("survey.yaml", 8, 3));
  }
}
