package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.survey.Base;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Coefficients as rows of {@code models}. */
public final class ModelRows {
  private static final String INTERCEPT = "(constant)";

  private final Survey survey;
  private final String runId;

  public ModelRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
  }

  public Iterator<Object[]> of(List<ModelRow> rows) {
    return rows.stream().map(this::row).iterator();
  }

  private Object[] row(ModelRow row) {
    List<Object> values = new ArrayList<>();
    values.add(survey.name());
    values.add(survey.edition());
    values.add(row.model().id());
    values.add(row.model().label().fr());
    values.add(row.model().label().en());
    values.add(row.model().family().code());
    values.add(base(row.model().base()));
    values.add(row.term().map(Variable::id).orElse(INTERCEPT));
    values.add(row.term().map(term -> term.label().fr()).orElse("Constante"));
    values.add(row.modality().map(Modality::code).orElse(null));
    values.add(row.modality().map(modality -> modality.label().fr()).orElse(null));
    values.add(
        row.modality()
            .flatMap(any -> row.term())
            .map(term -> term.modalities().get(0).code())
            .orElse(null));
    values.add(row.respondents());
    values.add(Defined.orNull(row.coefficient()));
    values.add(Defined.orNull(row.standardError()));
    values.add(Defined.orNull(row.interval().low()));
    values.add(Defined.orNull(row.interval().high()));
    values.add(survey.precision().level());
    values.add(Defined.orNull(row.test().statistic()));
    values.add(row.test().df());
    values.add(Defined.orNull(row.test().pValue()));
    values.add(Defined.orNull(row.marginalEffect()));
    values.add(row.term().isEmpty() ? null : Defined.orNull(row.marginalEffectError()));
    values.add(row.termTest().map(test -> Defined.orNull(test.f())).orElse(null));
    values.add(row.termTest().map(test -> Defined.orNull(test.pValue())).orElse(null));
    values.add(runId);
    return values.toArray();
  }

  private String base(String id) {
    return survey.bases().stream()
        .filter(base -> base.id().equals(id))
        .map(Base::label)
        .map(label -> label.fr())
        .findFirst()
        .orElseThrow();
  }
}
