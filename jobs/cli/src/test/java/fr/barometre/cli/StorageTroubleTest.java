package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that cannot write what they have to, and two runs at once. */
class StorageTroubleTest {
  @TempDir Path folder;
  private BakersSurvey survey;
  private Path output;

  @BeforeEach
  void declare() throws IOException {
    survey = BakersSurvey.in(folder.resolve("survey"), "2020");
    output = folder.resolve("published");
  }

  @Test
  void anOutputThatIsNoFolderIsSeventyFiveAndNoBug() throws IOException {
    Files.writeString(output, "a file");

    Barometre run = Barometre.start("run", survey.path(), "--output", output.toString());

    assertEquals(75, run.exit(), run.err());
    assertTrue(run.err().startsWith("cannot read or write: "), run.err());
    assertTrue(run.err().contains(output.toString()), run.err());
  }

  @Test
  void aFolderWhereALinkIsExpectedIsTwo() throws IOException {
    Files.createDirectories(output.resolve("fournil/edition=2020"));

    Barometre run = Barometre.start("run", survey.path(), "--output", output.toString());

    assertEquals(2, run.exit(), run.err());
    assertTrue(run.err().contains("Move it away"), run.err());
  }

  /** The shell lets no file grow beyond 3 KiB: writing tables fails as on a full disk. */
  @Test
  void storageThatFillsUpIsSeventyFiveAndTheEditionStays() throws Exception {
    assertEquals(0, begin(output).waitFor());
    String before = WholeEditionReader.read(output);
    survey.answering(7);
    List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 3; exec \"$@\"", "-"));
    command.addAll(Barometre.java());
    command.addAll(
        List.of(
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            survey.path(),
            "--output",
            output.toString()));

    Path err = folder.resolve("full.err");
    int exit =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile())
            .start()
            .waitFor();

    assertEquals(75, exit, () -> text(err));
    assertTrue(text(err).matches("(?s)cannot read or write: .*File too large.*"), text(err));
    assertTrue(text(err).contains("Make room there"), text(err));
    assertEquals(before, WholeEditionReader.read(output));
    try (Stream<Path> left = Files.list(output.resolve("fournil/runs/2020"))) {
      assertFalse(left.anyMatch(path -> path.endsWith(".staging")));
    }
  }

  @Test
  void ofTwoRunsOfOneEditionTheSecondIsSeventyFiveAndThoseOfTwoEditionsBothPublish()
      throws Exception {
    BakersSurvey other = BakersSurvey.in(folder.resolve("other"), "2021");
    Process first = begin(output);
    Path owner = output.resolve("fournil/runs/2020/.owner");
    while (first.isAlive() && !Files.exists(owner)) {
      Thread.sleep(5);
    }
    signal("STOP", first); // it holds the lock until it may go on

    Barometre second = Barometre.start("run", survey.path(), "--output", output.toString());
    Barometre beside = Barometre.start("run", other.path(), "--output", output.toString());

    assertEquals(75, second.exit(), second.err());
    assertTrue(second.err().contains("process " + first.pid() + " on "), second.err());
    assertEquals(0, beside.exit(), beside.err());
    signal("CONT", first);
    assertEquals(0, first.waitFor(), () -> text(folder.resolve("err")));
    assertTrue(Files.exists(output.resolve("fournil/edition=2020/run.json")));
    assertTrue(Files.exists(output.resolve("fournil/edition=2021/run.json")));
  }

  private static void signal(String name, Process process) throws Exception {
    assertEquals(
        0, new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor());
  }

  private Process begin(Path root) throws IOException {
    return Barometre.begin(
        folder.resolve("err"), "run", survey.path(), "--output", root.toString());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
