package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notebooks, executed by Jupyter on what a run of the 2018 survey published, with the kernel
 * that their own script installs.
 */
@Tag("programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotebooksTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path NOTEBOOKS = PROJECT.resolve("notebooks");
  private static final int MINUTES = 5; // for one notebook, on a machine that is busy

  private Path place;
  private Path published;

  private record Ended(int exit, String out) {}

  @BeforeAll
  void publishAndInstall(@TempDir Path folder) throws IOException {
    place = folder;
    published = place.resolve("published");
    Barometre run =
        Barometre.start(
            "run",
            PROJECT.resolve("data/surveys/reseaux-sociaux-2018").toString(),
            "--output",
            published.toString());
    assertEquals(0, run.exit(), run.err());
    launcher();
    Ended installed = start(NOTEBOOKS, NOTEBOOKS.resolve("kernel/install").toString());
    assertEquals(0, installed.exit(), installed.out());
  }

  @Test
  void everyNotebookHolds() throws IOException {
    List<Path> notebooks = NotebookFilesTest.notebooks();

    assertEquals(3, notebooks.size());
    assertAll(
        notebooks.stream()
            .map(
                notebook ->
                    () -> {
                      Ended ended = execute(notebook);
                      assertEquals(0, ended.exit(), notebook + "\n" + ended.out());
                      String executed =
                          Files.readString(place.resolve(notebook.getFileName().toString()));
                      assertTrue(executed.contains("holds: "), notebook + " checked nothing");
                    }));
  }

  @Test
  void aNotebookWhoseCheckDoesNotHoldFails() throws IOException {
    Path notebook = NOTEBOOKS.resolve("researchers.ipynb");
    String wrong = Files.readString(notebook).replace("- 1) < 1e-9", "- 1) < -1");
    Path copy = Files.createDirectory(place.resolve("wrong")).resolve("researchers.ipynb");
    Files.writeString(copy, wrong);
    Path kernel = Files.createDirectory(copy.resolveSibling("kernel"));
    Files.copy(NOTEBOOKS.resolve("kernel/start.jshell"), kernel.resolve("start.jshell"));

    Ended ended = execute(copy);

    assertEquals(1, ended.exit(), ended.out());
    assertTrue(ended.out().contains("does not hold: size_band=eti: standard error"), ended.out());
  }

  @Test
  void theKernelIsInstalledAgainWithoutHarm() throws IOException {
    Ended again = start(NOTEBOOKS, NOTEBOOKS.resolve("kernel/install").toString());

    assertEquals(0, again.exit(), again.out());
    try (Stream<Path> kernels = Files.list(place.resolve("jupyter/kernels"))) {
      assertEquals(List.of("barometre"), kernels.map(k -> k.getFileName().toString()).toList());
    }
  }

  private Ended execute(Path notebook) throws IOException {
    return start(
        notebook.getParent(),
        "jupyter-nbconvert",
        "--to",
        "notebook",
        "--execute",
        "--output-dir",
        place.toString(),
        notebook.toString());
  }

  private Ended start(Path folder, String... command) throws IOException {
    Path out = Files.createTempFile(place, "out", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "JUPYTER_DATA_DIR", place.resolve("jupyter").toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "BAROMETRE_PUBLISHED", published.toString(),
                "BAROMETRE_LAUNCHER", place.resolve("barometre").toString()));
    Process process = builder.start();
    process.getOutputStream().close();
    try {
      assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), command[0] + " did not end");
    } catch (InterruptedException interruption) {
      throw new IllegalStateException(interruption);
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(out));
  }

  /** Starts the classes under test as the launcher does. */
  private void launcher() throws IOException {
    List<String> command = new ArrayList<>(Barometre.java());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    String quoted =
        command.stream().map(word -> "'" + word + "'").reduce("exec", (a, b) -> a + " " + b);
    Path script = place.resolve("barometre");
    Files.writeString(script, "#!/usr/bin/env bash\n" + quoted + " \"$@\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
