package fr.barometre.survey.declaration;

import com.fasterxml.jackson.databind.JsonNode;
import fr.barometre.survey.Label;
import fr.barometre.survey.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A place of the declaration being read. What is absent or of another kind reads as empty: the
 * schema has already told it.
 */
record Entry(YamlDocument document, String pointer, JsonNode node) {

  static Entry root(YamlDocument document) {
    return new Entry(document, "", document.root());
  }

  Entry get(String key) {
    String step = key.replace("~", "~0").replace("/", "~1");
    return new Entry(document, pointer + "/" + step, node.path(key));
  }

  boolean isPresent() {
    return !node.isMissingNode() && !node.isNull();
  }

  Place place() {
    return document.place(pointer);
  }

  List<Entry> items() {
    List<Entry> items = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        items.add(new Entry(document, pointer + "/" + i, node.get(i)));
      }
    }
    return items;
  }

  List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  String text() {
    return node.isValueNode() && !node.isNull() ? node.asText() : "";
  }

  String text(String key) {
    return get(key).text();
  }

  Optional<String> optional(String key) {
    return get(key).isPresent() ? Optional.of(text(key)) : Optional.empty();
  }

  List<String> texts(String key) {
    return get(key).items().stream().map(Entry::text).toList();
  }

  boolean flag(String key, boolean otherwise) {
    return get(key).node().isBoolean() ? get(key).node().asBoolean() : otherwise;
  }

  double number(String key, double otherwise) {
    return get(key).node().isNumber() ? get(key).node().asDouble() : otherwise;
  }

  /** The constant an entry names; another where it names none. */
  <E extends Enum<E>> E constant(String key, E otherwise) {
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      if (constant.name().equals(text(key).toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    return otherwise;
  }

  Label label(String key) {
    return new Label(get(key).text("fr"), get(key).text("en"));
  }

  Optional<Label> optionalLabel(String key) {
    return get(key).isPresent() ? Optional.of(label(key)) : Optional.empty();
  }
}
