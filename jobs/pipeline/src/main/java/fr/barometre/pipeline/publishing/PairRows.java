package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.PairRow;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Pairs of domains as rows of {@code comparisons}. */
public final class PairRows {
  private final Survey survey;
  private final String runId;

  public PairRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
  }

  public Iterator<Object[]> of(List<PairRow> pairs) {
    return pairs.stream().map(this::row).iterator();
  }

  private Object[] row(PairRow row) {
    List<Object> values =
        new ArrayList<>(
            Arrays.asList(
                survey.name(),
                survey.edition(),
                row.measured().indicator().id(),
                row.measured().modality().map(Modality::code).orElse(null),
                row.segment(),
                row.of(),
                row.against()));
    PairRow.Difference found = row.difference();
    values.addAll(
        found == null
            ? Arrays.asList(null, null, null, null)
            : Arrays.asList(
                Defined.orNull(found.value()),
                Defined.orNull(found.standardError()),
                Defined.orNull(found.test().df()),
                Defined.orNull(found.test().pValue())));
    values.add(row.status().code());
    values.add(row.reason().isEmpty() ? null : row.reason());
    values.add(runId);
    return values.toArray();
  }
}
