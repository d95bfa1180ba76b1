package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.reduction.Stratum;
import fr.barometre.statistics.quality.QualityRule;
import fr.barometre.survey.CalibrationPlan;
import fr.barometre.survey.Indicator;
import fr.barometre.survey.PopulationMargin;
import fr.barometre.survey.Quality;
import fr.barometre.survey.Replication;
import fr.barometre.survey.SampleDesign;
import fr.barometre.survey.Survey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** How precise figures are, as {@code run.json} tells it: rules of quality, design and strata. */
final class PrecisionEntries {
  /** More strata than this are not listed: a manifest is read whole. */
  private static final int MOST_STRATA = 1_000;

  private final Survey survey;

  PrecisionEntries(Survey survey) {
    this.survey = survey;
  }

  /** The rules of the statistics that the survey has. */
  Map<String, Object> quality() {
    Quality quality = survey.precision().quality();
    Map<String, Object> rules = new LinkedHashMap<>();
    survey.indicators().stream()
        .map(Indicator::statistic)
        .distinct()
        .sorted()
        .forEach(
            statistic ->
                rules.put(
                    statistic.code(),
                    quality.of(statistic).stream().map(PrecisionEntries::rule).toList()));
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("preset", quality.preset().code());
    entry.put("rules", rules);
    return entry;
  }

  /**
   * What the variance is computed by.
   *
   * @param strata as they were sampled
   * @param shown which counts may be seen
   */
  Map<String, Object> design(Collection<Stratum> strata, ConfidentialCounts shown) {
    SampleDesign design = survey.design();
    Optional<CalibrationPlan> calibration = survey.weighting().calibration();
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("stratum", design.stratum().orElse(null));
    entry.put("units", design.units().orElse(null));
    entry.put("stages", 1 + design.laterStages().size());
    entry.put("finite_population", design.finitePopulation());
    entry.put("replicates", design.replication().map(any -> any.kind().code()).orElse(null));
    entry.put("replicate_number", design.replication().map(PrecisionEntries::number).orElse(null));
    entry.put("nonresponse", survey.weighting().nonResponse().isPresent());
    entry.put("calibration", calibration.map(CalibrationPlan::method).orElse(null));
    entry.put("margins", calibration.map(PrecisionEntries::margins).orElse(List.of()));
    entry.put("strata", strata.size() > MOST_STRATA ? null : strata(strata, shown));
    return entry;
  }

  private List<Map<String, Object>> strata(Collection<Stratum> strata, ConfidentialCounts shown) {
    Map<String, Long> sampled = new LinkedHashMap<>();
    strata.forEach(stratum -> sampled.put(stratum.code(), stratum.sampled()));
    Map<String, Reason> reasons = shown.of(survey.design().stratum().orElse(""), sampled);
    return strata.stream()
        .map(stratum -> stratum(stratum, reasons.get(stratum.code()) == Reason.PUBLISHED))
        .toList();
  }

  private static int number(Replication replication) {
    return replication.isGiven() ? replication.columns().size() : replication.number();
  }

  private static List<String> margins(CalibrationPlan plan) {
    return plan.margins().stream().map(PopulationMargin::variable).distinct().toList();
  }

  private static Map<String, Object> stratum(Stratum stratum, boolean shown) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", stratum.code());
    entry.put("sampled", shown ? stratum.sampled() : null);
    entry.put("population", Defined.orNull(stratum.population()));
    return entry;
  }

  private static Map<String, Object> rule(QualityRule rule) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("criterion", rule.criterion().code());
    entry.put("withheld", orNull(rule.withheld()));
    entry.put("caution", orNull(rule.caution()));
    entry.put("unless_width", orNull(rule.unlessWidth()));
    return entry;
  }

  private static Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
