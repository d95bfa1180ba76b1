package fr.barometre.pipeline.describing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.pipeline.publishing.WrittenFile;
import fr.barometre.pipeline.publishing.WrittenTable;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import fr.barometre.survey.tables.ResponsesTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the profile of Data Package 2.0 refuses is found, a breach at a time. */
class DescriptorSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DIGEST = "a".repeat(64);

  @TempDir Path folder;

  /**
   * A value put at a place, or taken out where it is absent. The last five break what the schema
   * asks beyond the profile.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /resources |
          /resources | []
          /title | 2018
          /homepage | "nowhere in particular"
          /created | "yesterday"
          /keywords | []
          /licenses | []
          /licenses/0/path |
          /licenses/0/name | "Licence Ouverte 2.0"
          /sources/0 | {}
          /contributors/0/roles | []
          /resources/0/name |
          /resources/0/path |
          /resources/0/path | []
          /resources/0/path | "../elsewhere.parquet"
          /resources/0/path | "/responses.parquet"
          /resources/0/path | "~/responses.parquet"
          /resources/0/data | [1]
          /resources/0/type | "file"
          /resources/0/mediatype | "parquet"
          /resources/0/bytes | "122649"
          /resources/0/hash | "sha256"
          /resources/0/dialect | {"header": "no"}
          /resources/0/schema | []
          /resources/0/schema/fields |
          /resources/0/schema/fields | []
          /resources/0/schema/fieldsMatch | "exact"
          /resources/0/schema/primaryKey | []
          /resources/0/schema/primaryKey | ["company", "company"]
          /resources/0/schema/foreignKeys | []
          /resources/0/schema/foreignKeys | [{"fields": ["company"]}]
          /resources/0/schema/foreignKeys | [{"fields": ["a"], "reference": {"fields": "a"}}]
          /resources/0/schema/fields/0/name |
          /resources/0/schema/fields/0/type | "text"
          /resources/0/schema/fields/0/type | "list"
          /resources/0/schema/fields/0/format | "code"
          /resources/0/schema/fields/0/categories | [1, 2]
          /resources/0/schema/fields/0/categories | [{"value": 1, "label": "un", "label_en": "one"}]
          /resources/0/schema/fields/0/categories | [{"label": "un", "label_en": "one"}]
          /resources/0/schema/fields/0/categoriesOrdered | "yes"
          /resources/0/schema/fields/0/missingValues | ""
          /resources/0/schema/fields/0/missingValues | [{"label": "absent", "label_en": "absent"}]
          /resources/0/schema/fields/0/constraints | ["required"]
          /resources/0/schema/fields/0/constraints/required | "yes"
          /further | 1
          /collected/from | "spring"
          /resources/0/schema/fields/0/categoriesOrdered | true
          /resources/0/schema/fields/0/missingValues | ["", "NA"]
          /resources/1/encoding |
          """)
  void a_breach_is_found(String place, String value) throws IOException {
    ObjectNode descriptor = descriptor(survey("{name: CC-BY-4.0, url: 'https://example.org/by'}"));
    assertEquals(List.of(), DescriptorSchema.breaches(descriptor));

    put(descriptor, place, value);

    assertNotEquals(List.of(), DescriptorSchema.breaches(descriptor));
  }

  @Test
  void a_licence_has_its_identifier_as_a_name_and_other_words_as_a_title() throws IOException {
    assertEquals(
        JSON.readTree("[{\"name\": \"CC-BY-4.0\", \"path\": \"https://example.org/by\"}]"),
        descriptor(survey("{name: CC-BY-4.0, url: 'https://example.org/by'}")).path("licenses"));

    ObjectNode open = descriptor(survey("{name: Licence Ouverte 2.0, url: 'https://lo.example/'}"));
    assertEquals(
        JSON.readTree("[{\"title\": \"Licence Ouverte 2.0\", \"path\": \"https://lo.example/\"}]"),
        open.path("licenses"));
    assertEquals(List.of(), DescriptorSchema.breaches(open));
  }

  private Survey survey(String licence) throws IOException {
    Path there = Files.createTempDirectory(folder, "survey");
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/surveys/enterprises"))) {
      for (Path file : files.toList()) {
        Files.copy(file, there.resolve(file.getFileName()));
      }
    }
    Path declaration = there.resolve("survey.yaml");
    String provenance = "\nproducer: {fr: Un service, en: An office}\nlicence: " + licence + "\n";
    Files.writeString(declaration, Files.readString(declaration) + provenance);
    return SurveyDeclaration.load(there);
  }

  private static ObjectNode descriptor(Survey survey) throws JsonProcessingException {
    WrittenFile table = new WrittenFile("responses.parquet", 3, DIGEST);
    WrittenFile codebook = new WrittenFile("ddi.xml", 2, DIGEST);
    return (ObjectNode)
        JSON.readTree(
            new DataPackage(survey, "run")
                .text(
                    List.of(new WrittenTable(ResponsesTable.responses(survey), 1, List.of(table))),
                    List.of(codebook)));
  }

  private static void put(JsonNode descriptor, String place, String value)
      throws JsonProcessingException {
    int end = place.lastIndexOf('/');
    JsonNode parent = descriptor.at(place.substring(0, end));
    String key = place.substring(end + 1);
    if (value == null) {
      ((ObjectNode) parent).remove(key);
    } else if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(key), JSON.readTree(value));
    } else {
      ((ObjectNode) parent).set(key, JSON.readTree(value));
    }
  }
}
