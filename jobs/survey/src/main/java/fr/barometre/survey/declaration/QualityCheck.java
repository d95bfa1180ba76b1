package fr.barometre.survey.declaration;

import fr.barometre.statistics.quality.Criterion;
import fr.barometre.survey.Quality;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.List;

/** Rules of quality: each means something for its statistic, and withholds less than it marks. */
final class QualityCheck {
  private final Entry precision;
  private final Findings findings;

  QualityCheck(Entry root, Findings findings) {
    this.precision = root.get("precision");
    this.findings = findings;
  }

  void check(Survey survey) {
    Entry quality = precision.get("quality");
    checkRespondents(survey);
    checkOrder(quality.get(QualityReader.ALL));
    for (StatisticKind statistic : StatisticKind.values()) {
      Entry rules = quality.get(statistic.code());
      checkOrder(rules);
      for (Criterion criterion : Criterion.values()) {
        if (rules.get(criterion.code()).isPresent() && !Quality.applies(criterion, statistic)) {
          findings.atKey(
              rules.get(criterion.code()),
              "a " + statistic.code() + " has no " + criterion.code(),
              "Leave it out.");
        }
      }
    }
  }

  private void checkRespondents(Survey survey) {
    List<String> keys = List.of("minimum_respondents", "caution_respondents");
    if (keys.stream().noneMatch(key -> precision.get(key).isPresent())
        || precision.get("quality").isPresent()) {
      return;
    }
    survey
        .precision()
        .quality()
        .find(StatisticKind.PROPORTION, Criterion.N)
        .filter(rule -> rule.withheld().getAsDouble() > rule.caution().getAsDouble())
        .ifPresent(
            rule ->
                findings.at(
                    precision,
                    "minimum_respondents is above caution_respondents",
                    "Few respondents call for caution, fewer for withholding: lower the first."));
  }

  private void checkOrder(Entry rules) {
    for (Criterion criterion : Criterion.values()) {
      Entry rule = rules.get(criterion.code());
      double withheld = rule.number("withheld", Double.NaN);
      double caution = rule.number("caution", Double.NaN);
      if (criterion.isMinimum() ? withheld > caution : withheld < caution) {
        findings.at(
            rule,
            "what is withheld for " + criterion.code() + " would be marked first",
            "Withhold what is worse than what is marked: exchange the two.");
      }
    }
  }
}
