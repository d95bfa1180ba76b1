package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.protecting.Reason;

/** A figure with its numbers, and what becomes of it for the sake of single companies. */
public record Judged(EstimateRow row, Reason reason) {}
