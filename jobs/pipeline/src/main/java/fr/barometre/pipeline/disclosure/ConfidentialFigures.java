package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.protecting.Cost;
import fr.barometre.pipeline.protecting.IntervalRule;
import fr.barometre.pipeline.protecting.PrimaryRules;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.protecting.Suppression;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Survey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which figures have to lose their numbers, and why.
 *
 * <p>A proportion is hidden with the count of its answer or of its base; another figure with the
 * count of its base, which it shows too.
 */
public final class ConfidentialFigures {
  private final FigureTables tables;
  private final Confidentiality plan;
  private final Map<String, Reason> reasons;

  /**
   * @param rows all figures, with their numbers
   */
  public ConfidentialFigures(Survey survey, List<EstimateRow> rows) {
    this.plan = survey.confidentiality().orElseThrow();
    this.tables = new FigureTables(survey, rows);
    this.reasons =
        new Suppression(
                new PrimaryRules(
                    plan.minimumRespondents(), Optional.empty(), Optional.empty(), plan.groups()),
                new IntervalRule(plan.interval(), 0, 1),
                Cost.valueOf(plan.cost().toUpperCase(Locale.ROOT)))
            .protect(tables.all());
  }

  /** Why a figure is hidden, {@link Reason#PUBLISHED} where it is not. */
  public Reason of(EstimateRow row) {
    long n = row.figure().respondents();
    if (n > 0 && n < plan.minimumRespondents()) {
      return Reason.FREQUENCY;
    }
    Reason base = reasons.getOrDefault(tables.baseCell(row), Reason.PUBLISHED);
    if (base != Reason.PUBLISHED || !FigureTables.isProportion(row)) {
      return base;
    }
    return reasons.getOrDefault(tables.answerCell(row), Reason.PUBLISHED);
  }
}
