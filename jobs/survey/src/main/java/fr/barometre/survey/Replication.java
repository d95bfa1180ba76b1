package fr.barometre.survey;

import java.util.List;

/**
 * Precision from replicates of the sample, in the place of linearisation.
 *
 * @param columns the variables that hold replicate weights; empty where replicates are made
 * @param combined whether they are weights; else factors of the weight
 * @param coefficients what the squared deviation of each given replicate is multiplied by
 * @param aroundEstimate whether deviations are from the estimate; else from the mean of the
 *     replicates
 * @param rho of {@link ReplicateKind#FAY}
 * @param number of replicates made by {@link ReplicateKind#BOOTSTRAP}
 * @param seed from which they are drawn
 */
public record Replication(
    ReplicateKind kind,
    List<String> columns,
    boolean combined,
    List<Double> coefficients,
    boolean aroundEstimate,
    double rho,
    int number,
    long seed,
    Place place) {

  /** Whether the file holds the replicates. */
  public boolean isGiven() {
    return !columns.isEmpty();
  }
}
