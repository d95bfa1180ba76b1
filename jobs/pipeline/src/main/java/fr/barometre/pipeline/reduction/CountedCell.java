package fr.barometre.pipeline.reduction;

import fr.barometre.statistics.Moments;
import java.util.List;

/**
 * Companies alike in some codes.
 *
 * @param codes in the order in which they were asked for; null where unknown
 * @param companies all of them
 * @param badWeights how many weights are missing, below 0 or not finite
 * @param weights those above 0
 */
public record CountedCell(List<String> codes, long companies, long badWeights, Moments weights) {}
