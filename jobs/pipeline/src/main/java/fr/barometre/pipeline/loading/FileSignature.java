package fr.barometre.pipeline.loading;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first bytes by which a binary file says what it is. Text has none.
 *
 * <p>To a new format belongs a constant here if its files begin in a way of their own.
 */
enum FileSignature {
  SPSS("$FL2", "an SPSS data file", "spss"),
  SPSS_ZLIB("$FL3", "a compressed SPSS data file (.zsav)", "spss"),
  STATA("<stata_dta>", "a Stata data file", "stata"),
  STATA_12(
      "s\u0002\u0001\u0000",
      "a Stata data file of before version 13",
      "",
      "Save it for Stata 13 or later"),
  STATA_10(
      "r\u0002\u0001\u0000",
      "a Stata data file of before version 13",
      "",
      "Save it for Stata 13 or later"),
  STATA_8(
      "q\u0002\u0001\u0000",
      "a Stata data file of before version 13",
      "",
      "Save it for Stata 13 or later"),
  ZIP("PK\u0003\u0004", "a workbook or another zip archive", "excel"),
  OLD_OFFICE(
      "\u00d0\u00cf\u0011\u00e0",
      "a workbook of Excel before 2007, or one with a password",
      "",
      "Save it as .xlsx without a password"),
  PARQUET("PAR1", "a Parquet file", "parquet"),
  GZIP("\u001f\u008b", "a file compressed by gzip", "");

  private static final int LONGEST = 11;

  private final byte[] start;
  private final String description;
  private final String format;
  private final String remedy;

  FileSignature(String start, String description, String format) {
    this(start, description, format, "");
  }

  FileSignature(String start, String description, String format, String remedy) {
    this.start = start.getBytes(StandardCharsets.ISO_8859_1);
    this.description = description;
    this.format = format;
    this.remedy = remedy;
  }

  /**
   * Looks at the first bytes.
   *
   * @throws fr.barometre.survey.InvalidDeclaration saying what the file is, if it is not of the
   *     declared format
   */
  static void confirm(Path path, RawAnswers raw) {
    Optional<FileSignature> found = of(path);
    String declared = raw.format().id();
    boolean workbook = found.equals(Optional.of(ZIP)) && raw.format().isInWorkbooks();
    if (workbook
        || (found.isPresent() ? found.get().format.equals(declared) : !isBinary(declared))) {
      return;
    }
    String is = found.map(any -> any.description).orElse("no " + declared + " file");
    throw RawFiles.invalid(
        raw,
        "file '%s' is %s, and raw.format is %s".formatted(path, is, declared),
        found.map(FileSignature::remedy).orElse(textRemedy(declared)));
  }

  /** What a file says it is; empty for text. */
  static Optional<FileSignature> of(Path path) {
    byte[] head = head(path);
    return Stream.of(values()).filter(any -> any.begins(head)).findFirst();
  }

  /** The format whose files begin so, if it can be read. */
  Optional<RawFormat> readable() {
    return Stream.of(RawFormat.values()).filter(any -> any.id().equals(format)).findFirst();
  }

  String description() {
    return description;
  }

  private boolean begins(byte[] head) {
    return head.length >= start.length
        && Arrays.equals(head, 0, start.length, start, 0, start.length);
  }

  /** What to do about a file that is not as declared. */
  String remedy() {
    if (!remedy.isEmpty()) {
      return remedy;
    }
    return readable().isPresent()
        ? "Declare format: " + format
        : "Export it again in one of the formats "
            + String.join(", ", Stream.of(RawFormat.values()).map(RawFormat::id).toList());
  }

  private static String textRemedy(String declared) {
    return "Export it again as " + declared + ", or declare the format it really has: csv for text";
  }

  /** Whether every file of a format begins by a signature. */
  private static boolean isBinary(String format) {
    return Stream.of(values()).anyMatch(any -> any.format.equals(format));
  }

  /** The first bytes of a file, enough for every signature. */
  static byte[] head(Path path) {
    try (var bytes = Files.newInputStream(path)) {
      return bytes.readNBytes(LONGEST);
    } catch (IOException failure) {
      throw new DataRefused(
          List.of(path + ": cannot be read: " + failure.getMessage() + ". Check who may read it."));
    }
  }
}
