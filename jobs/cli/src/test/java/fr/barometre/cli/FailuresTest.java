package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.DataRefused;
import fr.barometre.report.UnknownName;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class FailuresTest {
  private final StringWriter err = new StringWriter();

  @Test
  void refusedDataIsOneAndEachMessageIsPrinted() {
    int code = handle(new DataRefused(List.of("a.csv:2:1: wrong", "a.csv:3:1: wrong")));

    assertEquals(1, code);
    assertEquals(List.of("a.csv:2:1: wrong", "a.csv:3:1: wrong"), err.toString().lines().toList());
  }

  @Test
  void anInvalidDeclarationIsTwoWithPlaceProblemAndRemedy() {
    Problem problem = new Problem(new Place("survey.yaml", 3, 5), "unknown key 'x'", "Remove it.");

    assertEquals(2, handle(new InvalidDeclaration(List.of(problem))));
    assertEquals("survey.yaml:3:5: unknown key 'x'. Remove it.", err.toString().strip());
  }

  @Test
  void anUnknownNameIsTwo() {
    assertEquals(2, handle(new UnknownName("unknown figure 'x'.")));
  }

  @Test
  void storageThatDoesNotAnswerIsSeventyFive() {
    int code = handle(new UncheckedIOException(new AccessDeniedException("/srv/published")));

    assertEquals(75, code);
    assertTrue(err.toString().contains("AccessDeniedException: /srv/published"), err.toString());
  }

  @Test
  void aFullDiskIsSeventyFiveAlsoWhereATaskOfSparkMetIt() {
    int code =
        handle(
            new IllegalStateException(
                "Job aborted due to stage failure\n\tat x: No space left on device\n\tat y"));

    assertEquals(75, code);
    assertEquals(
        "cannot read or write: No space left on device. Make room there, or choose another --output."
            + " What was published before stays.",
        err.toString().strip());
  }

  @Test
  void aPlaceWithoutRightsIsSeventyFiveWithWhatHelps() {
    int code = handle(new UncheckedIOException(new AccessDeniedException("/srv/published")));

    assertEquals(75, code);
    assertTrue(err.toString().contains("Change its rights"), err.toString());
  }

  @Test
  void aBugIsSeventyInOneLineThatNamesAFileWithTheTrace() throws IOException {
    int code = handle(new IllegalStateException("sum of nothing\nsecond line"));

    assertEquals(70, code);
    List<String> lines = err.toString().lines().toList();
    assertEquals(1, lines.size());
    Path file = Path.of(lines.get(0).substring(lines.get(0).lastIndexOf(' ') + 1));
    assertTrue(Files.readString(file).contains("at fr.barometre.cli.FailuresTest"));
    Files.delete(file);
  }

  private int handle(Exception failure) {
    CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));
    return new Failures().handleExecutionException(failure, command, null);
  }
}
