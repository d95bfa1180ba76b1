package fr.barometre.report.published;

import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The rules of quality that figures were held to, as {@code run.json} tells them.
 *
 * @param rules by statistic
 */
public record PublishedRules(String preset, Map<String, List<Bounds>> rules) {

  /** The bounds of a criterion; null where it has none. */
  public record Bounds(String criterion, Double withheld, Double caution, Double unlessWidth) {

    private QualityRule rule() {
      return new QualityRule(
          Criterion.find(criterion).orElseThrow(),
          bound(withheld),
          bound(caution),
          bound(unlessWidth));
    }

    private static OptionalDouble bound(Double value) {
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }

  /** Those of a statistic, in the order of the criteria; of criteria known here. */
  public List<QualityRule> of(String statistic) {
    return rules.getOrDefault(statistic, List.of()).stream()
        .filter(bounds -> Criterion.find(bounds.criterion()).isPresent())
        .map(Bounds::rule)
        .toList();
  }
}
