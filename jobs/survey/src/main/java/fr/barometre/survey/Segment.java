package fr.barometre.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A way of dividing the companies, published as a column of {@code estimates}.
 *
 * @param id the column
 * @param variable the SINGLE variable whose codes it takes
 * @param modalities in the order of presentation
 * @param map the file of shapes of its codes, where it can be drawn as a map
 */
public record Segment(
    String id,
    Label label,
    String variable,
    List<Modality> modalities,
    Optional<Path> map,
    Place place) {}
