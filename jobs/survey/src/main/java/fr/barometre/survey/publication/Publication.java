package fr.barometre.survey.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Publishes an edition whole or not at all: tables are staged where nobody reads, become a kept
 * run, and are what readers see by one switch. Holds the edition's lock until it is closed. Other
 * editions are never touched.
 */
public final class Publication implements AutoCloseable {
  private final RunStore store;
  private final EditionLock lock;
  private final Path staging;

  private Publication(RunStore store, EditionLock lock, Path staging) {
    this.store = store;
    this.lock = lock;
    this.staging = staging;
  }

  /**
   * Takes the lock and prepares an empty folder.
   *
   * @throws EditionBusy if somebody else holds it
   * @throws CannotPublish if this edition could not be published there at all
   */
  public static Publication begin(RunStore store) {
    try {
      EditionLock lock = store.lock();
      try {
        store.sweep();
        return new Publication(store, lock, store.stage());
      } catch (IOException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where tables are written before they are published. */
  public Path staging() {
    return staging;
  }

  /**
   * Makes the staged tables the published ones, then removes runs published long ago.
   *
   * @param run the run's id
   * @param keep how many runs to keep, this one among them
   * @return where readers find it
   */
  public String publish(String run, int keep) {
    try {
      String name = kept(run);
      lock.check();
      store.publish(name);
      note(store, name, "run");
      prune(keep);
      return store.location();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    try {
      FolderTree.delete(staging);
      lock.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The same run again is the run that is kept already, with a newer manifest. Where its bytes
   * differ nevertheless, it stands beside: a folder that somebody reads does not change.
   */
  private String kept(String run) throws IOException {
    List<String> names = store.names();
    String name = run;
    for (int again = 2; names.contains(name); again++) {
      if (store.holds(name, staging)) {
        store.refresh(name, staging);
        return name;
      }
      name = run + "." + again;
    }
    store.add(staging, name);
    return name;
  }

  /** Readers see the new edition already: what cannot be removed now, the next run removes. */
  private void prune(int keep) {
    try {
      for (String old : KeptRuns.beyond(store, keep)) {
        store.remove(old);
      }
    } catch (IOException later) {
      return;
    }
  }

  /** That a run was published. Without it the run is as old as its manifest says. */
  static void note(RunStore store, String run, String by) {
    try {
      Journal journal = Journal.parse(store.journal());
      Journal.Entry entry = new Journal.Entry(run, Instant.now(), by);
      store.journal(journal.with(entry).only(store.names()).text());
    } catch (IOException unnoted) {
      return;
    }
  }
}
