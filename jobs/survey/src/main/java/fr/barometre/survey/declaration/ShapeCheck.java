package fr.barometre.survey.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.barometre.survey.NearestName;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a declaration: keys, types, lists of words, by the JSON Schema that editors use too.
 */
final class ShapeCheck {
  static final String SCHEMA = "survey.schema.json";
  static final String MARGINS = "margins.schema.json";

  private final YamlDocument document;
  private final Schema schema;

  ShapeCheck(YamlDocument document) {
    this(document, SCHEMA);
  }

  /**
   * @param name of the schema
   */
  ShapeCheck(YamlDocument document, String name) {
    this.document = document;
    this.schema = load(name);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Error error : schema.validate(document.root())) {
      problems.add(problem(error));
    }
    return problems;
  }

  private static Schema load(String name) {
    try (InputStream text = Survey.class.getResourceAsStream(name)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Problem problem(Error error) {
    String pointer = error.getInstanceLocation().toString();
    JsonNode parent = document.root().at(pointer);
    return switch (error.getKeyword()) {
      case "additionalProperties" -> {
        List<String> known = new ArrayList<>();
        schemaParent(error).path("properties").fieldNames().forEachRemaining(known::add);
        yield new Problem(
            document.keyPlace(pointer + "/" + error.getProperty()),
            "unknown key '" + error.getProperty() + "'",
            NearestName.remedy(error.getProperty(), known));
      }
      case "required" ->
          new Problem(
              document.keyPlace(pointer),
              "key '" + error.getProperty() + "' is missing",
              "Add it"
                  + described(schemaParent(error).path("properties").path(error.getProperty())));
      case "enum" ->
          new Problem(
              document.place(pointer),
              "'" + parent.asText() + "' is not accepted here",
              choices(error, parent));
      case "type" ->
          new Problem(
              document.place(pointer),
              "'"
                  + shown(parent)
                  + "' is "
                  + kind(parent)
                  + ", not "
                  + expected(error.getSchemaNode()),
              error.getSchemaNode().asText().equals("string") && parent.isValueNode()
                  ? "Put it in quotes if a text is meant."
                  : "Write it so" + described(schemaParent(error)));
      default ->
          new Problem(
              document.place(pointer),
              "'" + shown(parent) + "' " + broken(error),
              "Expected" + described(schemaParent(error)));
    };
  }

  private String choices(Error error, JsonNode given) {
    List<String> words = new ArrayList<>();
    JsonNode node = error.getSchemaNode();
    node.forEach(choice -> words.add(choice.asText()));
    return NearestName.remedy(given.asText(), words);
  }

  private static String broken(Error error) {
    return switch (error.getKeyword()) {
      case "pattern", "format" -> "is not written as it must be";
      case "minItems", "minLength" -> "is empty";
      case "maxLength" -> "is too long";
      case "minimum", "exclusiveMinimum" -> "is too small";
      case "maximum", "exclusiveMaximum" -> "is too large";
      default -> error.getMessage();
    };
  }

  /** The part of the schema in which the keyword that failed stands. */
  private JsonNode schemaParent(Error error) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    return root().at(pointer.substring(0, pointer.lastIndexOf('/')));
  }

  private JsonNode root() {
    return schema.getSchemaNode();
  }

  private String described(JsonNode schema) {
    JsonNode node = schema.path("description");
    JsonNode described =
        node.isTextual() || !schema.has("$ref")
            ? node
            : root().at(schema.path("$ref").asText().replace("#", "")).path("description");
    return described.isTextual() ? ": " + lowered(described.asText()) : ".";
  }

  private static String lowered(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String shown(JsonNode node) {
    String text = node.isValueNode() ? node.asText() : node.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "a group of keys";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "nothing";
      default -> "a text";
    };
  }

  private static String expected(JsonNode type) {
    if (type.isArray()) {
      return expected(type.get(0)) + " nor " + expected(type.get(1));
    }
    return switch (type.asText()) {
      case "array" -> "a list";
      case "object" -> "a group of keys";
      case "number" -> "a number";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "a text";
    };
  }
}
