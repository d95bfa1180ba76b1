package fr.barometre.pipeline.describing;

import fr.barometre.survey.Label;
import fr.barometre.survey.Survey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the footer of each published file says of its edition, so that a file on its own still tells
 * where it comes from.
 */
public final class EditionNotes {

  private EditionNotes() {}

  /** Notes by name; French, and English under the same name and {@code _en}. */
  public static Map<String, String> of(Survey survey, String runId) {
    Map<String, String> notes = new TreeMap<>();
    notes.put("barometre.survey", survey.name());
    notes.put("barometre.edition", survey.edition());
    notes.put("barometre.run_id", runId);
    put(notes, "barometre.title", Optional.of(survey.title()));
    put(notes, "barometre.source", Optional.of(survey.source()));
    put(notes, "barometre.synthetic", survey.synthetic());
    put(notes, "barometre.producer", survey.provenance().producer());
    survey
        .provenance()
        .licence()
        .ifPresent(
            licence -> {
              notes.put("barometre.licence", licence.name());
              notes.put("barometre.licence_url", licence.url());
            });
    return notes;
  }

  private static void put(Map<String, String> notes, String name, Optional<Label> text) {
    text.ifPresent(
        label -> {
          notes.put(name, label.fr());
          notes.put(name + "_en", label.en());
        });
  }
}
