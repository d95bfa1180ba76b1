package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.survey.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slips made everywhere in a declaration, one after another; JSON is YAML too. */
class ShapeCheckTest {
  /** Where keys are codes or segments: what they name is a matter of meaning. */
  private static final Pattern OPEN = Pattern.compile("/design/frame|.*/(of|against|in)");

  @TempDir Path folder;

  @Test
  void acceptsEveryDeclarationThatLoads() {
    for (String name : List.of("shops", "least", "enterprises")) {
      assertEquals(List.of(), shape(tree(name)));
      assertEquals(List.of(), new WrittenSurvey(folder, tree(name).toString()).problems());
    }
  }

  @Test
  void refusesAnUnknownKeyWhereverItStands() {
    List<String> places = objects(tree("shops"), "");
    assertTrue(places.size() > 50);

    for (String place : places) {
      JsonNode tree = tree("shops");
      ((ObjectNode) tree.at(place)).put("nonsense", "x");
      if (!OPEN.matcher(place).matches()) {
        assertEquals(List.of("unknown key 'nonsense'"), shape(tree), place);
      }
      assertRefused(tree, place);
    }
  }

  @Test
  void refusesAListOfListsWhereverAPlainValueStands() {
    List<String> places = values(tree("shops"), "");
    assertTrue(places.size() > 100);

    for (String place : places) {
      JsonNode tree = tree("shops");
      replace(tree, place);
      List<String> told = shape(tree);
      assertEquals(1, told.size(), place);
      assertRefused(tree, place);
    }
  }

  @Test
  void refusesTheAbsenceOfEveryKeyTheLeastDeclarationHas() {
    for (String place : values(tree("least"), "")) {
      JsonNode tree = tree("least");
      JsonNode parent = tree.at(place.substring(0, place.lastIndexOf('/')));
      if (parent instanceof ObjectNode object) {
        String key = place.substring(place.lastIndexOf('/') + 1);
        object.remove(key);
        assertEquals(List.of("key '" + key + "' is missing"), shape(tree), place);
        assertRefused(tree, place);
      }
    }
  }

  private void assertRefused(JsonNode tree, String place) {
    assertTrue(!new WrittenSurvey(folder, tree.toString()).problems().isEmpty(), place);
  }

  private JsonNode tree(String name) {
    return new YamlDocument("survey.yaml", WrittenSurvey.of(folder, name).text()).root();
  }

  private static List<String> shape(JsonNode tree) {
    return new ShapeCheck(new YamlDocument("survey.yaml", tree.toString()))
        .problems().stream().map(Problem::problem).toList();
  }

  private static void replace(JsonNode tree, String place) {
    int slash = place.lastIndexOf('/');
    String last = place.substring(slash + 1);
    JsonNode parent = tree.at(place.substring(0, slash));
    if (parent instanceof ArrayNode array) {
      array.remove(Integer.parseInt(last));
      array.insertArray(Integer.parseInt(last)).addArray();
    } else {
      ((ObjectNode) parent).putArray(last).addArray();
    }
  }

  private static List<String> objects(JsonNode node, String pointer) {
    List<String> found = new ArrayList<>();
    if (node.isObject()) {
      found.add(pointer);
    }
    steps(node).forEach(step -> found.addAll(objects(node.at("/" + step), pointer + "/" + step)));
    return found;
  }

  private static List<String> values(JsonNode node, String pointer) {
    List<String> found = new ArrayList<>();
    if (node.isValueNode()) {
      found.add(pointer);
    }
    steps(node).forEach(step -> found.addAll(values(node.at("/" + step), pointer + "/" + step)));
    return found;
  }

  private static List<String> steps(JsonNode node) {
    List<String> steps = new ArrayList<>();
    node.fieldNames().forEachRemaining(steps::add);
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      steps.add(String.valueOf(i));
    }
    return steps;
  }
}
