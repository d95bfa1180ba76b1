package fr.barometre.report.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Files on their way into a folder: written in a folder within it, then moved one by one. */
final class StagedFiles {
  private static final String STAGE = ".set-"; // and the number of the process

  private final Path folder;
  private final Path stage;
  private final List<String> names = Collections.synchronizedList(new ArrayList<>());

  private StagedFiles(Path folder, Path stage) {
    this.folder = folder;
    this.stage = stage;
  }

  /** Takes away what processes that are no more have left there. */
  static StagedFiles in(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(StagedFiles::isAbandoned).toList()) {
        delete(entry);
      }
    }
    Path stage = folder.resolve(STAGE + ProcessHandle.current().pid());
    delete(stage);
    Files.createDirectory(stage);
    return new StagedFiles(folder, stage);
  }

  /** May be called by several threads. */
  void add(String name, byte[] content) throws IOException {
    Files.write(stage.resolve(name), content);
    names.add(name);
  }

  /** In the order in which they were added; how many. */
  int move() throws IOException {
    for (String name : names) {
      Files.move(
          stage.resolve(name),
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    return names.size();
  }

  void discard() throws IOException {
    delete(stage);
  }

  private static boolean isAbandoned(Path entry) {
    String name = entry.getFileName().toString();
    if (!name.matches("\\.set-\\d+")) {
      return false;
    }
    long process = Long.parseLong(name.substring(STAGE.length()));
    return ProcessHandle.of(process).isEmpty();
  }

  private static void delete(Path stage) throws IOException {
    if (!Files.isDirectory(stage)) {
      return;
    }
    try (Stream<Path> files = Files.list(stage)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(stage);
  }
}
