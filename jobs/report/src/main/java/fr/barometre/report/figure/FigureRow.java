package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One cell of a figure, as {@code estimates} holds it.
 *
 * @param indicator which of the figure's indicators it belongs to
 * @param segment the code of the segment's modality; {@code all} for all companies
 * @param modality the code of the answer; empty where the indicator has none
 * @param estimate absent where withheld, as are all numbers but the respondents
 * @param unweighted the same estimate with every company counting once
 * @param respondents in the base, unweighted
 * @param changes since earlier editions, the earliest first; empty unless the form is about change
 */
public record FigureRow(
    String cellId,
    String indicator,
    Label indicatorLabel,
    String segment,
    Label segmentLabel,
    String modality,
    Label modalityLabel,
    OptionalDouble estimate,
    OptionalDouble unweighted,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    long respondents,
    Status status,
    String statusReason,
    List<FigureChange> changes) {

  public FigureRow {
    changes = List.copyOf(changes);
  }

  /** The segment code of all companies. */
  public static final String ALL = "all";

  /** Whether it is about all companies of the base. */
  public boolean isAboutAll() {
    return segment.equals(ALL);
  }

  public boolean isWithheld() {
    return estimate.isEmpty();
  }
}
