package fr.barometre.report.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.PublishedSample;
import fr.barometre.report.UnknownName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsTest {
  @TempDir Path root;

  @Test
  void theLatestEditionIsTheDefault() throws IOException {
    PublishedSample.write(root, "2020");
    PublishedSample.write(root, "2022");

    assertEquals("2022", latest().manifest().edition());
    assertEquals(2, new Editions(root).all().size());
  }

  @Test
  void anEditionWithoutManifestIsNotPublished() throws IOException {
    PublishedSample.write(root, "2020");
    Files.delete(PublishedSample.write(root, "2022").manifest());

    assertEquals("2020", latest().manifest().edition());
  }

  @Test
  void anEmptyFolderSaysHowToPublish() {
    UnknownName refusal = assertThrows(UnknownName.class, this::latest);

    assertTrue(refusal.getMessage().contains("barometre run"), refusal.getMessage());
  }

  @Test
  void anUnknownEditionOrSurveyIsRefusedWithWhatThereIs() throws IOException {
    PublishedSample.write(root, "2020");
    Editions editions = new Editions(root);

    assertEquals(
        "unknown edition '1999'. There is: 2020.",
        assertThrows(UnknownName.class, () -> editions.get(Optional.empty(), Optional.of("1999")))
            .getMessage());
    assertEquals(
        "unknown survey 'bakin'. Did you mean 'baking'?",
        assertThrows(UnknownName.class, () -> editions.get(Optional.of("bakin"), Optional.empty()))
            .getMessage());
  }

  @Test
  void oneOfSeveralSurveysMustBeChosen() throws IOException {
    PublishedSample.write(root, "2020");
    Path other = Files.createDirectories(root.resolve("brewing").resolve("edition=2020"));
    Files.copy(root.resolve("baking/edition=2020/run.json"), other.resolve("run.json"));

    UnknownName refusal = assertThrows(UnknownName.class, this::latest);

    assertTrue(refusal.getMessage().contains("--survey: baking, brewing"), refusal.getMessage());
  }

  private Edition latest() {
    return new Editions(root).get(Optional.empty(), Optional.empty());
  }
}
