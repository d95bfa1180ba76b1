package fr.barometre.survey;

import java.util.List;
import java.util.Optional;

/**
 * A figure that an author quotes.
 *
 * @param title what it tells
 * @param indicators what it shows: one, or several of one statistic and one base
 * @param modalities the codes shown, in that order; all where empty
 * @param by the segment it is broken down by
 * @param headline whether the summary of a run shows it
 */
public record Figure(
    String id,
    Label title,
    List<String> indicators,
    List<String> modalities,
    Optional<String> by,
    FigurePresentation presentation,
    boolean headline,
    Place place) {}
