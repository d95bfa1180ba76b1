package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to writing a survey: what it shows runs as it says. */
class SurveyGuideTest {
  private static final Path GUIDE = Path.of("..", "..", "data", "surveys", "README.md");

  @TempDir Path folder;

  @Test
  void theSmallestSurveyRunsAndGivesTheFiguresTold() throws IOException {
    String guide = Files.readString(GUIDE);
    Path survey = Files.createDirectory(folder.resolve("bakeries"));
    Files.writeString(survey.resolve("survey.yaml"), block(guide, "yaml"));
    Files.writeString(survey.resolve("answers.csv"), block(guide, "csv"));
    String output = folder.resolve("published").toString();

    Barometre run = Barometre.start("run", survey.toString(), "--output", output);
    Barometre figure =
        Barometre.start("figure", "several_ovens", "--format", "csv", "--output", output);

    assertEquals(0, run.exit(), run.err());
    assertEquals(0, figure.exit(), figure.err());
    // Weights 300 / 3 and 60 / 3: 100 of the 300 small ones, both of the large ones who know.
    assertEquals(1.0 / 3, estimate(figure.out(), "small"), 1e-12);
    assertEquals(1, estimate(figure.out(), "large"), 1e-12);
    assertEquals(140.0 / 340, estimate(figure.out(), "all"), 1e-12);
    Barometre english =
        Barometre.start("figure", "several_ovens", "--lang", "en", "--output", output);
    assertTrue(english.out().contains("Yes") && !english.out().contains("Oui"), english.out());
  }

  private static double estimate(String csv, String size) {
    return csv.lines()
        .map(line -> line.split(","))
        .filter(cells -> cells[1].equals(size))
        .mapToDouble(cells -> Double.parseDouble(cells[5]))
        .findFirst()
        .orElseThrow();
  }

  private static String block(String guide, String language) {
    Matcher block =
        Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL).matcher(guide);
    assertTrue(block.find(), "no block of " + language);
    return block.group(1);
  }
}
