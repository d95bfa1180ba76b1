package fr.barometre.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointerTest {
  @TempDir Path root;

  @Test
  void an_edition_that_has_a_pointer_is_published_and_read_by_it() throws IOException {
    PublishedFolder folder = PublishedFolder.of(root);
    RunStore runs = folder.runs("s", "2018");
    Files.createDirectories(root.resolve("s"));
    Files.writeString(root.resolve("s/edition=2018.json"), new Pointer("run0").text("2018"));

    publish(runs, "run1");

    assertEquals(List.of("2018"), folder.editions("s"));
    assertFalse(Files.exists(root.resolve("s/edition=2018")));
    assertEquals("run1", Files.readString(runs.open().orElseThrow().manifest()));
    publish(runs, "run2");
    assertEquals("run2", Files.readString(runs.open().orElseThrow().manifest()));
    Rollback.to(runs, "run1");
    assertEquals("run1", Files.readString(runs.open().orElseThrow().manifest()));
  }

  @Test
  void a_file_system_without_links_is_told_from_one_that_has_them() throws IOException {
    assertTrue(SymbolicLink.made(root.resolve("link"), Path.of("target")));
    try (FileSystem zip =
        FileSystems.newFileSystem(root.resolve("no-links.zip"), Map.of("create", "true"))) {
      assertFalse(SymbolicLink.made(zip.getPath("/link"), zip.getPath("/target")));
    }
  }

  @Test
  void what_is_no_pointer_is_an_error_and_not_an_edition() {
    assertThrows(IOException.class, () -> Pointer.parse("{}"));
    assertThrows(IOException.class, () -> Pointer.parse("{\"run\": "));
    assertThrows(IOException.class, () -> Pointer.parse(""));
  }

  private static void publish(RunStore runs, String run) throws IOException {
    try (Publication next = Publication.begin(runs)) {
      Files.writeString(next.staging().resolve("run.json"), run);
      next.publish(run, 5);
    }
  }
}
