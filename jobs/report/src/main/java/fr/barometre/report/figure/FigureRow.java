package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import java.util.OptionalDouble;

/**
 * One cell of a figure, as {@code estimates} holds it.
 *
 * @param segment the code of the segment's modality; {@code all} for all companies
 * @param modality the code of the answer; empty where the indicator has none
 * @param estimate absent where withheld, as are all numbers but the respondents
 * @param unweighted the same estimate with every company counting once
 * @param respondents in the base, unweighted
 */
public record FigureRow(
    String cellId,
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
    String statusReason) {}
