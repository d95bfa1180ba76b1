package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SyntheticTest {
  private static final String SURVEY = SampleSurvey.FOLDER.toString();

  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void writesAFileOfTheSizeAsked() throws IOException {
    Path file = folder.resolve("answers.csv");

    int exit = run(SURVEY, "--rows", "100", "--to", file.toString());

    assertEquals(0, exit);
    assertEquals("100 synthetic responses written to " + file, said.toString().strip());
    assertEquals(100, SampleSurvey.records(file).size());
  }

  @Test
  void refusesANegativeSize() {
    Path file = folder.resolve("answers.csv");

    assertEquals(2, run(SURVEY, "--rows", "-1", "--to", file.toString()));
    assertFalse(Files.exists(file));
    assertTrue(said.toString().contains("--rows -1 is negative"), said.toString());
  }

  @Test
  void refusesAFolderWithoutMargins() {
    assertEquals(2, run(folder.toString()));
    assertTrue(said.toString().contains("Name the folder of a survey."), said.toString());
  }

  @Test
  void refusesAnUnknownOption() {
    assertEquals(2, run(SURVEY, "--row", "100"));
  }

  private int run(String... arguments) {
    return new CommandLine(new Synthetic()).setErr(new PrintWriter(said, true)).execute(arguments);
  }
}
