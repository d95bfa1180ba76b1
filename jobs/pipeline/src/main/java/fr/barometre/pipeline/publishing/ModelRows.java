package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.ModelRow;
import fr.barometre.survey.Base;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Variable;
import java.util.ArrayList;
import java.util.Arrays;
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
    addNumbers(values, row);
    values.add(row.status().code());
    values.add(row.reason().isEmpty() ? null : row.reason());
    values.add(runId);
    return values.toArray();
  }

  /** The numbers from n to those of the whole term; nulls but the level where there are none. */
  private void addNumbers(List<Object> values, ModelRow row) {
    double level = survey.precision().level();
    ModelRow.Result found = row.result();
    if (found == null) {
      values.addAll(
          Arrays.asList(
              null, null, null, null, null, level, null, null, null, null, null, null, null));
      return;
    }
    values.addAll(
        Arrays.asList(
            found.respondents(),
            Defined.orNull(found.coefficient()),
            Defined.orNull(found.standardError()),
            Defined.orNull(found.interval().low()),
            Defined.orNull(found.interval().high()),
            level,
            Defined.orNull(found.test().statistic()),
            found.test().df(),
            Defined.orNull(found.test().pValue()),
            Defined.orNull(found.marginalEffect()),
            row.term().isEmpty() ? null : Defined.orNull(found.marginalEffectError()),
            found.termTest().map(test -> Defined.orNull(test.f())).orElse(null),
            found.termTest().map(test -> Defined.orNull(test.pValue())).orElse(null)));
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
