package fr.barometre.survey.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML text as a tree that knows where each key and value stands. */
final class YamlDocument {
  private static final int LARGEST = 100_000;

  private final String file;
  private final String[] lines;
  private final JsonNode root;
  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, Place> keys = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @throws InvalidDeclaration if the text is not YAML
   */
  YamlDocument(String file, String text) {
    this.file = file;
    this.lines = text.split("\n", -1);
    Node composed = compose(text);
    this.root = composed == null ? JsonNodeFactory.instance.missingNode() : convert(composed, "");
  }

  JsonNode root() {
    return root;
  }

  /** Keys given twice. */
  List<Problem> problems() {
    return problems;
  }

  /** Where the value at a JSON pointer stands, or the closest one around it. */
  Place place(String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Place place = values.get(at);
      if (place != null) {
        return place;
      }
      if (at.isEmpty()) {
        return new Place(file, 1, 1);
      }
    }
  }

  /** Where the key at a JSON pointer stands, or else its value. */
  Place keyPlace(String pointer) {
    Place place = keys.get(pointer);
    return place == null ? place(pointer) : place;
  }

  /**
   * Where a character of a text value stands; the start of the value where the text was folded from
   * several lines and the place cannot be told.
   *
   * @param offset from 0, into the value
   */
  Place placeInside(String pointer, String value, int offset) {
    Node node = nodes.get(pointer);
    Place start = place(pointer);
    if (!(node instanceof ScalarNode scalar)) {
      return start;
    }
    int quote = scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN ? 0 : 1;
    if (lines[start.line() - 1].startsWith(value, start.column() - 1 + quote)) {
      return new Place(file, start.line(), start.column() + quote + offset);
    }
    int end = Math.min(scalar.getEndMark().getLine(), lines.length - 1);
    String word = wordAt(value, offset);
    int occurrence = occurrences(value.substring(0, Math.min(offset, value.length())), word);
    for (int line = start.line() - 1; line <= end && !word.isEmpty(); line++) {
      int from = line == start.line() - 1 ? start.column() - 1 : 0;
      for (int at = lines[line].indexOf(word, from);
          at >= 0;
          at = lines[line].indexOf(word, at + 1)) {
        if (occurrence-- == 0) {
          return new Place(file, line + 1, at + 1);
        }
      }
    }
    return start;
  }

  private static String wordAt(String value, int offset) {
    int end = Math.min(offset, value.length());
    while (end < value.length()
        && (Character.isLetterOrDigit(value.charAt(end)) || value.charAt(end) == '_')) {
      end++;
    }
    return value.substring(Math.min(offset, value.length()), end);
  }

  private static int occurrences(String text, String word) {
    int count = 0;
    for (int at = word.isEmpty() ? -1 : text.indexOf(word);
        at >= 0;
        at = text.indexOf(word, at + 1)) {
      count++;
    }
    return count;
  }

  private Node compose(String text) {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(20);
      return new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException failure) {
      Mark mark = failure.getProblemMark();
      String context = failure.getContext() == null ? "" : " (" + failure.getContext() + ")";
      throw invalid(place(mark), "not YAML: " + failure.getProblem() + context);
    } catch (YAMLException failure) {
      throw invalid(
          new Place(file, 1, 1),
          "not YAML: " + failure.getMessage().lines().findFirst().orElse(""));
    }
  }

  private static InvalidDeclaration invalid(Place place, String problem) {
    return new InvalidDeclaration(
        List.of(new Problem(place, problem, "Check indentation, colons and quotes there.")));
  }

  private JsonNode convert(Node node, String pointer) {
    if (!open.add(node)) {
      throw new InvalidDeclaration(
          List.of(
              new Problem(
                  place(node.getStartMark()),
                  "an alias stands inside what it names",
                  "Write the value out.")));
    }
    JsonNode value = convertOpened(node, pointer);
    open.remove(node);
    return value;
  }

  private JsonNode convertOpened(Node node, String pointer) {
    values.put(pointer, place(node.getStartMark()));
    nodes.put(pointer, node);
    if (values.size() > LARGEST) {
      throw new InvalidDeclaration(
          List.of(
              new Problem(
                  place(node.getStartMark()),
                  "the declaration has more than " + LARGEST + " values",
                  "Take out what aliases multiply.")));
    }
    if (node instanceof MappingNode mapping) {
      return convertMapping(mapping, pointer);
    }
    if (node instanceof SequenceNode sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (Node item : sequence.getValue()) {
        array.add(convert(item, pointer + "/" + array.size()));
      }
      return array;
    }
    return scalar((ScalarNode) node);
  }

  private ObjectNode convertMapping(MappingNode mapping, String pointer) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      Place place = place(entry.getKeyNode().getStartMark());
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problems.add(new Problem(place, "a key is not a text", "Write it as one word."));
        continue;
      }
      String name = key.getValue();
      if (object.has(name)) {
        problems.add(new Problem(place, "key '" + name + "' is given twice", "Keep one of them."));
        continue;
      }
      String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      keys.put(child, place);
      object.set(name, convert(entry.getValueNode(), child));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode node) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    String text = node.getValue();
    Tag tag = node.getTag();
    if (Tag.NULL.equals(tag)) {
      return json.nullNode();
    }
    // As in YAML 1.2: No is a word, and so is 01, whose zero would be lost.
    if (Tag.BOOL.equals(tag) && text.matches("(?i)true|false")) {
      return json.booleanNode(text.equalsIgnoreCase("true"));
    }
    if ((Tag.INT.equals(tag) || Tag.FLOAT.equals(tag)) && !text.matches("0\\d+")) {
      return number(text.replace("_", ""));
    }
    return json.textNode(text);
  }

  private static JsonNode number(String text) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    try {
      return json.numberNode(Long.parseLong(text));
    } catch (NumberFormatException notWhole) {
      try {
        return json.numberNode(Double.parseDouble(text));
      } catch (NumberFormatException notDecimal) {
        return json.textNode(text);
      }
    }
  }

  private Place place(Mark mark) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
