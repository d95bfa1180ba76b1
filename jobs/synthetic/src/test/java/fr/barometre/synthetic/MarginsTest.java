package fr.barometre.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarginsTest {

  @Test
  void addUpToEveryResponseWritten() throws IOException {
    assertEquals(1717, SampleSurvey.margins().responses());
  }

  @Test
  void tellWhereTheyCannotBeUnderstood(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("margins.yaml");
    Files.writeString(file, "seed: 1\nusable: many\n");

    var problem = assertThrows(IllegalArgumentException.class, () -> Margins.load(file));

    assertTrue(problem.getMessage().startsWith(file + ":2:9: "), problem.getMessage());
  }
}
