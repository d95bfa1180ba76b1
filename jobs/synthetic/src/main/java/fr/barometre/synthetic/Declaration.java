package fr.barometre.synthetic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Base;
import fr.barometre.survey.Derived;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.Label;
import fr.barometre.survey.Lookup;
import fr.barometre.survey.MissingCodes;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What the generator needs of {@code survey.yaml}: questions, variables, bases, indicators and the
 * days of collection. Checks nothing and leaves labels empty: it is no way to run a survey.
 */
final class Declaration {
  private static final Label NONE = new Label("", "");

  private final Path folder;
  private final JsonNode root;

  private Declaration(Path folder, JsonNode root) {
    this.folder = folder;
    this.root = root;
  }

  static Survey load(Path folder) throws IOException {
    JsonNode root = new YAMLMapper().readTree(folder.resolve("survey.yaml").toFile());
    return new Declaration(folder, root).survey();
  }

  private Survey survey() {
    return new Survey(
        folder,
        text(root, "survey"),
        text(root, "edition"),
        NONE,
        NONE,
        Optional.empty(),
        LocalDate.parse(root.at("/collected/from").asText()),
        LocalDate.parse(root.at("/collected/to").asText()),
        raw(root.get("raw")),
        each(root, "questions", this::question),
        each(root, "derived", this::derived),
        List.of(),
        0,
        List.of(),
        List.of(),
        each(root, "bases", node -> new Base(text(node, "id"), NONE, find(node, "sql"), null)),
        null,
        null,
        each(root, "indicators", this::indicator),
        List.of(),
        List.of());
  }

  private RawAnswers raw(JsonNode node) {
    List<Path> files = each(node, "files", file -> folder.resolve(file.asText()));
    return new RawAnswers(
        files,
        text(node, "format"),
        text(node, "encoding"),
        text(node, "separator").charAt(0),
        text(node, "decimal").charAt(0),
        text(node, "key"),
        find(node, "completed"),
        find(node, "latest"),
        null);
  }

  private Question question(JsonNode node) {
    return new Question(
        text(node, "id"),
        text(node, "column"),
        AnswerType.valueOf(text(node, "type").toUpperCase(Locale.ROOT)),
        NONE,
        NONE,
        each(node, "modalities", this::modality),
        find(node, "asked_if"),
        node.path("required").asBoolean(),
        Optional.empty(),
        find(node, "unit"),
        new MissingCodes(
            each(node.path("missing"), "no_answer", JsonNode::asText),
            each(node.path("missing"), "dont_know", JsonNode::asText)),
        node.path("published").asBoolean(true),
        null);
  }

  private Modality modality(JsonNode node) {
    return new Modality(text(node, "code"), find(node, "raw").orElse(text(node, "code")), NONE);
  }

  private Derived derived(JsonNode node) {
    Optional<Lookup> lookup =
        Optional.ofNullable(node.get("lookup"))
            .map(
                at ->
                    new Lookup(
                        folder.resolve(text(at, "file")), text(at, "key"), text(at, "column")));
    return new Derived(
        text(node, "id"),
        AnswerType.valueOf(text(node, "type").toUpperCase(Locale.ROOT)),
        NONE,
        each(node, "modalities", this::modality),
        text(node, "sql"),
        lookup,
        Optional.empty(),
        List.of(),
        null);
  }

  private Indicator indicator(JsonNode node) {
    return new Indicator(
        text(node, "id"),
        NONE,
        StatisticKind.valueOf(text(node, "statistic").toUpperCase(Locale.ROOT)),
        text(node, "variable"),
        List.of(),
        find(node, "denominator"),
        OptionalDouble.empty(),
        text(node, "base"),
        Optional.empty(),
        null);
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asText();
  }

  private static Optional<String> find(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).map(JsonNode::asText);
  }

  private static <T> List<T> each(JsonNode node, String key, Function<JsonNode, T> reading) {
    return StreamSupport.stream(node.path(key).spliterator(), false).map(reading).toList();
  }
}
