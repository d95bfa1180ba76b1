package fr.barometre.survey;

import fr.barometre.statistics.quality.Criterion;
import fr.barometre.statistics.quality.QualityRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a figure is precise enough to be quoted: the rules of each statistic.
 *
 * @param preset whose rules they are, but for those that the survey declares itself
 * @param rules in the order of {@link Criterion}, one for a criterion at most
 */
public record Quality(QualityPreset preset, Map<StatisticKind, List<QualityRule>> rules) {
  private static final Set<StatisticKind> OF_SAMPLES =
      Set.of(StatisticKind.PROPORTION, StatisticKind.MEAN, StatisticKind.BALANCE);

  public Quality {
    Map<StatisticKind, List<QualityRule>> copy = new EnumMap<>(StatisticKind.class);
    rules.forEach((statistic, list) -> copy.put(statistic, List.copyOf(list)));
    rules = copy;
  }

  public List<QualityRule> of(StatisticKind statistic) {
    return rules.getOrDefault(statistic, List.of());
  }

  public Optional<QualityRule> find(StatisticKind statistic, Criterion criterion) {
    return of(statistic).stream().filter(rule -> rule.criterion() == criterion).findFirst();
  }

  /** Whether a criterion means anything for a statistic. */
  public static boolean applies(Criterion criterion, StatisticKind statistic) {
    return switch (criterion) {
      case N, DF, WIDTH, RELATIVE_WIDTH, CV -> true;
      case N_EFFECTIVE -> OF_SAMPLES.contains(statistic);
      case MINORITY, COMPLEMENT_WIDTH -> statistic == StatisticKind.PROPORTION;
    };
  }
}
