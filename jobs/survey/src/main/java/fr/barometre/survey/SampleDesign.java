package fr.barometre.survey;

import fr.barometre.statistics.design.LonelyUnit;
import java.util.Map;
import java.util.Optional;

/**
 * How the companies were drawn.
 *
 * @param stratum the variable that says a company's stratum; one stratum where absent
 * @param units the variable that says a company's primary unit; each its own where absent
 * @param frame companies in the frame by stratum; empty where no frame is declared
 * @param finitePopulation whether sampling was without replacement, so that {@code 1 - n_h/N_h}
 *     enters the variance
 * @param weights where the weights come from
 * @param weight the variable holding them, for {@link Weights#VARIABLE}
 * @param merge strata renamed before anything is counted: a lonely one into its neighbour
 */
public record SampleDesign(
    Optional<String> stratum,
    Optional<String> units,
    Map<String, Double> frame,
    boolean finitePopulation,
    Weights weights,
    Optional<String> weight,
    LonelyUnit lonelyUnit,
    Map<String, String> merge,
    Place place) {}
