package fr.barometre.pipeline.publishing;

import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Publishes an edition whole or not at all.
 *
 * <p>Tables are written to a staging folder, become a run folder {@code runs/<edition>/<run>}, and
 * are published by replacing the symbolic link {@code edition=<edition>} in one atomic rename. The
 * lock is the operating system's: it dies with the process that holds it. Other editions are never
 * touched.
 */
public final class EditionSwitch implements AutoCloseable {
  private final EditionFolder edition;
  private final Path staging;
  private final FileChannel channel;

  private EditionSwitch(EditionFolder edition, Path staging, FileChannel channel) {
    this.edition = edition;
    this.staging = staging;
    this.channel = channel;
  }

  /**
   * Takes the lock of the edition and prepares an empty staging folder.
   *
   * @throws EditionBusy if another run holds it
   */
  public static EditionSwitch begin(EditionFolder edition) {
    Path runs = runs(edition);
    try {
      Files.createDirectories(runs);
      FileChannel channel =
          FileChannel.open(
              runs.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new EditionBusy(edition);
      }
      Path staging = runs.resolve(".staging");
      delete(staging);
      Files.createDirectories(staging);
      return new EditionSwitch(edition, staging, channel);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where tables are written before they are published. */
  public Path staging() {
    return staging;
  }

  /**
   * Makes the staged tables the published ones.
   *
   * @param run the run's id
   * @return the folder that readers open
   */
  public Path publish(String run) {
    try {
      Path folder = runs(edition).resolve(run);
      if (Files.exists(folder)) {
        refresh(folder);
      } else {
        Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      Path link = runs(edition).resolve(".next");
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, edition.path().getParent().relativize(folder));
      if (Files.isDirectory(edition.path(), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(
            edition.path() + " is a folder where a link is expected. Move it away.");
      }
      Files.move(
          link,
          edition.path(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return edition.path();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The same run again: its tables are the same, file by file; only the manifest's times are new.
   */
  private void refresh(Path folder) throws IOException {
    Path manifest = edition.manifest().getFileName();
    try (Stream<Path> staged = Files.list(staging)) {
      for (Path file : staged.filter(path -> !path.getFileName().equals(manifest)).toList()) {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.move(staging.resolve(manifest), folder.resolve(manifest), StandardCopyOption.ATOMIC_MOVE);
    delete(staging);
  }

  @Override
  public void close() {
    try {
      delete(staging);
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path runs(EditionFolder edition) {
    return edition.root().resolve(edition.survey()).resolve("runs").resolve(edition.edition());
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
