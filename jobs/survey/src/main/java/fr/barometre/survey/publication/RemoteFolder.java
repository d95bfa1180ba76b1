package fr.barometre.survey.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;

/**
 * A folder of an object store or of HDFS. What is read of it is brought to a folder of this machine
 * that goes when the process ends.
 */
final class RemoteFolder implements PublishedFolder {
  private final RemoteStorage storage;
  private final Path workplace;
  private final Duration lease;

  RemoteFolder(URI root) {
    this(RemoteStorage.at(root));
  }

  private RemoteFolder(RemoteStorage storage) {
    this(storage, storage.lease());
  }

  /**
   * @param lease how long a lock outlives the process that holds it
   */
  RemoteFolder(RemoteStorage storage, Duration lease) {
    this.storage = storage;
    this.workplace = temporary();
    this.lease = lease;
  }

  @Override
  public Path workplace() {
    return workplace;
  }

  @Override
  public List<String> surveys() {
    try {
      return storage.children(storage.path()).stream()
          .filter(FileStatus::isDirectory)
          .map(folder -> folder.getPath().getName())
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public List<String> editions(String survey) {
    try {
      return storage.children(storage.path(survey)).stream()
          .filter(FileStatus::isFile)
          .flatMap(pointer -> Pointer.editionOf(pointer.getPath().getName()).stream())
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public RunStore runs(String survey, String edition) {
    return new RemoteRuns(
        storage, survey, edition, new RemoteRuns.Here(workplace.resolve(survey), lease));
  }

  @Override
  public String toString() {
    return storage.toString();
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("barometre-published-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(folder)));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void discard(Path folder) {
    try {
      FolderTree.delete(folder);
    } catch (IOException left) {
      folder.toFile().deleteOnExit();
    }
  }
}
