package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.survey.RawFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RawFormatTest {

  @Test
  void the_schema_offers_every_format_and_no_other() throws IOException {
    JsonNode offered;
    try (var schema = RawFormat.class.getResourceAsStream("survey.schema.json")) {
      offered = new ObjectMapper().readTree(schema).at("/properties/raw/properties/format/enum");
    }
    List<String> names = new ArrayList<>();
    offered.forEach(name -> names.add(name.asText()));

    assertEquals(Stream.of(RawFormat.values()).map(RawFormat::id).toList(), names);
  }
}
