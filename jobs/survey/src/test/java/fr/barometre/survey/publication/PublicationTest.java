package fr.barometre.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final int KEEP = 3;

  @TempDir Path root;
  private EditionFolder edition;
  private RunStore runs;

  @BeforeEach
  void open() {
    edition = new EditionFolder(root, "s", "2018");
    runs = PublishedFolder.of(root).runs("s", "2018");
  }

  @Test
  void readers_see_the_new_edition_only_once_it_is_published() throws IOException {
    publish("run1", "old");

    try (Publication next = Publication.begin(runs)) {
      write(next.staging(), "new");
      assertEquals("old", Files.readString(edition.manifest()));
      next.publish("run2", KEEP);
    }

    assertEquals("new", Files.readString(edition.manifest()));
    assertEquals("old", Files.readString(root.resolve("s/runs/2018/run1/run.json")));
  }

  @Test
  void an_edition_once_opened_stays_the_same_while_another_is_published() throws IOException {
    publish("run1", "old");
    EditionFolder opened = runs.open().orElseThrow();

    publish("run2", "new");

    assertEquals("old", Files.readString(opened.table("t")));
    assertEquals("new", Files.readString(runs.open().orElseThrow().table("t")));
  }

  @Test
  void a_run_that_stops_before_publishing_leaves_the_edition_as_it_was() throws IOException {
    publish("run1", "old");

    try (Publication failed = Publication.begin(runs)) {
      write(failed.staging(), "half");
    }

    assertEquals("old", Files.readString(edition.manifest()));
    assertFalse(Files.exists(root.resolve("s/runs/2018/.staging")));
  }

  @Test
  void a_second_run_of_the_same_edition_is_told_who_to_wait_for_and_another_edition_is_not() {
    try (Publication first = Publication.begin(runs)) {
      assertTrue(Files.isDirectory(first.staging()));
      EditionBusy busy = assertThrows(EditionBusy.class, () -> Publication.begin(runs));
      assertTrue(busy.getMessage().contains("edition=2018"), busy.getMessage());
      assertTrue(
          busy.getMessage().contains("process " + ProcessHandle.current().pid()),
          busy.getMessage());
      Publication.begin(PublishedFolder.of(root).runs("s", "2021")).close();
    }
    Publication.begin(runs).close();
  }

  @Test
  void the_same_run_again_replaces_its_manifest_and_no_other_file() throws IOException {
    publish("run1", "same", "first time");
    Object table = Files.readAttributes(edition.table("t"), "unix:ino").get("ino");

    publish("run1", "same", "second time");

    assertEquals("second time", Files.readString(edition.manifest()));
    assertEquals(table, Files.readAttributes(edition.table("t"), "unix:ino").get("ino"));
    assertEquals(List.of("run1"), names());
  }

  @Test
  void the_same_run_again_with_a_table_in_parts_replaces_its_manifest_too() throws IOException {
    for (String time : List.of("first time", "second time")) {
      try (Publication next = Publication.begin(runs)) {
        write(next.staging(), time);
        Path parts = Files.createDirectory(next.staging().resolve("responses.parquet"));
        Files.writeString(parts.resolve("part-0.parquet"), "0");
        Files.writeString(parts.resolve("part-1.parquet"), "1");
        next.publish("run1", KEEP);
      }
    }

    assertEquals("second time", Files.readString(edition.manifest()));
    assertEquals("1", Files.readString(edition.table("responses").resolve("part-1.parquet")));
    assertEquals(List.of("run1"), names());
  }

  @Test
  void the_same_run_with_other_bytes_stands_beside_since_somebody_may_read_the_first()
      throws IOException {
    publish("run1", "one");
    EditionFolder opened = runs.open().orElseThrow();

    publish("run1", "other");

    assertEquals("one", Files.readString(opened.table("t")));
    assertEquals("other", Files.readString(edition.table("t")));
    assertEquals(List.of("run1", "run1.2"), names());
    publish("run1", "other");
    assertEquals(List.of("run1", "run1.2"), names());
  }

  @Test
  void what_a_dead_run_left_behind_does_not_enter_the_next() throws IOException {
    Files.createDirectories(root.resolve("s/runs/2018/.staging"));
    Files.writeString(root.resolve("s/runs/2018/.staging/stale.parquet"), "stale");
    Files.createSymbolicLink(root.resolve("s/.edition=2018.next"), Path.of("nowhere"));

    publish("run1", "new");

    assertFalse(Files.exists(edition.table("stale")));
  }

  @Test
  void runs_published_longest_ago_go_and_other_editions_stay() throws IOException {
    publish(PublishedFolder.of(root).runs("s", "2017"), "run0", "t", "m");
    for (String run : List.of("run1", "run2", "run3", "run4")) {
      publish(run, run);
    }

    assertEquals(List.of("run2", "run3", "run4"), names());
    assertEquals(List.of("run0"), PublishedFolder.of(root).runs("s", "2017").names());
  }

  @Test
  void a_run_that_was_gone_back_to_counts_as_published_then() throws IOException {
    for (String run : List.of("run1", "run2", "run3")) {
      publish(run, run);
    }
    Rollback.to(runs, "run1");

    publish("run4", "run4");

    assertEquals(List.of("run1", "run3", "run4"), names());
  }

  @Test
  void a_place_where_a_folder_stands_instead_of_a_link_is_refused_before_anything_is_written()
      throws IOException {
    Files.createDirectories(edition.path());

    CannotPublish refusal = assertThrows(CannotPublish.class, () -> Publication.begin(runs));

    assertTrue(refusal.getMessage().contains("Move it away"), refusal.getMessage());
    assertFalse(Files.exists(root.resolve("s/runs")));
  }

  private void publish(String run, String table) throws IOException {
    publish(run, table, table);
  }

  private void publish(String run, String table, String manifest) throws IOException {
    publish(runs, run, table, manifest);
  }

  private static void publish(RunStore runs, String run, String table, String manifest)
      throws IOException {
    try (Publication next = Publication.begin(runs)) {
      Files.writeString(next.staging().resolve("t.parquet"), table);
      write(next.staging(), manifest);
      next.publish(run, KEEP);
    }
  }

  /** A manifest is JSON; any text will do for one without times. */
  private static void write(Path folder, String content) throws IOException {
    Files.writeString(folder.resolve("run.json"), content);
  }

  private List<String> names() throws IOException {
    return runs.names().stream().sorted().toList();
  }
}
