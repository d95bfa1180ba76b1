package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.estimating.OutcomeRow;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.statistics.weighting.CalibrationDiagnosis;
import fr.barometre.statistics.weighting.RatioClass;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Survey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done to the weights, and what of it may be seen. */
public final class ShownWeighting {
  private final WeightingAccount account;
  private final ConfidentialCounts counts;
  private final Optional<CalibrationPlan> plan;
  private final Map<List<String>, Reason> margins;
  private final Map<String, Reason> classes;
  private final Map<String, Map<String, Reason>> bars = new HashMap<>();
  private final Map<String, Long> respondents = new HashMap<>();

  public ShownWeighting(Survey survey, WeightingAccount account, ConfidentialCounts counts) {
    this.account = account;
    this.counts = counts;
    this.plan = survey.weighting().calibration();
    this.margins =
        counts.margins(account.respondents(), plan.flatMap(CalibrationPlan::partitionBy));
    Map<String, Long> answered = new LinkedHashMap<>();
    account
        .response()
        .ifPresent(
            response ->
                response.classes().forEach(group -> answered.put(group.code(), group.answered())));
    this.classes = counts.of(answered);
    account.calibration().ifPresent(all -> judge(ConfidentialCounts.ALL, all));
    account.partitions().forEach(this::judge);
  }

  private void judge(String partition, CalibrationDiagnosis diagnosis) {
    Map<String, Long> companies = new LinkedHashMap<>();
    List<RatioClass> histogram = diagnosis.ratios().histogram();
    for (int k = 0; k < histogram.size(); k++) {
      companies.put(String.valueOf(k), histogram.get(k).companies());
    }
    bars.put(partition, counts.of(companies));
    respondents.put(partition, companies.values().stream().mapToLong(Long::longValue).sum());
  }

  WeightingAccount account() {
    return account;
  }

  /** Of a category, {@link ConfidentialCounts#ALL} being all partitions. */
  Reason margin(String partition, String variable, String category) {
    return category.isEmpty()
        ? partition(partition)
        : worse(partition(partition), margins.get(List.of(variable, category, partition)));
  }

  /** Of whatever is said of all companies of a partition. */
  Reason partition(String partition) {
    return margins.getOrDefault(List.of("", "", partition), Reason.PUBLISHED);
  }

  /** Of some companies of a partition. */
  Reason some(String partition, long companies) {
    return worse(
        partition(partition), counts.of(companies, respondents.getOrDefault(partition, companies)));
  }

  /** Of a class of ratios, by its place. */
  Reason bar(String partition, int k) {
    return worse(partition(partition), bars.get(partition).get(String.valueOf(k)));
  }

  Reason responseClass(String code) {
    return classes.get(code);
  }

  /** Of the correlation of answers with weights, which depend on the codes of the margins. */
  Reason outcome(OutcomeRow outcome) {
    return plan.stream()
            .flatMap(any -> any.margins().stream())
            .anyMatch(margin -> counts.hidesFigures(outcome.measured(), margin.variable()))
        ? Reason.SECONDARY
        : Reason.PUBLISHED;
  }

  private static Reason worse(Reason one, Reason other) {
    return one == Reason.PUBLISHED ? other : one;
  }
}
