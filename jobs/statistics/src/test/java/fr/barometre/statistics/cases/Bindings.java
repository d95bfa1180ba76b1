package fr.barometre.statistics.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names that calls of a case use without defining them: the designs of the case, and what the
 * script that made the case had assigned before the call, as far as {@code bindings.json} beside
 * the case tells it: a name with its code, for all calls or only for those of one text, parameter
 * or end of the statistic's name.
 */
final class Bindings {
  private static final List<String> CONDITIONS = List.of("call", "parameter", "statistic");

  private Bindings() {}

  /** Bindings for a row, those with more conditions prevailing. */
  static Map<String, RExpression> of(ReferenceCase referenceCase, ExpectedRow row) {
    Map<String, RExpression> bindings = new LinkedHashMap<>();
    referenceCase
        .designs()
        .forEach(
            (name, code) -> {
              if (!ReplicateCalls.isReplicated(name, referenceCase)) {
                code(code).ifPresent(read -> bindings.put(name, read));
              }
            });
    List<JsonNode> told = new ArrayList<>();
    referenceCase.json(ReferenceCase.BINDINGS).forEach(told::add);
    told.stream()
        .filter(binding -> holds(binding, row))
        .sorted(Comparator.comparingInt(JsonNode::size))
        .forEach(
            binding ->
                bindings.put(
                    binding.path("name").asText(), RParser.parse(binding.path("code").asText())));
    return bindings;
  }

  /** Empty where a design is told in words. */
  private static Optional<RExpression> code(String text) {
    try {
      return Optional.of(RParser.parseBeginning(text));
    } catch (IllegalArgumentException words) {
      return Optional.empty();
    }
  }

  private static boolean holds(JsonNode binding, ExpectedRow row) {
    return CONDITIONS.stream()
        .filter(binding::has)
        .allMatch(
            condition -> {
              String wanted = binding.path(condition).asText();
              return switch (condition) {
                case "call" -> row.call().equals(wanted);
                case "parameter" -> row.json().path("parameter").toString().equals(wanted);
                default -> row.statistic().endsWith(wanted);
              };
            });
  }
}
