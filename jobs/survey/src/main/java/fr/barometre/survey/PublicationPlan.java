package fr.barometre.survey;

/**
 * What is published of an edition, and what becomes of its earlier runs.
 *
 * @param keptRuns how many runs of the edition stay on disk, the published one among them
 * @param microdata whether tables of single companies are part of the edition: their answers, and
 *     what was refused of them
 */
public record PublicationPlan(int keptRuns, boolean microdata) {}
