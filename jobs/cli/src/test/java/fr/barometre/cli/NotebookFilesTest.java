package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of the notebooks as they are kept, without Jupyter. */
class NotebookFilesTest {
  private static final Path NOTEBOOKS = Path.of("..", "..", "notebooks");

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(NOTEBOOKS)) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .map(file -> file.toAbsolutePath().normalize())
          .sorted()
          .toList();
    }
  }

  @Test
  void theyAreKeptWithoutOutputs() throws IOException {
    assertAll(
        notebooks().stream()
            .map(
                notebook ->
                    () -> {
                      for (JsonNode cell : read(notebook).get("cells")) {
                        if (cell.get("cell_type").asText().equals("code")) {
                          assertEquals(0, cell.get("outputs").size(), notebook.toString());
                          assertTrue(cell.get("execution_count").isNull(), notebook.toString());
                        }
                      }
                    }));
  }

  @Test
  void theyBeginBySayingThatAnswersAreSynthetic() throws IOException {
    assertAll(
        notebooks().stream()
            .map(
                notebook ->
                    () -> {
                      JsonNode first = read(notebook).get("cells").get(0).get("source");
                      StringBuilder lines = new StringBuilder();
                      first.forEach(line -> lines.append(line.asText()));
                      assertTrue(
                          lines.toString().contains("answers are synthetic"), lines.toString());
                    }));
  }

  @Test
  void theyAskForTheKernelThatTheirScriptInstalls() throws IOException {
    String script = Files.readString(NOTEBOOKS.resolve("kernel/install"));

    assertTrue(script.contains("/barometre\n"));
    assertAll(
        notebooks().stream()
            .map(
                notebook ->
                    () ->
                        assertEquals(
                            "barometre",
                            read(notebook).at("/metadata/kernelspec/name").asText(),
                            notebook.toString())));
  }

  private static JsonNode read(Path notebook) throws IOException {
    return new ObjectMapper().readTree(notebook.toFile());
  }
}
