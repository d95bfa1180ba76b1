package fr.barometre.pipeline.loading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.TableStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawFilesTest {
  @TempDir Path folder;

  @Test
  void a_text_file_gives_its_columns_then_its_records_with_their_lines() throws IOException {
    Path file = write("ID;WHY\r\na;\"two\r\nlines\"\r\nb;one\r\n");

    RawTable table = RawFiles.open(file, raw(file, RawFormat.CSV));

    assertEquals(List.of("ID", "WHY"), table.columns().stream().map(RawColumn::name).toList());
    try (RawRecords records = table.records().open()) {
      assertTrue(records.next());
      assertEquals(2, records.line());
      assertEquals("two\r\nlines", records.cell(1));
      assertTrue(records.next());
      assertEquals(4, records.line());
      assertEquals("b", records.cell(0));
      assertFalse(records.next());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "$FL2@(#) SPSS DATA FILE, an SPSS data file",
        "$FL3@(#) SPSS DATA FILE, a compressed SPSS data file (.zsav)",
        "<stata_dta><header>, a Stata data file",
        "PK\u0003\u0004-, a workbook or another zip archive",
        "PAR1-, a Parquet file"
      })
  void a_binary_file_declared_as_text_is_told_by_what_it_is(String start, String what)
      throws IOException {
    Path file = write(start + ";;;\n1;2;3\n");

    InvalidDeclaration told =
        assertThrows(InvalidDeclaration.class, () -> RawFiles.open(file, raw(file, RawFormat.CSV)));

    assertTrue(
        told.getMessage()
            .startsWith(
                "survey.yaml:8:3: file '%s' is %s, and raw.format is csv. ".formatted(file, what)),
        told.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`s\u0002\u0001\u0000`, `a Stata data file of before version 13, and raw.format is stata. Save it for Stata 13 or later.`",
        "`q\u0002\u0001\u0000`, `a Stata data file of before version 13, and raw.format is stata. Save it for Stata 13 or later.`",
        "\u00d0\u00cf\u0011\u00e0, `a workbook of Excel before 2007, or one with a password, and raw.format is stata. Save it as .xlsx without a password.`"
      })
  void a_file_that_nothing_reads_is_told_with_how_to_save_it(String start, String what)
      throws IOException {
    Path file = write(start + "12345678");

    InvalidDeclaration told =
        assertThrows(
            InvalidDeclaration.class, () -> RawFiles.open(file, raw(file, RawFormat.STATA)));

    assertEquals("survey.yaml:8:3: file '%s' is %s".formatted(file, what), told.getMessage());
    assertThrows(DataRefused.class, () -> RawFiles.detect(file));
  }

  private Path write(String text) throws IOException {
    return Files.write(folder.resolve("answers"), text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void limesurvey_guards_an_equals_sign_and_no_other_tool_does() throws IOException {
    Path file = folder.resolve("guarded.csv");
    Files.writeString(file, "\"ID\";\"note\"\r\n\"1\";\"'=1+1\"\r\n\"2\";\"'dit\"\r\n");

    assertEquals(
        List.of(List.of("1", "=1+1"), List.of("2", "'dit")),
        RawFixtures.cells(
            RawFiles.open(file, RawFixtures.raw(file, RawFormat.LIMESURVEY, Optional.empty()))));
    assertEquals(
        "'=1+1",
        RawFixtures.cells(
                RawFiles.open(file, RawFixtures.raw(file, RawFormat.CSV, Optional.empty())))
            .get(0)
            .get(1));
  }

  private static RawAnswers raw(Path file, RawFormat format) {
    return new RawAnswers(
        List.of(file),
        TableStart.FIRST,
        format,
        Optional.empty(),
        ';',
        ',',
        format.dates(),
        "ID",
        Optional.empty(),
        Optional.empty(),
        new Place("survey.yaml", 8, 3));
  }
}
