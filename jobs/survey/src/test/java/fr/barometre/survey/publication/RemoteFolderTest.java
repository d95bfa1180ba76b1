package fr.barometre.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hadoop's file systems by the one that needs no server, with pointer, uploads and leases. */
class RemoteFolderTest {
  /** Renewed every third of it, which a busy machine may do late. */
  private static final Duration LEASE = Duration.ofSeconds(6);

  private static final int KEEP = 2;

  @TempDir Path root;
  private PublishedFolder folder;
  private RunStore runs;

  @BeforeEach
  void open() {
    folder = elsewhere();
    runs = folder.runs("s", "2018");
  }

  @Test
  void readers_follow_a_pointer_written_after_the_manifest() throws IOException {
    publish("run1", "old");

    try (Publication next = Publication.begin(runs)) {
      write(next.staging(), "new", "2020-01-02T00:00:00Z");
      assertEquals("old", read());
      next.publish("run2", KEEP);
    }

    assertEquals("new", read());
    assertEquals(
        "{\"run\":\"run2\",\"folder\":\"runs/2018/run2\"}\n",
        Files.readString(root.resolve("s/edition=2018.json")));
    assertEquals(List.of("s"), folder.surveys());
    assertEquals(List.of("2018"), folder.editions("s"));
  }

  @Test
  void a_table_in_parts_is_brought_here_whole() throws IOException {
    try (Publication next = Publication.begin(runs)) {
      write(next.staging(), "t", "2020-01-01T00:00:00Z");
      Path parts = Files.createDirectory(next.staging().resolve("responses.parquet"));
      Files.writeString(parts.resolve("part-0.parquet"), "0");
      Files.writeString(parts.resolve("part-1.parquet"), "1");
      next.publish("run1", KEEP);
    }

    Path responses = elsewhere().runs("s", "2018").open().orElseThrow().table("responses");

    assertEquals("0", Files.readString(responses.resolve("part-0.parquet")));
    assertEquals("1", Files.readString(responses.resolve("part-1.parquet")));
  }

  @Test
  void an_edition_once_opened_stays_the_same_while_another_is_published() throws IOException {
    publish("run1", "old");
    EditionFolder opened = runs.open().orElseThrow();

    publish("run2", "new");

    assertEquals("old", Files.readString(opened.table("t")));
    assertFalse(Files.exists(opened.table("never_published")));
  }

  @Test
  void the_same_run_again_uploads_its_manifest_alone_and_with_other_bytes_stands_beside()
      throws IOException {
    publish("run1", "same");
    Object table = Files.getAttribute(root.resolve("s/runs/2018/run1/t.parquet"), "unix:ino");

    publish("run1", "same", "2020-01-03T00:00:00Z");

    assertEquals(table, Files.getAttribute(root.resolve("s/runs/2018/run1/t.parquet"), "unix:ino"));
    assertEquals("2020-01-03T00:00:00Z", KeptRuns.of(runs).runs().get(0).ended().toString());
    publish("run1", "more than before");
    assertEquals(List.of("run1", "run1.2"), names());
    assertEquals("more than before", read());
  }

  @Test
  void what_a_dead_run_uploaded_in_part_is_swept_and_never_read() throws IOException {
    publish("run1", "old");
    Files.createDirectories(root.resolve("s/runs/2018/run2"));
    Files.writeString(root.resolve("s/runs/2018/run2/t.parquet"), "half");

    assertEquals(List.of("run1"), names());
    publish("run3", "new");

    assertFalse(Files.exists(root.resolve("s/runs/2018/run2")));
    assertEquals(List.of("run1", "run3"), names());
  }

  @Test
  void earlier_runs_are_gone_back_to_and_those_published_longest_ago_go() throws IOException {
    publish("run1", "1");
    publish("run2", "2");

    assertTrue(Rollback.to(runs, "run1").changed());

    assertEquals("1", read());
    publish("run3", "3");
    assertEquals(List.of("run1", "run3"), names());
  }

