package fr.barometre.report.figure;

import fr.barometre.report.published.Manifest;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure with all that a published number carries.
 *
 * @param statistic as in {@code estimates}: proportion, mean, total, ratio, quantile
 * @param unit of the estimate; empty for a proportion
 * @param base whom it is about, in words
 * @param by the segment it is broken down by, in words
 * @param rows all companies first, then the segment's modalities in order
 * @param level of confidence of the intervals
 */
public record Figure(
    String id,
    Label title,
    Label indicator,
    String statistic,
    String unit,
    Label base,
    Optional<Label> by,
    List<FigureRow> rows,
    OptionalDouble level,
    Manifest run) {

  /** An estimate as printed, with its decimals and, for a proportion, its percent sign. */
  public String written(OptionalDouble estimate, Language language) {
    return new FigureNumbers(this, language).written(estimate);
  }

  /** The confidence interval as printed; empty where there is none. */
  public String interval(FigureRow row, Language language) {
    return row.ciLow().isEmpty()
        ? ""
        : Wording.INTERVAL_BOUNDS.in(
            language, written(row.ciLow(), language), written(row.ciHigh(), language));
  }

  boolean isProportion() {
    return "proportion".equals(statistic);
  }
}
