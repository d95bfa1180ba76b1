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

class RollbackTest {
  @TempDir Path root;
  private EditionFolder edition;
  private RunStore runs;

  @BeforeEach
  void publish() throws IOException {
    edition = new EditionFolder(root, "s", "2018");
    runs = PublishedFolder.of(root).runs("s", "2018");
    for (String run : List.of("abc111", "abd222", "fff333")) {
      try (Publication next = Publication.begin(runs)) {
        Files.writeString(
            next.staging().resolve("run.json"),
            "{\"run_id\": \"%s\", \"ended\": \"2020-01-01T00:00:00Z\"}".formatted(run));
        next.publish(run, 5);
      }
    }
  }

  @Test
  void an_earlier_run_is_what_readers_see_and_the_runs_tell_it() throws IOException {
    Rollback rollback = Rollback.to(runs, "abc111");

    assertTrue(rollback.changed());
    assertEquals("fff333", rollback.from().orElseThrow().name());
    assertTrue(Files.readString(edition.manifest()).contains("abc111"));
    KeptRuns kept = KeptRuns.of(runs);
    assertEquals("abc111", kept.current().orElseThrow().name());
    assertEquals(
        List.of("abc111", "fff333", "abd222"), kept.runs().stream().map(KeptRun::name).toList());
  }

  @Test
  void the_beginning_of_an_id_will_do_where_it_is_of_one_run_alone() {
    assertEquals("abd222", Rollback.to(runs, "abd").to().name());
    assertEquals(
        "several runs begin with 'ab': abd222, abc111. Give more of its id.",
        assertThrows(UnknownRun.class, () -> Rollback.to(runs, "ab")).getMessage());
  }

  @Test
  void an_unknown_run_is_refused_with_the_nearest_one_and_nothing_changes() throws IOException {
    assertEquals(
        "unknown run 'abd223'. Did you mean 'abd222'?",
        assertThrows(UnknownRun.class, () -> Rollback.to(runs, "abd223")).getMessage());
    assertThrows(UnknownRun.class, () -> Rollback.to(runs, ""));
    assertTrue(Files.readString(edition.manifest()).contains("fff333"));
  }

  @Test
  void the_run_in_force_stays_and_is_not_noted_as_published_again() throws IOException {
    String journal = runs.journal();

    assertFalse(Rollback.to(runs, "fff333").changed());
    assertEquals(journal, runs.journal());
  }

  @Test
  void whoever_publishes_is_waited_for() {
    try (Publication running = Publication.begin(runs)) {
      assertTrue(Files.isDirectory(running.staging()));
      assertThrows(EditionBusy.class, () -> Rollback.to(runs, "abc111"));
    }
  }

  @Test
  void runs_of_which_nobody_noted_the_time_are_as_old_as_their_manifests() throws IOException {
    Files.delete(root.resolve("s/runs/2018/.journal"));

    KeptRuns kept = KeptRuns.of(runs);

    assertEquals("2020-01-01T00:00:00Z", kept.runs().get(0).published().toString());
    assertEquals("fff333", kept.current().orElseThrow().name());
  }
}
