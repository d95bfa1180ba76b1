package fr.barometre.survey;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What something of today's declaration was called in earlier editions.
 *
 * @param id today
 * @param until the last edition with the earlier names
 * @param was the id then
 * @param codes the code then, by today's; those not listed have not changed
 */
public record Renaming(String id, String until, String was, Map<String, String> codes) {

  public Renaming {
    codes = codes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /** The names in an earlier edition: of those that reach so far back, the nearest to it. */
  static Renaming in(String edition, String id, List<Renaming> all) {
    return all.stream()
        .filter(renaming -> renaming.id().equals(id) && renaming.until().compareTo(edition) >= 0)
        .min(Comparator.comparing(Renaming::until))
        .orElseGet(() -> new Renaming(id, edition, id, Map.of()));
  }

  /** The code then. */
  public String code(String today) {
    return codes.getOrDefault(today, today);
  }
}
