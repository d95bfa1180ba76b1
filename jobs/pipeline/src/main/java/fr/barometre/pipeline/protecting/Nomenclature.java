package fr.barometre.pipeline.protecting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The codes of one dimension of a table, nested in one another under a single total.
 *
 * @param name of the dimension
 * @param total code of the total
 * @param parents the code that contains each other code; the total is no key. Depth is free
 */
public record Nomenclature(String name, String total, Map<String, String> parents) {
  public Nomenclature {
    parents = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    if (parents.containsKey(total)) {
      throw new IllegalArgumentException(name + ": total '" + total + "' has a parent.");
    }
    for (String code : parents.keySet()) {
      String at = code;
      for (int steps = 0; !at.equals(total); steps++) {
        at = parents.get(at);
        if (at == null || steps > parents.size()) {
          throw new IllegalArgumentException(
              name + ": code '" + code + "' does not lead to the total '" + total + "'.");
        }
      }
    }
  }

  /** Codes side by side under the total. */
  public static Nomenclature flat(String name, String total, List<String> codes) {
    Map<String, String> parents = new LinkedHashMap<>();
    codes.forEach(code -> parents.put(code, total));
    return new Nomenclature(name, total, parents);
  }

  /** All codes, the total first, the others as declared. */
  public List<String> codes() {
    List<String> codes = new ArrayList<>();
    codes.add(total);
    codes.addAll(parents.keySet());
    return codes;
  }

  /** Codes right below one; none for the finest. */
  public List<String> children(String code) {
    return parents.entrySet().stream()
        .filter(entry -> entry.getValue().equals(code))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The finest codes. */
  public List<String> leaves() {
    return codes().stream().filter(code -> !parents.containsValue(code)).toList();
  }
}
