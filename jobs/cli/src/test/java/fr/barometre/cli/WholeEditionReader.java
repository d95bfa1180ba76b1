package fr.barometre.cli;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.report.published.Manifest.TableEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Opens an edition again and again while others publish it, holds each table to the digest in the
 * manifest, and remembers what was not whole.
 */
final class WholeEditionReader implements AutoCloseable {
  private final Path root;
  private final Set<String> runs = ConcurrentHashMap.newKeySet();
  private final List<String> broken = new CopyOnWriteArrayList<>();
  private final AtomicLong readings = new AtomicLong();
  private final List<Thread> threads;
  private volatile boolean closed;

  WholeEditionReader(Path root, int readers) {
    this.root = root;
    this.threads =
        java.util.stream.IntStream.range(0, readers)
            .mapToObj(reader -> new Thread(this::readOnAndOn, "reader " + reader))
            .toList();
    threads.forEach(Thread::start);
  }

  /** Once. What is wrong is thrown. */
  static String read(Path root) throws IOException {
    Edition edition = new Editions(root).get(Optional.empty(), Optional.empty());
    if (edition.manifest().tables().isEmpty()) {
      throw new IOException("a manifest without tables");
    }
    for (Map.Entry<String, TableEntry> table : edition.manifest().tables().entrySet()) {
      Path file = edition.folder().table(table.getKey());
      if (!sha256(file).equals(table.getValue().sha256())) {
        throw new IOException(file + " is not what its manifest says");
      }
    }
    return edition.manifest().runId();
  }

  /** The runs that were seen whole. */
  Set<String> runs() {
    return runs;
  }

  List<String> broken() {
    return broken;
  }

  long readings() {
    return readings.get();
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void readOnAndOn() {
    while (!closed) {
      try {
        runs.add(read(root));
        readings.incrementAndGet();
        Thread.sleep(10);
      } catch (IOException | RuntimeException notWhole) {
        broken.add(notWhole.toString());
      } catch (InterruptedException interruption) {
        return;
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java platform has it
    }
  }
}
