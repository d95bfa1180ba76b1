package fr.barometre.statistics.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A case: its designs as R code, the lines of its files, and the rows expected of version 4.5 of
 * the survey package, which replace those of 4.1-1 where the two differ.
 */
public final class ReferenceCase {
  /** The file that tells what names of a script stand for. */
  static final String BINDINGS = "bindings.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Function<String, String> files;
  private final Map<String, String> designs = new LinkedHashMap<>();
  private final Map<String, String> contents = new LinkedHashMap<>();
  private final Map<String, ExpectedRow> rows = new LinkedHashMap<>();

  /**
   * @param files text of a file by its name, null where there is none
   */
  private ReferenceCase(String name, Function<String, String> files) {
    this.name = name;
    this.files = files;
    JsonNode expected = json("expected.json");
    expected
        .path("designs")
        .fields()
        .forEachRemaining(field -> designs.put(field.getKey(), field.getValue().asText()));
    expected
        .path("files")
        .fields()
        .forEachRemaining(field -> contents.put(field.getKey(), field.getValue().asText()));
    add(expected.path("results"));
    JsonNode newer = json("expected_survey45.json");
    JsonNode results = newer.isArray() ? newer : newer.path("results");
    dropWhatNoLongerFails(results);
    add(results);
  }

  /** A case among the resources of this test. */
  public static ReferenceCase load(String name) {
    return new ReferenceCase(name, file -> resource("/cases/" + name + "/" + file));
  }

  /** A case in a folder; what its script had bound is told there, or among the resources. */
  public static ReferenceCase in(Path folder) {
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new ReferenceCase(
        name,
        file -> {
          String own = text(folder.resolve(file));
          boolean resource = own == null && file.equals(BINDINGS);
          return resource ? resource("/cases/" + name + "/" + file) : own;
        });
  }

  /** The cases in the folder, or below it, that the property {@code cases} names. */
  public static List<ReferenceCase> further() throws IOException {
    String folder = System.getProperty("cases");
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> folders = Files.walk(Path.of(folder))) {
      return folders
          .filter(path -> Files.exists(path.resolve("expected.json")))
          .sorted()
          .map(ReferenceCase::in)
          .toList();
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** The note of a call that has but one; a newer row of it need not repeat it. */
  private String noteOfEarlier(String call) {
    List<String> notes =
        rows.values().stream()
            .filter(row -> row.call().equals(call))
            .map(ExpectedRow::note)
            .distinct()
            .toList();
    return notes.size() == 1 ? notes.get(0) : "";
  }

  /** Calls that failed in the old version only. */
  private void dropWhatNoLongerFails(JsonNode newer) {
    Set<String> computed = new HashSet<>();
    for (JsonNode result : newer) {
      if (!result.has("error")) {
        computed.add(result.path("call").asText() + result.path("note").asText());
      }
    }
    rows.values().removeIf(row -> row.has("error") && computed.contains(row.call() + row.note()));
  }

  private void add(JsonNode results) {
    Map<String, String> notes = new HashMap<>();
    Map<String, Integer> occurrences = new HashMap<>();
    for (JsonNode result : results) {
      String call = result.path("call").asText();
      if (result.has("note")) {
        notes.put(call, result.path("note").asText());
      }
      String note = notes.getOrDefault(call, noteOfEarlier(call));
      ExpectedRow first = new ExpectedRow(result, note, 0);
      int occurrence = occurrences.merge(first.key(), 1, Integer::sum) - 1;
      ExpectedRow row = new ExpectedRow(result, note, occurrence);
      rows.put(row.key(), row);
    }
  }

  public String name() {
    return name;
  }

  /** R code of the designs, by name. */
  public Map<String, String> designs() {
    return designs;
  }

  /** What the side files contain, by name. */
  public Map<String, String> files() {
    return contents;
  }

  public List<ExpectedRow> rows() {
    return new ArrayList<>(rows.values());
  }

  /** None where there is no such file. */
  public List<String> lines(String file) {
    String text = files.apply(file);
    return text == null ? List.of() : text.lines().filter(line -> !line.isEmpty()).toList();
  }

  /** The weights in the file that is said to contain those of a design; empty without one. */
  Optional<double[]> weightsOf(String code) {
    return contents.entrySet().stream()
        .filter(file -> file.getKey().startsWith("weights_") && file.getValue().equals(code))
        .findFirst()
        .map(
            file ->
                lines(file.getKey()).stream()
                    .skip(1)
                    .mapToDouble(line -> Double.parseDouble(line.split(",")[column(file.getKey())]))
                    .toArray());
  }

  /** That of the weight, by its name; else the first. */
  private int column(String file) {
    List<String> header = List.of(lines(file).get(0).split(","));
    return IntStream.range(0, header.size())
        .filter(j -> List.of("w", "weight", "weights").contains(header.get(j)))
        .findFirst()
        .orElse(0);
  }

  /** Empty where there is no such file. */
  JsonNode json(String file) {
    String text = files.apply(file);
    try {
      return text == null ? JSON.createArrayNode() : JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String path) {
    try (InputStream in = ReferenceCase.class.getResourceAsStream(path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
