package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.Model;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import fr.barometre.survey.tables.StatusReason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which models have to lose their numbers.
 *
 * <p>A term counts as the crossing of its codes with the outcome. A model is shown whole or not at
 * all: its coefficients solve as many equations, so that one left out follows from the others and
 * from the margins.
 */
final class ConfidentialModels {
  private final Confidentiality plan;
  private final ClassRules rules;
  private final HiddenFigures figures;

  /**
   * @param figures all, with what confidentiality says of each
   */
  ConfidentialModels(Survey survey, List<Judged> figures) {
    this.plan = survey.confidentiality().orElseThrow();
    this.rules = new ClassRules(plan);
    this.figures = new HiddenFigures(survey, figures);
  }

  /** The same coefficients, those of hidden models without their numbers. */
  List<ModelRow> shown(List<ModelRow> rows) {
    Set<Model> hidden = new HashSet<>();
    List<Reason> reasons = new ArrayList<>();
    for (ModelRow row : rows) {
      Reason reason = own(row);
      reasons.add(reason);
      if (reason != Reason.PUBLISHED) {
        hidden.add(row.model());
      }
    }
    List<ModelRow> shown = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      ModelRow row = rows.get(r);
      Reason own = reasons.get(r) == Reason.PUBLISHED ? Reason.SECONDARY : reasons.get(r);
      shown.add(
          hidden.contains(row.model())
              ? row.withheld(StatusReason.ofConfidentiality(plan, own.code()).text())
              : row);
    }
    return shown;
  }

  private Reason own(ModelRow row) {
    Reason primary = rules.judge(row.classes());
    if (primary != Reason.PUBLISHED) {
      return primary;
    }
    if (row.result().test().df() < plan.minimumRespondents()) {
      return Reason.FREQUENCY;
    }
    Set<String> answers = new HashSet<>(Set.of(row.model().outcome()));
    row.term().map(Variable::id).ifPresent(answers::add);
    return figures.concern(row.model().base(), Map.of(), answers)
        ? Reason.SECONDARY
        : Reason.PUBLISHED;
  }
}
