package fr.barometre.survey.publication;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * Files of an object store or of HDFS, as little of it as publishing needs: small texts that
 * readers see whole or not at all, and files to and from this machine.
 */
final class RemoteStorage {
  private static final String CONDITIONAL =
      CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;
  private static final String SITE = "HADOOP_CONF_DIR";
  private static final int READINGS = 3;
  private static final String LEASE = "barometre.lease";
  private static final long USUAL_LEASE = 120_000;

  /**
   * Where a rename replaces a file in one step, and a file being written is seen. Elsewhere a file
   * appears when it has been written.
   */
  private static final Set<String> RENAMES = Set.of("hdfs", "webhdfs", "viewfs", "file");

  private final URI root;
  private final Configuration configuration;
  private final FileSystem files;

  private RemoteStorage(URI root, Configuration configuration, FileSystem files) {
    this.root = root;
    this.configuration = configuration;
    this.files = files;
  }

  /**
   * @throws CannotPublish if nothing here knows that kind of storage
   */
  static RemoteStorage at(URI root) {
    Configuration configuration = configuration();
    try {
      return new RemoteStorage(root, configuration, FileSystem.get(root, configuration));
    } catch (UnsupportedFileSystemException unknown) {
      throw new CannotPublish(
          "no storage is known by the name '%s:'. Give a folder, hdfs:// or s3a://."
              .formatted(root.getScheme()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof ClassNotFoundException missing) {
        throw new CannotPublish(
            "%s needs %s on the class path. Start with jobs/barometre, which knows where it is."
                .formatted(root, missing.getMessage()));
      }
      throw failure;
    }
  }

  /** Of this project, then of the class path, then of the folder that the environment names. */
  private static Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.addResource(RemoteStorage.class.getResource("storage.xml"));
    String folder = System.getenv(SITE);
    if (folder != null) {
      for (String file : List.of("core-site.xml", "hdfs-site.xml")) {
        java.nio.file.Path site = java.nio.file.Path.of(folder, file);
        if (Files.isReadable(site)) {
          configuration.addResource(new Path(site.toUri()));
        }
      }
    }
    return configuration;
  }

  /** How long a lock outlives the process that holds it. */
  Duration lease() {
    return Duration.ofMillis(
        configuration.getTimeDuration(LEASE, USUAL_LEASE, TimeUnit.MILLISECONDS));
  }

  Path path(String... names) {
    Path path = new Path(root);
    for (String name : names) {
      path = new Path(path, name);
    }
    return path;
  }

  /** What a folder holds; nothing where it is not there. */
  List<FileStatus> children(Path folder) throws IOException {
    try {
      return Arrays.asList(files.listStatus(folder));
    } catch (FileNotFoundException none) {
      return List.of();
    }
  }

  boolean exists(Path file) throws IOException {
    return files.exists(file);
  }

  Optional<FileStatus> status(Path file) throws IOException {
    try {
      return Optional.of(files.getFileStatus(file));
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /** A small text. It is read again where it was replaced while it was being read. */
  Optional<String> read(Path file) throws IOException {
    IOException replaced = null;
    for (int reading = 0; reading < READINGS; reading++) {
      try (InputStream bytes = files.open(file)) {
        return Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      } catch (FileNotFoundException none) {
        return Optional.empty();
      } catch (IOException failure) {
        replaced = failure;
      }
    }
    throw replaced;
  }

  /** In place of what was there, if anything, in one step. */
  void put(Path file, String text) throws IOException {
    if (!RENAMES.contains(root.getScheme())) {
      write(file, text);
      return;
    }
    Path next = new Path(file.getParent(), "." + file.getName() + ".next");
    write(next, text);
    FileContext.getFileContext(root, configuration).rename(next, file, Rename.OVERWRITE);
  }

  /** False where a file of that name was there already; of several at once, one alone succeeds. */
  boolean create(Path file, String text) throws IOException {
    if (exists(file)) {
      return false;
    }
    try (OutputStream out = createNew(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      if (exists(file)) {
        return false; // each storage has its own exception for that
      }
      throw failure;
    }
    return true;
  }

  /** Refused where the file is there: at once, or when it is closed. */
  private OutputStream createNew(Path file) throws IOException {
    if (!files.hasPathCapability(file, CONDITIONAL)) {
      return files.create(file, false);
    }
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(file);
    builder.overwrite(true);
    builder.must(CONDITIONAL, true);
    return builder.build();
  }

  void delete(Path file) throws IOException {
    files.delete(file, true);
  }

  void upload(java.nio.file.Path local, Path file) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      Files.copy(local, out);
    }
  }

  /** A file, or a folder with all that is in it. Seen at its place once it is whole. */
  void download(FileStatus from, java.nio.file.Path local) throws IOException {
    java.nio.file.Path coming = local.resolveSibling("." + local.getFileName() + ".coming");
    for (int reading = 1; ; reading++) {
      FolderTree.delete(coming);
      try {
        copy(from, coming);
        break;
      } catch (IOException replaced) { // a manifest, by that of the same run again
        if (reading == READINGS) {
          throw replaced;
        }
      }
    }
    Files.move(coming, local);
  }

  /** Of the files in a folder and below: the path within it, and the length. */
  Stream<String> listing(Path folder) throws IOException {
    Stream<String> all = Stream.empty();
    for (FileStatus child : children(folder)) {
      String name = child.getPath().getName();
      all =
          Stream.concat(
              all,
              child.isDirectory()
                  ? listing(child.getPath()).map(below -> name + "/" + below)
                  : Stream.of(name + " " + child.getLen()));
    }
    return all;
  }

  private void copy(FileStatus from, java.nio.file.Path local) throws IOException {
    if (from.isDirectory()) {
      Files.createDirectories(local);
      for (FileStatus child : children(from.getPath())) {
        copy(child, local.resolve(child.getPath().getName()));
      }
      return;
    }
    try (InputStream bytes = files.open(from.getPath())) {
      Files.copy(bytes, local);
    }
  }

  private void write(Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
