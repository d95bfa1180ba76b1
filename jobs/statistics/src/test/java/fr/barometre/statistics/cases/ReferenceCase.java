package fr.barometre.statistics.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case: its designs as R code, the lines of its files, and the rows expected of version 4.5 of
 * the survey package, which replace those of 4.1-1 where the two differ.
 */
public final class ReferenceCase {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Map<String, String> designs = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final Map<String, ExpectedRow> rows = new LinkedHashMap<>();

  private ReferenceCase(String name) {
    this.name = name;
  }

  public static ReferenceCase load(String name) {
    ReferenceCase loaded = new ReferenceCase(name);
    JsonNode expected = json(resource(name, "expected.json"));
    expected
        .path("designs")
        .fields()
        .forEachRemaining(field -> loaded.designs.put(field.getKey(), field.getValue().asText()));
    expected
        .path("files")
        .fields()
        .forEachRemaining(field -> loaded.files.put(field.getKey(), field.getValue().asText()));
    loaded.add(expected.path("results"));
    String newer = resource(name, "expected_survey45.json");
    if (newer != null) {
      JsonNode json = json(newer);
      loaded.add(json.isArray() ? json : json.path("results"));
    }
    return loaded;
  }

  private void add(JsonNode results) {
    Map<String, String> notes = new HashMap<>();
    Map<String, Integer> occurrences = new HashMap<>();
    for (JsonNode result : results) {
      String call = result.path("call").asText();
      if (result.has("note")) {
        notes.put(call, result.path("note").asText());
      }
      String note = notes.getOrDefault(call, "");
      ExpectedRow first = new ExpectedRow(result, note, 0);
      int occurrence = occurrences.merge(first.key(), 1, Integer::sum) - 1;
      ExpectedRow row = new ExpectedRow(result, note, occurrence);
      rows.put(row.key(), row);
    }
  }

  String name() {
    return name;
  }

  /** R code of the designs, by name. */
  Map<String, String> designs() {
    return designs;
  }

  /** What the side files contain, by name. */
  Map<String, String> files() {
    return files;
  }

  List<ExpectedRow> rows() {
    return new ArrayList<>(rows.values());
  }

  public List<String> lines(String file) {
    return resource(name, file).lines().filter(line -> !line.isEmpty()).toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name, String file) {
    try (InputStream in = ReferenceCase.class.getResourceAsStream("/cases/" + name + "/" + file)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
