package fr.barometre.survey;

import java.util.Optional;

/**
 * Who answers for an edition, and under which terms it may be used.
 *
 * @param producer the body that made it
 */
public record Provenance(Optional<Label> producer, Optional<Licence> licence) {}
