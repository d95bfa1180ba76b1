package fr.barometre.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A figure to estimate in every domain.
 *
 * @param variable what is estimated; a PROPORTION of a SINGLE or MULTIPLE variable gives one row
 *     per modality
 * @param modalities the codes estimated; all of the variable's where empty. For BALANCE the
 *     favourable ones
 * @param unfavourable for BALANCE: the codes that count against
 * @param denominator for RATIO: the variable below the bar
 * @param quantile for QUANTILE: the order, strictly between 0 and 1
 * @param base id of a declared base
 * @param precision of this figure
 * @param sentence what an author writes of it: {@link SentencePattern}
 */
public record Indicator(
    String id,
    Label label,
    StatisticKind statistic,
    String variable,
    List<String> modalities,
    List<String> unfavourable,
    Optional<String> denominator,
    OptionalDouble quantile,
    String base,
    FigurePrecision precision,
    Optional<Label> sentence,
    Place place) {}
