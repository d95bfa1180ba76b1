package fr.barometre.report.figure;

import fr.barometre.report.published.Manifest;
import fr.barometre.report.published.Named;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.TwoByTwo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A figure with all that a published number carries.
 *
 * @param indicators one, or several of one statistic and one base
 * @param statistic as in {@code estimates}: proportion, mean, total, ratio, quantile, variance,
 *     balance
 * @param unit of the estimate, as in {@code estimates}
 * @param by the segment it is broken down by
 * @param form how it is drawn
 * @param square of the form TWO_BY_TWO
 * @param rows all companies first, then the segment's modalities; in each, the answers in order
 * @param nets totals of exclusive answers, of each domain in turn
 * @param level of confidence of the intervals
 */
public record Figure(
    String id,
    FigureWords words,
    List<Named> indicators,
    String statistic,
    String unit,
    Optional<Named> by,
    FigureForm form,
    Optional<TwoByTwo> square,
    List<FigureRow> rows,
    List<FigureNet> nets,
    OptionalDouble level,
    Manifest run) {

  public Figure {
    indicators = List.copyOf(indicators);
    rows = List.copyOf(rows);
    nets = List.copyOf(nets);
  }

  public Label title() {
    return words.title();
  }

  /** Whom it is about, in words. */
  public Label base() {
    return words.base();
  }

  /** What is estimated, in words. */
  public Label indicator() {
    return new Label(labels(Language.FR), labels(Language.EN));
  }

  /** An estimate as printed, with its decimals and, for a proportion, its percent sign. */
  public String written(OptionalDouble estimate, Language language) {
    return new FigureNumbers(this, language).written(estimate);
  }

  /** The confidence interval as printed; empty where there is none. */
  public String interval(FigureRow row, Language language) {
    return row.ciLow().isEmpty()
        ? ""
        : Typography.of(language)
            .interval(written(row.ciLow(), language), written(row.ciHigh(), language));
  }

  /**
   * What a row's number is of, beside its segment: the answer, or the indicator where several have
   * one answer each.
   */
  public Label answer(FigureRow row) {
    if (row.modality().isEmpty() || (indicators.size() > 1 && hasOneAnswerEach())) {
      return row.indicatorLabel();
    }
    if (indicators.size() == 1) {
      return row.modalityLabel();
    }
    return new Label(
        row.indicatorLabel().fr() + Typography.NO_BREAK_SPACE + ": " + row.modalityLabel().fr(),
        row.indicatorLabel().en() + ": " + row.modalityLabel().en());
  }

  /** Whether each indicator shows a single answer in each domain. */
  public boolean hasOneAnswerEach() {
    return rows.stream().map(FigureRow::modality).distinct().count() <= 1;
  }

  public boolean isProportion() {
    return "proportion".equals(statistic);
  }

  /** Whether companies could give more than one of the answers. */
  public boolean hasSeveralAnswers() {
    return indicators.stream().anyMatch(Named::severalAnswers);
  }

  /** Whether the answers shown of an indicator are all there are, so that they make 100 %. */
  public boolean addsUp() {
    return isProportion()
        && !hasSeveralAnswers()
        && !hasOneAnswerEach()
        && indicators.stream().allMatch(this::showsAll);
  }

  private boolean showsAll(Named indicator) {
    long shown =
        rows.stream()
            .filter(row -> row.indicator().equals(indicator.id()))
            .map(FigureRow::modality)
            .distinct()
            .count();
    return shown == indicator.modalities().size();
  }

  private String labels(Language language) {
    return indicators.stream()
        .map(named -> named.label().in(language))
        .collect(Collectors.joining(", "));
  }
}
