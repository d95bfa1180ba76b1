package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.pipeline.SampleEdition;
import fr.barometre.pipeline.publishing.WrittenFile;
import fr.barometre.pipeline.publishing.WrittenTable;
import fr.barometre.survey.tables.ResponsesTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The descriptor of the sample edition, held to the standard and to the files it describes. */
class DataPackageTest {
  private static final SampleEdition EDITION = SampleEdition.shared();
  private static final JsonNode DESCRIPTOR = json(EDITION.folder().resolve("datapackage.json"));

  @Test
  void it_is_as_the_standard_asks() {
    assertEquals(List.of(), DescriptorSchema.breaches(DESCRIPTOR));
  }

  @Test
  void every_file_but_the_manifest_and_itself_is_in_it_with_its_size_and_digest()
      throws IOException, NoSuchAlgorithmException {
    Set<String> described = new TreeSet<>();
    for (JsonNode resource : DESCRIPTOR.path("resources")) {
      byte[] bytes = Files.readAllBytes(EDITION.folder().resolve(resource.path("path").asText()));
      described.add(resource.path("path").asText());
      assertEquals(bytes.length, resource.path("bytes").asLong());
      assertEquals(
          "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
          resource.path("hash").asText());
    }

    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(EDITION.folder())) {
      files.forEach(file -> there.add(file.getFileName().toString()));
    }
    there.removeAll(Set.of("run.json", "datapackage.json"));
    assertEquals(there, described);
  }

  @Test
  void the_manifest_lists_what_is_no_table_too() throws IOException {
    JsonNode files = json(EDITION.folder().resolve("run.json")).path("files");

    for (String name :
        List.of("datapackage.json", "ddi.xml", "estimates.sdmx.csv", "views.sql", "weighting.md")) {
      assertEquals(
          Files.size(EDITION.folder().resolve(name)), files.path(name).path("bytes").asLong());
    }
  }

  @Test
  void fields_are_the_columns_and_keys_and_categories_hold_for_every_row() {
    Map<String, Set<Object>> keys = new HashMap<>();
    for (JsonNode resource : tables()) {
      JsonNode schema = resource.path("schema");
      TableReaders.Read read =
          TableReaders.PARQUET_HADOOP.read(
              EDITION.folder().resolve(resource.path("path").asText()));
      List<String> names = texts(schema.path("fields"), "name");
      assertEquals(List.copyOf(read.types().keySet()), names);
      assertEquals(read.rows().size(), resource.path("rows").asLong());
      checkCells(resource.path("name").asText(), schema.path("fields"), read);
      if (schema.has("primaryKey")) {
        keys.put(resource.path("name").asText(), checkKey(schema, names, read));
      }
      if (schema.has("foreignKeys")) {
        assertTrue(
            keys.get("estimates").containsAll(keys.get(resource.path("name").asText())),
            resource.path("name").asText());
      }
    }
    assertTrue(
        keys.keySet().containsAll(Set.of("responses", "estimates", "groups", "checks", "rejects")),
        keys.keySet().toString());
  }

  private static void checkCells(String table, JsonNode fields, TableReaders.Read read) {
    for (int i = 0; i < fields.size(); i++) {
      Set<String> codes = new HashSet<>(texts(fields.get(i).path("categories"), "value"));
      boolean mayBeMissing = fields.get(i).has("missingValues");
      for (List<Object> row : read.rows()) {
        String where = table + "." + fields.get(i).path("name").asText() + ": " + row.get(i);
        assertTrue(row.get(i) != null || mayBeMissing, where);
        assertTrue(codes.isEmpty() || row.get(i) == null || codes.contains(row.get(i)), where);
      }
    }
  }

  private static Set<Object> checkKey(JsonNode schema, List<String> names, TableReaders.Read read) {
    Set<Object> keys = new HashSet<>();
    for (List<Object> row : read.rows()) {
      List<Object> key = new ArrayList<>();
      schema.path("primaryKey").forEach(name -> key.add(row.get(names.indexOf(name.asText()))));
      assertFalse(key.contains(null), key.toString());
      assertTrue(keys.add(key), key + " twice");
    }
    return keys;
  }

  @Test
  void categories_are_those_declared_in_their_order_and_absences_are_in_words() {
    JsonNode tempo = field("responses", "tempo");

    assertEquals(
        List.of("en_retard", "bon_tempo", "en_avance"), texts(tempo.path("categories"), "value"));
    assertEquals(
        List.of("En retard", "Dans le bon tempo", "En avance"),
        texts(tempo.path("categories"), "label"));
    assertTrue(tempo.path("categoriesOrdered").asBoolean());
    assertFalse(field("responses", "sector").path("categoriesOrdered").asBoolean());
    assertEquals(
        List.of("question non posée ou sans réponse"),
        texts(field("responses", "qui_publie").path("missingValues"), "label"));
    assertEquals(
        List.of("all companies"),
        texts(field("estimates", "sector").path("missingValues"), "label_en"));
  }

  @Test
  void parts_are_a_list_of_paths() {
    WrittenTable parted =
        new WrittenTable(
            ResponsesTable.responses(EDITION.survey()),
            3,
            List.of(
                new WrittenFile("responses.parquet/part-00000.parquet", 1, "aa"),
                new WrittenFile("responses.parquet/part-00001.parquet", 2, "bb")));

    String text = new DataPackage(EDITION.survey(), "run").text(List.of(parted), List.of());

    JsonNode resource = parse(text).path("resources").get(0);
    assertEquals(2, resource.path("path").size());
    assertEquals(3, resource.path("bytes").asLong());
    assertFalse(resource.has("hash"));
    assertEquals(List.of(), DescriptorSchema.breaches(parse(text)));
  }

  private static JsonNode field(String table, String name) {
    for (JsonNode resource : tables()) {
      for (JsonNode field : resource.path("schema").path("fields")) {
        if (resource.path("name").asText().equals(table)
            && field.path("name").asText().equals(name)) {
          return field;
        }
      }
    }
    throw new AssertionError(table + "." + name);
  }

  private static List<JsonNode> tables() {
    List<JsonNode> tables = new ArrayList<>();
    DESCRIPTOR.path("resources").forEach(resource -> tables.add(resource));
    tables.removeIf(resource -> !resource.path("type").asText().equals("table"));
    return tables;
  }

  private static List<String> texts(JsonNode array, String key) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.path(key).asText()));
    return texts;
  }

  private static JsonNode json(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static JsonNode parse(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
