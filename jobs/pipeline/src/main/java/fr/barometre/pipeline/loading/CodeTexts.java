package fr.barometre.pipeline.loading;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The texts that stand for codes. A cell is one of them as it is written, or else but for capitals,
 * where only one text is so.
 */
final class CodeTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, String> exact;
  private final HashMap<String, String> folded = new HashMap<>();

  /**
   * @param codes by their texts, {@linkplain Cells#normalised normalised}
   */
  CodeTexts(Map<String, String> codes) {
    this.exact = new HashMap<>(codes);
    Set<String> seen = new HashSet<>();
    codes.forEach(
        (text, code) -> {
          String plain = fold(text);
          if (seen.add(plain)) {
            folded.put(plain, code);
          } else {
            folded.remove(plain);
          }
        });
  }

  /** The code of a cell; null where it is none of the texts, or may be two. */
  String code(String cell) {
    String code = exact.get(cell);
    return code == null ? folded.get(fold(cell)) : code;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
