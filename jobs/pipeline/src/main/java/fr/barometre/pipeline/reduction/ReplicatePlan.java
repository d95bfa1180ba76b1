package fr.barometre.pipeline.reduction;

import java.util.List;

/**
 * One pass over given replicate weights, as asked for; columns of the Dataset by name.
 *
 * @param sums what is summed, and in which cells
 * @param replicates double columns, one per replicate
 * @param combined whether they are weights; else factors of the weight
 * @param bases boolean columns: who is asked, whether or not they answered
 * @param baseOf the base of each measure, by its place in {@code bases}
 */
public record ReplicatePlan(
    ReductionPlan sums,
    List<String> replicates,
    boolean combined,
    List<String> bases,
    List<Integer> baseOf) {}
