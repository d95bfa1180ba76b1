package fr.barometre.survey.publication;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A lock of the operating system on a file: it ends with the process that holds it, however that
 * process ends. Who holds it stands in a file beside, since closing a locked file frees it.
 */
final class LocalLock implements EditionLock {
  private final FileChannel channel;
  private final Path owner;

  private LocalLock(FileChannel channel, Path owner) {
    this.channel = channel;
    this.owner = owner;
  }

  /**
   * @param folder where the files of the lock stand
   * @param location of the edition, for the message
   * @throws EditionBusy if it is held
   */
  static LocalLock take(Path folder, String location) throws IOException {
    Path owner = folder.resolve(".owner");
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new EditionBusy(location, read(owner));
    }
    try {
      Files.writeString(owner, LockOwner.here());
    } catch (IOException failure) {
      channel.close();
      throw failure;
    }
    return new LocalLock(channel, owner);
  }

  /** Nobody can take it from a process that lives. */
  @Override
  public void check() {}

  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(owner);
    } finally {
      channel.close();
    }
  }

  private static String read(Path owner) throws IOException {
    try {
      return Files.readString(owner);
    } catch (NoSuchFileException notYet) {
      return "a process that has just begun";
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }
}
