package fr.barometre.pipeline.disclosure;

import java.util.HashMap;
import java.util.Map;

/** Cells known to count the same companies under several names: one name stands for all. */
final class SameCells {
  private final Map<String, String> first = new HashMap<>();

  void join(String one, String other) {
    String a = name(one);
    String b = name(other);
    if (!a.equals(b)) {
      first.put(b, a);
    }
  }

  /** The name by which a cell goes. */
  String name(String cell) {
    String at = cell;
    for (String next = first.get(at); next != null; next = first.get(at)) {
      at = next;
    }
    return at;
  }
}
