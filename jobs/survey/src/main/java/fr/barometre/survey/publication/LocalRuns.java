package fr.barometre.survey.publication;

import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs in folders {@code runs/<edition>/<run>}. Readers follow the symbolic link {@code
 * edition=<edition>}, replaced by one atomic rename; where the file system has no links, a {@link
 * Pointer} replaced likewise.
 */
final class LocalRuns implements RunStore {
  private static final String MANIFEST = "run.json";
  private static final String REMOVED = ".removed-";

  private final String survey;
  private final String edition;
  private final Path link;
  private final Path pointer;
  private final Path runs;

  LocalRuns(Path root, String survey, String edition) {
    this.survey = survey;
    this.edition = edition;
    Path folder = root.resolve(survey);
    this.link = folder.resolve(Pointer.folderName(edition));
    this.pointer = folder.resolve(Pointer.fileName(edition));
    this.runs = folder.resolve("runs").resolve(edition);
  }

  @Override
  public EditionLock lock() throws IOException {
    if (Files.isDirectory(link, LinkOption.NOFOLLOW_LINKS)) {
      throw new CannotPublish(link + " is a folder where a link is expected. Move it away.");
    }
    Files.createDirectories(runs);
    return LocalLock.take(runs, link.toString());
  }

  @Override
  public String location() {
    return link.toString();
  }

  @Override
  public Optional<EditionFolder> open() throws IOException {
    Optional<Path> run = current();
    Path folder = run.orElse(link);
    return Files.isRegularFile(folder.resolve(MANIFEST))
        ? Optional.of(new EditionFolder(survey, edition, link.toString(), folder))
        : Optional.empty();
  }

  @Override
  public EditionFolder open(String name) {
    Path folder = runs.resolve(name);
    return new EditionFolder(survey, edition, folder.toString(), folder);
  }

  @Override
  public List<String> names() throws IOException {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .filter(folder -> Files.isRegularFile(folder.resolve(MANIFEST)))
          .map(folder -> folder.getFileName().toString())
          .toList();
    }
  }

  @Override
  public Optional<String> published() throws IOException {
    return current().map(folder -> folder.getFileName().toString());
  }

  @Override
  public Path stage() throws IOException {
    return Files.createDirectories(runs.resolve(".staging"));
  }

  @Override
  public void add(Path staging, String name) throws IOException {
    Path folder = runs.resolve(name);
    FolderTree.delete(folder); // without a manifest, or it would be a kept run
    Files.move(staging, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public boolean holds(String name, Path staging) throws IOException {
    return FolderTree.same(runs.resolve(name), staging, Path.of(MANIFEST));
  }

  @Override
  public void refresh(String name, Path staging) throws IOException {
    Files.move(
        staging.resolve(MANIFEST),
        runs.resolve(name).resolve(MANIFEST),
        StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void publish(String name) throws IOException {
    Path next = link.resolveSibling("." + link.getFileName() + ".next");
    Files.deleteIfExists(next);
    Path target = link.getParent().relativize(runs.resolve(name));
    if (!Files.exists(pointer) && SymbolicLink.made(next, target)) {
      move(next, link);
    } else {
      move(Files.writeString(next, new Pointer(name).text(edition)), pointer);
    }
  }

  /** Out of sight in one step, then file by file. */
  @Override
  public void remove(String name) throws IOException {
    Path removed = runs.resolve(REMOVED + name);
    FolderTree.delete(removed);
    Files.move(runs.resolve(name), removed, StandardCopyOption.ATOMIC_MOVE);
    FolderTree.delete(removed);
  }

  @Override
  public void sweep() throws IOException {
    FolderTree.delete(runs.resolve(".staging"));
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : folders.toList()) {
        if (folder.getFileName().toString().startsWith(REMOVED)) {
          FolderTree.delete(folder);
        }
      }
    }
  }

  @Override
  public String journal() throws IOException {
    Path file = runs.resolve(".journal");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Override
  public void journal(String text) throws IOException {
    move(Files.writeString(runs.resolve(".journal.next"), text), runs.resolve(".journal"));
  }

  private Optional<Path> current() throws IOException {
    if (Files.exists(pointer)) {
      return Optional.of(runs.resolve(Pointer.parse(Files.readString(pointer)).run()));
    }
    try {
      return Files.isSymbolicLink(link)
          ? Optional.of(link.resolveSibling(Files.readSymbolicLink(link)).normalize())
          : Optional.empty();
    } catch (NotDirectoryException none) {
      return Optional.empty();
    }
  }

  private static void move(Path file, Path over) throws IOException {
    Files.move(file, over, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
