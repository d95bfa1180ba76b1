package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * A figure that an author quotes.
 *
 * @param indicator what it shows
 * @param modalities the codes shown, in that order; all where empty
 * @param by the segment it is broken down by
 * @param headline whether the summary of a run shows it
 */
public record Figure(
    String id,
    Label title,
    String indicator,
    List<String> modalities,
    Optional<String> by,
    boolean headline,
    Place place) {}