  @Test
  void a_lease_that_is_held_is_waited_for_and_another_edition_is_not() {
    try (Publication first = Publication.begin(runs)) {
      EditionBusy busy =
          assertThrows(EditionBusy.class, () -> Publication.begin(elsewhere().runs("s", "2018")));
      assertTrue(busy.getMessage().contains("process " + ProcessHandle.current().pid()));
      assertTrue(busy.getMessage().contains("lease"), busy.getMessage());
      assertTrue(Files.isDirectory(first.staging()));
      Publication.begin(folder.runs("s", "2021")).close();
    }
    Publication.begin(runs).close();
  }

  @Test
  void a_lease_is_renewed_as_long_as_its_process_lives() throws Exception {
    try (Publication first = Publication.begin(runs)) {
      write(first.staging(), "t", "2020-01-01T00:00:00Z");
      Thread.sleep(LEASE.plusSeconds(1).toMillis());
      assertThrows(EditionBusy.class, () -> Publication.begin(elsewhere().runs("s", "2018")));
      first.publish("run1", KEEP);
    }
    assertEquals("t", read());
  }

  @Test
  void the_lease_of_a_dead_process_runs_out() throws IOException {
    lease("somebody else", Instant.now().plusSeconds(60));
    assertThrows(EditionBusy.class, () -> Publication.begin(runs));

    lease("somebody else", Instant.now().minusSeconds(1));

    publish("run1", "t");
    assertEquals("t", read());
    assertFalse(Files.exists(root.resolve("s/runs/2018/.lease")));
  }

  @Test
  void whoever_lost_the_lease_does_not_publish() throws IOException {
    publish("run1", "old");
    try (Publication late = Publication.begin(runs)) {
      write(late.staging(), "late", "2020-01-02T00:00:00Z");
      lease("a process on another machine", Instant.now().plusSeconds(60));

      EditionBusy busy = assertThrows(EditionBusy.class, () -> late.publish("run2", KEEP));

      assertTrue(busy.getMessage().contains("a process on another machine"), busy.getMessage());
    }
    assertEquals("old", read());
    assertTrue(Files.exists(root.resolve("s/runs/2018/.lease")), "it is not ours to remove");
  }

  @Test
  void storage_that_nobody_knows_is_told_by_its_name() {
    CannotPublish refusal =
        assertThrows(CannotPublish.class, () -> PublishedFolder.of("ftps3://bucket/published"));

    assertTrue(refusal.getMessage().contains("'ftps3:'"), refusal.getMessage());
  }

  private void publish(String run, String table) throws IOException {
    publish(run, table, "2020-01-01T00:00:00Z");
  }

  private void publish(String run, String table, String ended) throws IOException {
    try (Publication next = Publication.begin(runs)) {
      write(next.staging(), table, ended);
      next.publish(run, KEEP);
    }
  }

  private static void write(Path staging, String table, String ended) throws IOException {
    Files.writeString(staging.resolve("t.parquet"), table);
    Files.writeString(staging.resolve("run.json"), "{\"ended\": \"%s\"}".formatted(ended));
  }

  /** As another process would. */
  private String read() throws IOException {
    return Files.readString(elsewhere().runs("s", "2018").open().orElseThrow().table("t"));
  }

  private void lease(String owner, Instant expires) throws IOException {
    Files.createDirectories(root.resolve("s/runs/2018"));
    Files.deleteIfExists(root.resolve("s/runs/2018/..lease.crc"));
    Files.writeString(
        root.resolve("s/runs/2018/.lease"),
        "{\"token\": \"other\", \"owner\": \"%s\", \"expires\": \"%s\"}".formatted(owner, expires));
  }

  private PublishedFolder elsewhere() {
    return new RemoteFolder(RemoteStorage.at(URI.create("file://" + root)), LEASE);
  }

  private List<String> names() throws IOException {
    return runs.names().stream().sorted().toList();
  }
}
