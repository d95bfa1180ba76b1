package fr.barometre.survey.declaration;

import fr.barometre.survey.Contrast;
import fr.barometre.survey.Model;
import fr.barometre.survey.ModelFamily;
import java.util.LinkedHashMap;
import java.util.Map;

/** Comparisons and models, as records. */
final class InferenceReader {
  private InferenceReader() {}

  static Contrast contrast(Entry entry) {
    return new Contrast(
        entry.text("id"),
        entry.label("label"),
        entry.text("indicator"),
        entry.optional("modality"),
        codes(entry.get("of")),
        codes(entry.get("against")),
        entry.place());
  }

  static Model model(Entry entry) {
    return new Model(
        entry.text("id"),
        entry.label("label"),
        entry.text("outcome"),
        entry.constant("family", ModelFamily.QUASIBINOMIAL),
        entry.texts("terms"),
        entry.text("base"),
        entry.place());
  }

  private static Map<String, String> codes(Entry entry) {
    Map<String, String> codes = new LinkedHashMap<>();
    entry.keys().forEach(segment -> codes.put(segment, entry.text(segment)));
    return codes;
  }
}
