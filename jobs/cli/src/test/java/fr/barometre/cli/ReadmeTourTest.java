package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README, typed in by a new user: its first run, then every line of its tour, by a real shell
 * in a copy of the data, in the order in which they stand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTourTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final int MINUTES = 5; // for one command, on a machine that is busy

  private Path place;
  private String readme;
  private final List<Typed> typed = new ArrayList<>();

  /** A line of the README and what came of it. */
  private record Typed(String line, int exit, String out, String err) {}

  @BeforeAll
  void typeEveryCommand(@TempDir Path folder) throws IOException {
    place = folder;
    readme = Files.readString(PROJECT.resolve("README.md"));
    copy(PROJECT.resolve("data/surveys"), place.resolve("data/surveys"));
    copy(PROJECT.resolve("data/reference"), place.resolve("data/reference"));
    launcher();
    Files.writeString(place.resolve("answers.csv"), "id;size\n1;small\n2;large\n");
    for (String line : commands()) {
      typed.add(type(line));
    }
  }

  @Test
  void everyLineOfTheTourEndsWithZeroAndSaysSomething() {
    assertTrue(typed.size() > 12, "the tour has " + typed.size() + " lines");
    assertAll(
        typed.stream()
            .map(
                any ->
                    () -> {
                      assertEquals(0, any.exit(), any.line() + "\n" + any.err());
                      boolean silent = any.out().isEmpty() && any.err().isEmpty();
                      assertFalse(silent && !any.line().contains(">"), any.line());
                    }));
  }

  @Test
  void theRunPrintsWhatTheReadmeShows() {
    assertEquals(anywhere(block("ends with:")), anywhere(typed.get(0).out()));
  }

  @Test
  void theFigurePrintsWhatTheReadmeShows() {
    String out =
        typed.stream()
            .filter(any -> any.line().equals("jobs/barometre figure linkedin_by_size"))
            .findFirst()
            .orElseThrow()
            .out();

    assertEquals(anywhere(block("`jobs/barometre figure linkedin_by_size` prints")), anywhere(out));
  }

  /** The run of "Two commands", then the lines of "A tour", without their remarks. */
  private List<String> commands() {
    List<String> commands = new ArrayList<>();
    commands.add(block("access to Maven Central:").strip());
    block("## A tour")
        .lines()
        .map(line -> line.replaceFirst("\\s+#\\s.*$", "").strip())
        .filter(line -> !line.isEmpty())
        .forEach(commands::add);
    return commands;
  }

  /** The first block of code after these words. */
  private String block(String words) {
    Matcher block =
        Pattern.compile(Pattern.quote(words) + ".*?```\\w*\\n(.*?)```", Pattern.DOTALL)
            .matcher(readme);
    assertTrue(block.find(), "no block after '" + words + "'");
    return block.group(1);
  }

  /** The id of a run follows from the code, so that no README can hold it; nor where a clone is. */
  private String anywhere(String text) {
    return text.replace(place + "/", "").replaceAll("[0-9a-f]{12}", "<run>").strip();
  }

  private Typed type(String line) throws IOException {
    Path out = place.resolve("stdout");
    Path err = place.resolve("stderr");
    Process shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", line)
            .directory(place.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(shell.waitFor(MINUTES, TimeUnit.MINUTES), line + " did not end");
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    } finally {
      shell.destroyForcibly();
    }
    return new Typed(line, shell.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Stands where the launcher does, and starts the classes under test. */
  private void launcher() throws IOException {
    Path script = Files.createDirectories(place.resolve("jobs")).resolve("barometre");
    List<String> command = new ArrayList<>(Barometre.java());
    command.add("-Dbarometre.home=" + place);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    String quoted =
        command.stream().map(word -> "'" + word + "'").reduce("exec", (a, b) -> a + " " + b);
    Files.writeString(
        script, "#!/usr/bin/env bash\n" + quoted + " \"$@\"\n", StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      paths.forEach(
          path -> {
            try {
              Path target = to.resolve(from.relativize(path).toString());
              Files.createDirectories(target.getParent());
              Files.copy(path, target);
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    }
  }
}
