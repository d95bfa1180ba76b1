package fr.barometre.survey.publication;

import fr.barometre.survey.tables.RunFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;

/** Files of a run elsewhere, each brought here when it is first asked for. */
final class FetchedFiles implements RunFiles {
  private final RemoteStorage storage;
  private final org.apache.hadoop.fs.Path from;
  private final Path folder;

  FetchedFiles(RemoteStorage storage, org.apache.hadoop.fs.Path from, Path folder) {
    this.storage = storage;
    this.from = from;
    this.folder = folder;
  }

  @Override
  public Path folder() {
    return folder;
  }

  /** One that is not there is not here either. */
  @Override
  public synchronized Path file(String name) {
    Path local = folder.resolve(name);
    try {
      if (!Files.exists(local)) {
        Optional<FileStatus> there = storage.status(new org.apache.hadoop.fs.Path(from, name));
        if (there.isPresent()) {
          storage.download(there.get(), local);
        }
      }
      return local;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
