package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.estimating.EstimateRow.Figures;
import fr.barometre.pipeline.estimating.ImputedShares;
import fr.barometre.pipeline.estimating.MeasuredIndicator;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Modality;
import fr.barometre.survey.ReportTable;
import fr.barometre.survey.Segment;
import fr.barometre.survey.Survey;
import fr.barometre.survey.tables.CellId;
import fr.barometre.survey.tables.DomainName;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Estimates as rows of {@code estimates} and of its views, column by column as the contract orders
 * them.
 */
public final class EstimateRows {
  private final Survey survey;
  private final String runId;
  private final List<EstimateRow> estimates;
  private final ImputedShares imputed;

  public EstimateRows(
      Survey survey, String runId, List<EstimateRow> estimates, ImputedShares imputed) {
    this.survey = survey;
    this.runId = runId;
    this.estimates = estimates;
    this.imputed = imputed;
  }

  /** All of them, in the order of the declaration. */
  public Iterator<Object[]> all() {
    return estimates.stream().map(this::row).iterator();
  }

  /** Those a reporting table shows, indicators in the order it names them. */
  public Iterator<Object[]> of(ReportTable table) {
    return table.indicators().stream()
        .flatMap(
            id ->
                estimates.stream()
                    .filter(row -> row.measured().indicator().id().equals(id))
                    .filter(
                        row ->
                            table.domains().isEmpty() || table.domains().contains(row.segments())))
        .map(this::row)
        .iterator();
  }

  private Object[] row(EstimateRow row) {
    MeasuredIndicator measured = row.measured();
    String modality = measured.modality().map(Modality::code).orElse(null);
    String domain = DomainName.of(row.segments(), row.codes());
    List<Object> values = new ArrayList<>();
    values.add(survey.name());
    values.add(survey.edition());
    values.add(
        CellId.of(survey.name(), survey.edition(), measured.indicator().id(), modality, domain));
    values.add(measured.indicator().id());
    values.add(measured.indicator().label().fr());
    values.add(modality);
    values.add(measured.modality().map(m -> m.label().fr()).orElse(null));
    values.add(measured.indicator().statistic().code());
    values.add(measured.base().label().fr());
    values.add(domain);
    for (Segment segment : survey.segments()) {
      values.add(row.code(segment.id()));
    }
    addNumbers(values, row);
    values.add(row.status().code());
    values.add(row.reason().isEmpty() ? null : row.reason());
    values.add(unit(measured));
    values.add(row.figure() == null ? null : Defined.orNull(row.figure().unweighted()));
    if (!survey.editing().imputations().isEmpty()) {
      values.add(row.figure() == null ? null : Defined.orNull(imputed.of(row)));
    }
    values.add(runId);
    return values.toArray();
  }

  private void addNumbers(List<Object> values, EstimateRow row) {
    Figures figure = row.figure();
    double level = row.measured().indicator().precision().level();
    if (figure == null) {
      for (int i = 0; i < 7; i++) {
        values.add(null);
      }
      values.add(level);
      for (int i = 0; i < 4; i++) {
        values.add(null);
      }
      return;
    }
    values.add(figure.respondents());
    values.add(Defined.orNull(figure.effective()));
    values.add(Defined.orNull(figure.population()));
    values.add(Defined.orNull(figure.estimate()));
    values.add(Defined.orNull(figure.standardError()));
    values.add(Defined.orNull(figure.low()));
    values.add(Defined.orNull(figure.high()));
    values.add(level);
    values.add(figure.method());
    values.add(Defined.orNull(figure.cv()));
    values.add(Defined.orNull(figure.designEffect()));
    values.add(Defined.orNull(figure.df()));
  }

  private static String unit(MeasuredIndicator measured) {
    String own = measured.variable().unit().orElse("1");
    return switch (measured.indicator().statistic()) {
      case PROPORTION, BALANCE -> "proportion";
      case VARIANCE -> own.equals("1") ? own : "(" + own + ")²";
      case MEAN, TOTAL, RATIO, QUANTILE ->
          measured.variable().type() == AnswerType.BOOLEAN && own.equals("1") ? "entreprises" : own;
    };
  }
}
