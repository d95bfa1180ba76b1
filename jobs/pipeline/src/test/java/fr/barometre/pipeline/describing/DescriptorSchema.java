package fr.barometre.pipeline.describing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Our schema of the descriptor, in the dialect of the published profile, which checks formats. */
final class DescriptorSchema {
  private static final Schema SCHEMA = schema();

  private DescriptorSchema() {}

  /** What breaks it, in words. */
  static List<String> breaches(JsonNode descriptor) {
    return SCHEMA.validate(descriptor).stream().map(Object::toString).toList();
  }

  private static Schema schema() {
    try (InputStream text =
        DescriptorSchema.class.getResourceAsStream("/describing/data-package-2.0.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
