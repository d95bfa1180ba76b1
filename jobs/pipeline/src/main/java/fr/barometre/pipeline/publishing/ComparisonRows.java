package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.AssociationRow;
import fr.barometre.pipeline.estimating.ContrastRow;
import fr.barometre.pipeline.estimating.ContrastRow.Comparison;
import fr.barometre.pipeline.estimating.Contrasts;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.pipeline.estimating.Status;
import fr.barometre.statistics.association.TestOutcome;
import fr.barometre.statistics.intervals.Interval;
import fr.barometre.survey.Association;
import fr.barometre.survey.Contrast;
import fr.barometre.survey.FigurePrecision;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Contrasts and tests as rows of {@code associations}. */
public final class ComparisonRows {
  private final Survey survey;
  private final String runId;

  public ComparisonRows(Survey survey, String runId) {
    this.survey = survey;
    this.runId = runId;
  }

  /** Contrasts first, each list in its order. */
  public Iterator<Object[]> of(List<ContrastRow> contrasts, List<AssociationRow> tests) {
    return Stream.concat(contrasts.stream().map(this::row), tests.stream().map(this::row))
        .iterator();
  }

  private Object[] row(ContrastRow row) {
    Contrast contrast = row.contrast();
    boolean other = !row.of().equals(row.against());
    List<Object> values = new ArrayList<>(List.of(survey.name(), survey.edition()));
    values.addAll(
        Arrays.asList(
            contrast.id(),
            contrast.label().fr(),
            contrast.label().en(),
            contrast.scale().code(),
            FigurePrecision.STUDENT,
            contrast.of().indicator(),
            modality(row.of()),
            row.of().indicator().statistic().code(),
            other ? contrast.against().indicator() : null,
            other ? modality(row.against()) : null,
            row.of().base().label().fr(),
            Contrasts.name(contrast.of().domain()),
            Contrasts.name(contrast.against().domain())));
    Comparison found = row.comparison();
    addNumbers(
        values,
        found == null
            ? null
            : new Numbers(
                found.respondents(),
                found.value(),
                found.standardError(),
                found.interval(),
                new TestOutcome(
                    found.test().statistic(), 1, found.test().df(), found.test().pValue())));
    return ended(values, row.status(), row.reason());
  }

  private Object[] row(AssociationRow row) {
    Association test = row.test();
    List<Object> values = new ArrayList<>(List.of(survey.name(), survey.edition()));
    values.addAll(
        Arrays.asList(
            test.id(),
            test.label().fr(),
            test.label().en(),
            test.kind().code(),
            test.method(),
            test.variable(),
            null,
            null,
            test.by(),
            null,
            survey.base(test.base()).label().fr(),
            Contrasts.name(test.domain()),
            null));
    AssociationRow.Result found = row.result();
    addNumbers(
        values,
        found == null
            ? null
            : new Numbers(
                found.respondents(),
                found.difference(),
                found.standardError(),
                found.interval(),
                found.outcome()));
    return ended(values, row.status(), row.reason());
  }

  private record Numbers(
      long respondents, double value, double error, Interval interval, TestOutcome test) {}

  /** The numbers from n to the p-value; nulls but the level where there are none. */
  private void addNumbers(List<Object> values, Numbers found) {
    double level = survey.precision().level();
    if (found == null) {
      values.addAll(Arrays.asList(null, null, null, null, null, level, null, null, null, null));
      return;
    }
    values.addAll(
        Arrays.asList(
            found.respondents(),
            Defined.orNull(found.value()),
            Defined.orNull(found.error()),
            Defined.orNull(found.interval().low()),
            Defined.orNull(found.interval().high()),
            level,
            Defined.orNull(found.test().statistic()),
            Defined.orNull(found.test().df()),
            Defined.orNull(found.test().residualDf()),
            Defined.orNull(found.test().pValue())));
  }

  private static String modality(MeasuredIndicator measured) {
    return measured.modality().map(Modality::code).orElse(null);
  }

  private Object[] ended(List<Object> values, Status status, String reason) {
    values.add(status.code());
    values.add(reason.isEmpty() ? null : reason);
    values.add(runId);
    return values.toArray();
  }
}
