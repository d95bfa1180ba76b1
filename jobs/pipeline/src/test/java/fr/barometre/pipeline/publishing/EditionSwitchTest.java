package fr.barometre.pipeline.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionSwitchTest {
  @TempDir Path root;

  @Test
  void readers_see_the_new_edition_only_once_it_is_published() throws IOException {
    EditionFolder edition = new EditionFolder(root, "s", "2018");
    publish(edition, "run1", "old");

    try (EditionSwitch next = EditionSwitch.begin(edition)) {
      write(next.staging(), "new");
      assertEquals("old", Files.readString(edition.manifest()));
      next.publish("run2");
    }

    assertEquals("new", Files.readString(edition.manifest()));
    assertEquals("old", Files.readString(root.resolve("s/runs/2018/run1/run.json")));
  }

  @Test
  void a_run_that_stops_before_publishing_leaves_the_edition_as_it_was() throws IOException {
    EditionFolder edition = new EditionFolder(root, "s", "2018");
    publish(edition, "run1", "old");

    try (EditionSwitch failed = EditionSwitch.begin(edition)) {
      write(failed.staging(), "half");
    }

    assertEquals("old", Files.readString(edition.manifest()));
    assertFalse(Files.exists(root.resolve("s/runs/2018/.staging")));
  }

  @Test
  void a_second_run_of_the_same_edition_is_told_to_wait_and_another_edition_is_not() {
    EditionFolder edition = new EditionFolder(root, "s", "2018");
    try (EditionSwitch first = EditionSwitch.begin(edition)) {
      assertTrue(Files.isDirectory(first.staging()));
      EditionBusy busy = assertThrows(EditionBusy.class, () -> EditionSwitch.begin(edition));
      assertTrue(busy.getMessage().contains("s 2018"), busy.getMessage());
      EditionSwitch.begin(new EditionFolder(root, "s", "2021")).close();
    }
    EditionSwitch.begin(edition).close();
  }

  @Test
  void the_same_run_again_replaces_its_manifest() throws IOException {
    EditionFolder edition = new EditionFolder(root, "s", "2018");
    publish(edition, "run1", "first time");

    publish(edition, "run1", "second time");

    assertEquals("second time", Files.readString(edition.manifest()));
  }

  @Test
  void what_a_dead_run_left_behind_does_not_enter_the_next() throws IOException {
    EditionFolder edition = new EditionFolder(root, "s", "2018");
    Files.createDirectories(root.resolve("s/runs/2018/.staging"));
    Files.writeString(root.resolve("s/runs/2018/.staging/stale.parquet"), "stale");

    publish(edition, "run1", "new");

    assertFalse(Files.exists(edition.table("stale")));
  }

  private static void publish(EditionFolder edition, String run, String content)
      throws IOException {
    try (EditionSwitch next = EditionSwitch.begin(edition)) {
      write(next.staging(), content);
      next.publish(run);
    }
  }

  private static void write(Path folder, String content) throws IOException {
    Files.writeString(folder.resolve("run.json"), content);
  }
}
