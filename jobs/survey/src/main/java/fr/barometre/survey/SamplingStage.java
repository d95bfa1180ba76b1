package fr.barometre.survey;

import java.util.Optional;

/**
 * A stage of sampling after the first, inside the units of the stage before.
 *
 * @param stratum the variable that says a company's stratum at this stage
 * @param units the variable that says a company's unit at this stage; each its own where absent,
 *     which ends the stages
 * @param population the variable that says how many units the stratum has, or what fraction of them
 *     was drawn; drawn with replacement where absent
 */
public record SamplingStage(
    Optional<String> stratum, Optional<String> units, Optional<String> population, Place place) {}
