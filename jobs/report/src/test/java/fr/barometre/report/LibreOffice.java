package fr.barometre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program that opens what we write, without a window. */
public final class LibreOffice {
  /** All sheets, a file each; cells as they are stored. */
  public static final String CSV_OF_ALL_SHEETS =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

  private LibreOffice() {}

  /**
   * Converts a file into a folder.
   *
   * @param form {@code pdf} say, with its filter where it needs one
   * @return what the program said
   */
  public static String convert(Path file, String form, Path folder)
      throws IOException, InterruptedException {
    String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
    return run(
        List.of(
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            form,
            "--outdir",
            folder.toString(),
            file.toString()));
  }

  /** The text of a PDF, laid out as on the page. */
  public static String textOf(Path pdf) throws IOException, InterruptedException {
    return run(List.of("pdftotext", "-layout", pdf.toString(), "-"));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    int status = process.waitFor();
    String text = Files.readString(said, StandardCharsets.UTF_8);
    Files.delete(said);
    assertEquals(0, status, String.join(" ", command) + "\n" + text);
    return text;
  }
}
