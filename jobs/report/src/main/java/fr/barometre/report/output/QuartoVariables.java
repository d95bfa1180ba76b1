package fr.barometre.report.output;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.barometre.survey.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code _variables.yml} of a Quarto project: {@code {{< var ovens.value >}}} prints a number. The
 * names of values are parted at their points, as Quarto reads them.
 */
final class QuartoVariables {
  static final String FILE = "_variables.yml";

  private final FigureValues values;
  private final Language language;

  QuartoVariables(FigureValues values, Language language) {
    this.values = values;
    this.language = language;
  }

  String write() {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Object> survey = new LinkedHashMap<>();
    survey.put("title", values.title().in(language));
    survey.put("source", values.source().in(language));
    if (values.synthetic() != null) {
      survey.put("synthetic", values.synthetic().in(language));
    }
    survey.put("run", values.runId());
    values.values().values().forEach(value -> put(tree, value));
    tree.putIfAbsent("survey", survey);
    StringBuilder text = new StringBuilder();
    write(text, tree, "");
    return text.toString();
  }

  private void put(Map<String, Object> tree, FigureValue value) {
    Map<String, Object> node = tree;
    for (String step : List.of(value.id().split("\\."))) {
      node = child(node, step);
    }
    node.put("value", value.value().in(language));
    node.put("interval", value.interval().in(language));
    node.put("sentence", value.sentence().in(language));
    node.put("n", value.n());
    node.put("base", value.base().in(language));
    node.put("status", value.status());
  }

  @SuppressWarnings("unchecked") // a node of the tree is a map or a leaf, and leaves are put last
  private static Map<String, Object> child(Map<String, Object> node, String step) {
    return (Map<String, Object>) node.computeIfAbsent(step, any -> new LinkedHashMap<>());
  }

  private static void write(StringBuilder text, Map<?, ?> node, String indent) {
    node.forEach(
        (name, content) -> {
          text.append(indent).append(quoted(name.toString())).append(':');
          if (content instanceof Map<?, ?> inner) {
            text.append('\n');
            write(text, inner, indent + "  ");
          } else if (content instanceof String words) {
            text.append(' ').append(quoted(words)).append('\n');
          } else {
            text.append(' ').append(content).append('\n');
          }
        });
  }

  /** As JSON writes it, which YAML reads alike. */
  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
