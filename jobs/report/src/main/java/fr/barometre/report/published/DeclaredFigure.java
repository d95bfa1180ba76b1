package fr.barometre.report.published;

import fr.barometre.survey.Label;
import java.util.List;
import java.util.Optional;

/**
 * A figure the survey declares, as its edition carries it.
 *
 * @param modalities the codes shown, in that order; all where empty
 * @param by the segment it is broken down by; null where it is not
 * @param headline whether the summary of a run shows it
 */
public record DeclaredFigure(
    String id,
    String titleFr,
    String titleEn,
    String indicator,
    List<String> modalities,
    String by,
    boolean headline) {

  public DeclaredFigure {
    modalities = modalities == null ? List.of() : List.copyOf(modalities);
  }

  public Label title() {
    return new Label(titleFr, titleEn);
  }

  public Optional<String> segment() {
    return Optional.ofNullable(by);
  }
}
