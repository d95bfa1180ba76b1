package fr.barometre.survey.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * An earlier run made the published one again.
 *
 * @param from what readers saw before; empty where they saw nothing
 * @param to what they see now
 */
public record Rollback(Optional<KeptRun> from, KeptRun to) {

  /**
   * Takes the lock, and switches where the run is not the published one already.
   *
   * @param id of the run, or the beginning of it
   * @throws UnknownRun if no kept run has it
   * @throws EditionBusy if a run is publishing the edition
   */
  public static Rollback to(RunStore store, String id) {
    KeptRuns.of(store).get(id); // refused before anything is locked
    try (EditionLock lock = store.lock()) {
      KeptRuns kept = KeptRuns.of(store);
      KeptRun run = kept.get(id);
      if (!run.current()) {
        lock.check();
        store.publish(run.name());
        Publication.note(store, run.name(), "rollback");
      }
      return new Rollback(kept.current(), run);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether readers see another run than before. */
  public boolean changed() {
    return !to.current();
  }
}
