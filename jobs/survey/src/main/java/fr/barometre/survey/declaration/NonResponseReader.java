package fr.barometre.survey.declaration;

import fr.barometre.survey.NonResponsePlan;
import fr.barometre.survey.ResponseScorePlan;
import fr.barometre.survey.SampleFile;
import java.nio.file.Path;
import java.util.Optional;

/** {@code weighting.nonresponse}. */
final class NonResponseReader {
  private NonResponseReader() {}

  static Optional<NonResponsePlan> find(Entry entry, Path folder, Entry raw) {
    return entry.isPresent() ? Optional.of(plan(entry, folder, raw)) : Optional.empty();
  }

  private static NonResponsePlan plan(Entry entry, Path folder, Entry raw) {
    Entry score = entry.get("score");
    return new NonResponsePlan(
        sample(entry.get("sample"), folder, raw),
        entry.texts("classes"),
        score.isPresent()
            ? Optional.of(
                new ResponseScorePlan(
                    score.texts("categories"),
                    score.texts("numbers"),
                    (int) score.number("classes", 1),
                    score.place()))
            : Optional.empty(),
        entry.place());
  }

  private static SampleFile sample(Entry entry, Path folder, Entry raw) {
    return new SampleFile(
        folder.resolve(entry.text("file")),
        text("encoding", entry, raw, "UTF-8"),
        text("separator", entry, raw, ";").charAt(0),
        text("decimal", entry, raw, ",").charAt(0),
        entry.text("key"),
        entry.text("status"),
        entry.texts("responded"),
        entry.texts("out_of_scope"),
        entry.optional("stratum"),
        entry.optional("weight"),
        entry.place());
  }

  /** Written as the raw answers are, unless it says otherwise. */
  private static String text(String key, Entry entry, Entry raw, String otherwise) {
    return entry
        .optional(key)
        .or(() -> raw.optional(key))
        .filter(text -> !text.isEmpty())
        .orElse(otherwise);
  }
}
