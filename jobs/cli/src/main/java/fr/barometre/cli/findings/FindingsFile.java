package fr.barometre.cli.findings;

import fr.barometre.pipeline.checking.CheckFindings;
import fr.barometre.survey.Language;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The file that findings are written to, in the form its name ends by.
 *
 * @param path ending by {@code .html} or {@code .xlsx}
 */
public record FindingsFile(Path path) {

  /**
   * @throws ParameterException before anything is computed, if the name ends otherwise
   */
  public static void confirm(Optional<Path> path, CommandLine command) {
    path.filter(any -> !isPage(any) && !isWorkbook(any))
        .ifPresent(
            any -> {
              throw new ParameterException(
                  command, "--report " + any + ": name a file that ends by .html or .xlsx");
            });
  }

  public void write(Survey survey, CheckFindings findings, Language language) {
    try (OutputStream out = Files.newOutputStream(path)) {
      if (isPage(path)) {
        out.write(
            new FindingsPage(survey, findings, language).text().getBytes(StandardCharsets.UTF_8));
      } else {
        new FindingsWorkbook(findings, language).write(out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static boolean isPage(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".html");
  }

  private static boolean isWorkbook(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }
}
