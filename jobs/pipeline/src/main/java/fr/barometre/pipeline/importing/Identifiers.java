package fr.barometre.pipeline.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Ids and codes made of texts: plain letters, digits and underscores, each once. */
final class Identifiers {
  /** Columns that {@code responses} has anyway. */
  private static final Set<String> TAKEN =
      Set.of(
          "survey",
          "edition",
          "company",
          "stratum",
          "weight",
          "base_weight",
          "nonresponse_factor",
          "calibration_ratio",
          "run_id");

  private static final int LONGEST = 48;

  private final Map<String, Integer> given = new HashMap<>();

  /** An id that nothing else has. */
  String id(String text) {
    String word = word(text);
    String start = word.isEmpty() || !Character.isLetter(word.charAt(0)) ? "q_" + word : word;
    return once(TAKEN.contains(start) ? "q_" + start : start);
  }

  /** A code that nothing else has; it may start with a digit. */
  String code(String text) {
    String word = word(text);
    return once(word.isEmpty() ? "code" : word);
  }

  private String once(String word) {
    int times = given.merge(word, 1, Integer::sum);
    return times == 1 ? word : once(word + "_" + times);
  }

  /** Lower case without accents, anything else an underscore. */
  static String word(String text) {
    String plain =
        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+|_+$", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("_+$", "");
  }
}
