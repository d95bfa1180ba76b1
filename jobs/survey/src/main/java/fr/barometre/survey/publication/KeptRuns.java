package fr.barometre.survey.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs of an edition whose tables are still there, the one published last first. */
public record KeptRuns(List<KeptRun> runs) {
  private static final Comparator<KeptRun> LATEST_FIRST =
      Comparator.comparing(KeptRun::published).reversed().thenComparing(KeptRun::name);

  public static KeptRuns of(RunStore store) {
    try {
      Journal journal = Journal.parse(store.journal());
      Optional<String> current = store.published();
      List<KeptRun> runs = new ArrayList<>();
      for (String name : store.names()) {
        Instant ended = ended(store.open(name));
        runs.add(
            new KeptRun(
                name,
                ended,
                journal.last(name).orElse(ended),
                current.filter(name::equals).isPresent()));
      }
      return new KeptRuns(runs.stream().sorted(LATEST_FIRST).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The run of that id; the beginning of the id will do where one alone begins so.
   *
   * @throws UnknownRun if there is none, or more than one
   */
  public KeptRun get(String id) {
    List<String> names = runs.stream().map(KeptRun::name).toList();
    List<String> meant =
        names.contains(id)
            ? List.of(id)
            : names.stream().filter(name -> !id.isEmpty() && name.startsWith(id)).toList();
    if (meant.isEmpty()) {
      throw UnknownRun.none(id, names);
    }
    if (meant.size() > 1) {
      throw UnknownRun.several(id, meant);
    }
    return runs.stream().filter(run -> run.name().equals(meant.get(0))).findFirst().orElseThrow();
  }

  public Optional<KeptRun> current() {
    return runs.stream().filter(KeptRun::current).findFirst();
  }

  /**
   * The names of those that are to go where so many are kept: those published longest ago, never
   * the one that readers see. A manifest is opened only where nobody noted when.
   */
  static List<String> beyond(RunStore store, int keep) throws IOException {
    Journal journal = Journal.parse(store.journal());
    Optional<String> current = store.published();
    Map<String, Instant> published = new HashMap<>();
    for (String name : store.names()) {
      Optional<Instant> noted = journal.last(name);
      published.put(name, noted.isPresent() ? noted.get() : ended(store.open(name)));
    }
    return published.entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
        .skip(keep)
        .map(Map.Entry::getKey)
        .filter(name -> current.filter(name::equals).isEmpty())
        .toList();
  }

  /** What the manifest says; long ago where it does not. */
  private static Instant ended(EditionFolder folder) throws IOException {
    try {
      return Instant.parse(
          new ObjectMapper().readTree(folder.manifest().toFile()).path("ended").asText());
    } catch (JsonProcessingException | DateTimeException absent) {
      return Instant.EPOCH;
    }
  }
}
