package fr.barometre.survey;

import java.util.List;

/**
 * A way of dividing the companies, published as a column of {@code estimates}.
 *
 * @param id the column
 * @param variable the SINGLE variable whose codes it takes
 * @param modalities in the order of presentation
 */
public record Segment(
    String id, Label label, String variable, List<Modality> modalities, Place place) {}
