package fr.barometre.survey.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When which run was published: a line of JSON each time, the last one at the end. Of use, not of
 * need: without it runs are as old as their manifests say.
 */
record Journal(List<Entry> entries) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param by what published it: {@code run} or {@code rollback}
   */
  record Entry(String run, Instant at, String by) {}

  /** Lines that are no entries are passed over. */
  static Journal parse(String text) {
    return new Journal(text.lines().flatMap(line -> entry(line).stream()).toList());
  }

  Journal with(Entry entry) {
    List<Entry> more = new ArrayList<>(entries);
    more.add(entry);
    return new Journal(more);
  }

  Journal only(Collection<String> runs) {
    return new Journal(entries.stream().filter(entry -> runs.contains(entry.run())).toList());
  }

  Optional<Instant> last(String run) {
    return entries.stream()
        .filter(entry -> entry.run().equals(run))
        .reduce((earlier, later) -> later)
        .map(Entry::at);
  }

  String text() {
    return entries.stream().map(Journal::line).collect(Collectors.joining());
  }

  private static Optional<Entry> entry(String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return Optional.of(
          new Entry(
              node.path("run").asText(),
              Instant.parse(node.path("at").asText()),
              node.path("by").asText()));
    } catch (JsonProcessingException | DateTimeException noEntry) {
      return Optional.empty();
    }
  }

  private static String line(Entry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("run", entry.run());
    fields.put("at", entry.at().toString());
    fields.put("by", entry.by());
    try {
      return JSON.writeValueAsString(fields) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible); // three texts
    }
  }
}
