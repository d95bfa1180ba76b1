package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.ContrastRow;
import fr.barometre.pipeline.estimating.ContrastRow.Difference;
import fr.barometre.pipeline.estimating.Contrasts;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Contrasts as rows of {@code associations}. */
public final class ContrastRows {
  private final Survey survey;
  private final String runId;

  public ContrastRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
  }

  public Iterator<Object[]> of(List<ContrastRow> contrasts) {
    return contrasts.stream().map(this::row).iterator();
  }

  private Object[] row(ContrastRow row) {
    List<Object> values = new ArrayList<>();
    values.add(survey.name());
    values.add(survey.edition());
    values.add(row.contrast().id());
    values.add(row.contrast().label().fr());
    values.add(row.contrast().label().en());
    values.add(row.contrast().indicator());
    values.add(row.measured().modality().map(Modality::code).orElse(null));
    values.add(row.measured().indicator().statistic().code());
    values.add(row.measured().base().label().fr());
    values.add(Contrasts.name(row.contrast().of()));
    values.add(Contrasts.name(row.contrast().against()));
    Difference difference = row.difference();
    values.add(difference == null ? null : difference.estimate().respondents());
    values.add(difference == null ? null : Defined.orNull(difference.estimate().value()));
    values.add(difference == null ? null : Defined.orNull(difference.estimate().standardError()));
    values.add(difference == null ? null : Defined.orNull(difference.interval().low()));
    values.add(difference == null ? null : Defined.orNull(difference.interval().high()));
    values.add(survey.precision().level());
    values.add(difference == null ? null : Defined.orNull(difference.test().statistic()));
    values.add(difference == null ? null : Defined.orNull(difference.test().df()));
    values.add(difference == null ? null : Defined.orNull(difference.test().pValue()));
    values.add(row.status().code());
    values.add(row.reason().isEmpty() ? null : row.reason());
    values.add(runId);
    return values.toArray();
  }
}
