package fr.barometre.survey.declaration;

import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.survey.Quality;
import fr.barometre.survey.QualityPreset;
import fr.barometre.survey.StatisticKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The rules of quality, as a record: those of a preset, each replaced by one that is declared for
 * all statistics, and that by one declared for its statistic.
 */
final class QualityReader {
  /** The key of rules for all statistics. */
  static final String ALL = "all";

  /** What stands for a rule that is taken away. */
  static final String NONE = "none";

  private static final double MINIMUM_RESPONDENTS = 5;
  private static final double CAUTION_RESPONDENTS = 30;

  private final Entry precision;
  private final Entry quality;
  private final QualityPreset preset;

  private QualityReader(Entry precision) {
    this.precision = precision;
    this.quality = precision.get("quality");
    boolean silent = !quality.isPresent() && !hasRespondents(precision);
    this.preset =
        QualityPreset.find(quality.text("preset"))
            .orElse(silent ? QualityPreset.STANDARD : QualityPreset.NONE);
  }

  static Quality quality(Entry precision) {
    return new QualityReader(precision).read();
  }

  private Quality read() {
    Map<StatisticKind, List<QualityRule>> rules = new EnumMap<>(StatisticKind.class);
    for (StatisticKind statistic : StatisticKind.values()) {
      rules.put(statistic, rules(statistic));
    }
    return new Quality(preset, rules);
  }

  private List<QualityRule> rules(StatisticKind statistic) {
    Map<Criterion, QualityRule> rules = new EnumMap<>(Criterion.class);
    preset.of(statistic).forEach(rule -> rules.put(rule.criterion(), rule));
    if (hasRespondents(precision)) {
      rules.put(Criterion.N, respondents(rules.get(Criterion.N)));
    }
    replace(rules, quality.get(ALL), statistic);
    replace(rules, quality.get(statistic.code()), statistic);
    return List.copyOf(rules.values());
  }

  private static boolean hasRespondents(Entry precision) {
    return precision.get("minimum_respondents").isPresent()
        || precision.get("caution_respondents").isPresent();
  }

  /** What is declared of the two, with the other as it was. */
  private QualityRule respondents(QualityRule before) {
    double withheld =
        before == null ? MINIMUM_RESPONDENTS : before.withheld().orElse(MINIMUM_RESPONDENTS);
    double caution = before == null ? CAUTION_RESPONDENTS : before.caution().orElse(withheld);
    return QualityRule.of(
        Criterion.N,
        precision.number("minimum_respondents", withheld),
        precision.number("caution_respondents", caution));
  }

  private static void replace(
      Map<Criterion, QualityRule> rules, Entry declared, StatisticKind statistic) {
    for (Criterion criterion : Criterion.values()) {
      Entry rule = declared.get(criterion.code());
      if (!rule.isPresent() || !Quality.applies(criterion, statistic)) {
        continue;
      }
      if (rule.text().equals(NONE)) {
        rules.remove(criterion);
      } else {
        rules.put(
            criterion,
            new QualityRule(
                criterion,
                bound(rule, "withheld"),
                bound(rule, "caution"),
                bound(rule, "unless_width")));
      }
    }
  }

  private static OptionalDouble bound(Entry rule, String key) {
    double bound = rule.number(key, Double.NaN);
    return Double.isNaN(bound) ? OptionalDouble.empty() : OptionalDouble.of(bound);
  }
}
