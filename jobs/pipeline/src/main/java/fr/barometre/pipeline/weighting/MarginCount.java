package fr.barometre.pipeline.weighting;

import fr.barometre.survey.PopulationMargin;

/**
 * Respondents of one category of a margin.
 *
 * @param variable of the margin
 * @param category its code; empty for the sum of a number
 * @param partition code of the partition; {@link PopulationMargin#WHOLE} where there is none
 */
public record MarginCount(String variable, String category, String partition, long respondents) {}
