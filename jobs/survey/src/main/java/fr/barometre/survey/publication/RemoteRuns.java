package fr.barometre.survey.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Runs where nothing can be renamed in one step, or links are unknown: a run is uploaded into its
 * folder {@code runs/<edition>/<run>}, its manifest last, and readers follow the {@link Pointer}
 * {@code edition=<edition>.json}, written after that.
 */
final class RemoteRuns implements RunStore {
  private static final String MANIFEST = "run.json";

  private final RemoteStorage storage;
  private final String survey;
  private final String edition;
  private final Here here;
  private final Path pointer;
  private final Path runs;

  /**
   * @param folder on this machine, for what comes and goes
   * @param lease how long a lock outlives the process that holds it
   */
  record Here(java.nio.file.Path folder, Duration lease) {}

  RemoteRuns(RemoteStorage storage, String survey, String edition, Here here) {
    this.storage = storage;
    this.survey = survey;
    this.edition = edition;
    this.here = here;
    this.pointer = storage.path(survey, Pointer.fileName(edition));
    this.runs = storage.path(survey, "runs", edition);
  }

  @Override
  public EditionLock lock() throws IOException {
    return Lease.take(storage, new Path(runs, ".lease"), location(), here.lease());
  }

  @Override
  public String location() {
    return pointer.toString();
  }

  @Override
  public Optional<EditionFolder> open() throws IOException {
    Optional<String> run = published();
    return run.isPresent() && isWhole(run.get())
        ? Optional.of(folder(location(), run.get()))
        : Optional.empty();
  }

  @Override
  public EditionFolder open(String name) throws IOException {
    return folder(new Path(runs, name).toString(), name);
  }

  @Override
  public List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String name : folders()) {
      if (isWhole(name)) {
        names.add(name);
      }
    }
    return names;
  }

  @Override
  public Optional<String> published() throws IOException {
    Optional<String> text = storage.read(pointer);
    return text.isPresent() ? Optional.of(Pointer.parse(text.get()).run()) : Optional.empty();
  }

  @Override
  public java.nio.file.Path stage() throws IOException {
    java.nio.file.Path staging = here.folder().resolve("staging-" + edition);
    FolderTree.delete(staging);
    return Files.createDirectories(staging);
  }

  @Override
  public void add(java.nio.file.Path staging, String name) throws IOException {
    Path folder = new Path(runs, name);
    for (java.nio.file.Path file : FolderTree.files(staging)) {
      if (!file.toString().equals(MANIFEST)) {
        storage.upload(staging.resolve(file), new Path(folder, file.toString()));
      }
    }
    refresh(name, staging);
  }

  /**
   * Told from names, lengths and the digests in the manifest: nothing is brought here. A table in
   * parts has no digest and other names each time.
   */
  @Override
  public boolean holds(String name, java.nio.file.Path staging) throws IOException {
    Path folder = new Path(runs, name);
    List<String> staged = new ArrayList<>();
    for (java.nio.file.Path file : FolderTree.files(staging)) {
      staged.add(file.toString().replace('\\', '/') + " " + Files.size(staging.resolve(file)));
    }
    List<String> kept = storage.listing(folder).filter(RemoteRuns::isTable).sorted().toList();
    return staged.stream().filter(RemoteRuns::isTable).sorted().toList().equals(kept)
        && timeless(Files.readString(staging.resolve(MANIFEST)))
            .equals(timeless(storage.read(new Path(folder, MANIFEST)).orElse("{}")));
  }

  @Override
  public void refresh(String name, java.nio.file.Path staging) throws IOException {
    storage.put(
        new Path(new Path(runs, name), MANIFEST), Files.readString(staging.resolve(MANIFEST)));
  }

  @Override
  public void publish(String name) throws IOException {
    storage.put(pointer, new Pointer(name).text(edition));
  }

  /** Its manifest first: then it is no kept run any more. */
  @Override
  public void remove(String name) throws IOException {
    Path folder = new Path(runs, name);
    storage.delete(new Path(folder, MANIFEST));
    storage.delete(folder);
  }

  @Override
  public void sweep() throws IOException {
    for (String name : folders()) {
      if (!isWhole(name)) {
        storage.delete(new Path(runs, name));
      }
    }
  }

  @Override
  public String journal() throws IOException {
    return storage.read(new Path(runs, ".journal")).orElse("");
  }

  @Override
  public void journal(String text) throws IOException {
    storage.put(new Path(runs, ".journal"), text);
  }

  private List<String> folders() throws IOException {
    return storage.children(runs).stream()
        .filter(FileStatus::isDirectory)
        .map(folder -> folder.getPath().getName())
        .toList();
  }

  private boolean isWhole(String name) throws IOException {
    return storage.exists(new Path(new Path(runs, name), MANIFEST));
  }

  /** Each with a copy of its own, since manifests are renewed. */
  private EditionFolder folder(String location, String name) throws IOException {
    java.nio.file.Path copies = Files.createDirectories(here.folder());
    return new EditionFolder(
        survey,
        edition,
        location,
        new FetchedFiles(
            storage, new Path(runs, name), Files.createTempDirectory(copies, name + "-")));
  }

  private static boolean isTable(String nameAndLength) {
    return Stream.of(MANIFEST + " ", ".").noneMatch(nameAndLength::startsWith);
  }

  private static JsonNode timeless(String manifest) throws IOException {
    JsonNode all = new ObjectMapper().readTree(manifest);
    return all instanceof ObjectNode object ? object.without(List.of("started", "ended")) : all;
  }
}
