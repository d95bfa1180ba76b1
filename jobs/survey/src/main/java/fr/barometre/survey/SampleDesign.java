package fr.barometre.survey;

import fr.barometre.statistics.design.LonelyUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the companies were drawn.
 *
 * @param stratum the variable that says a company's stratum; one stratum where absent
 * @param units the variable that says a company's primary unit; each its own where absent
 * @param unitsWithinStrata whether units are numbered within strata, so that equal names in two
 *     strata are two units
 * @param population the variable that says how many primary units the frame has in a company's
 *     stratum, or what fraction of them was drawn: in the place of the frame
 * @param frame companies in the frame by stratum; empty where no frame is declared
 * @param finitePopulation whether sampling was without replacement, so that {@code 1 - n_h/N_h}
 *     enters the variance
 * @param weights where the weights come from
 * @param weight the variable holding them, for {@link Weights#VARIABLE}
 * @param merge strata renamed before anything is counted: a lonely one into its neighbour
 * @param laterStages stages of sampling after the first
 * @param replication precision from replicates; linearisation where absent
 */
public record SampleDesign(
    Optional<String> stratum,
    Optional<String> units,
    boolean unitsWithinStrata,
    Optional<String> population,
    Map<String, Double> frame,
    boolean finitePopulation,
    Weights weights,
    Optional<String> weight,
    LonelyUnit lonelyUnit,
    Map<String, String> merge,
    List<SamplingStage> laterStages,
    Optional<Replication> replication,
    Place place) {

  /** Whether the file holds replicate weights. */
  public boolean hasGivenReplicates() {
    return replication.isPresent() && replication.get().isGiven();
  }

  /** Whether precision follows from the sums of primary units of one stage. */
  public boolean hasSums() {
    return laterStages.isEmpty() && replication.isEmpty();
  }
}
