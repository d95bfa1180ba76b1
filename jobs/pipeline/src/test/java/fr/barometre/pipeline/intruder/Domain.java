package fr.barometre.pipeline.intruder;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Companies that have a code in each of some segments; all of them where there is none. */
public record Domain(SortedMap<String, String> codes) {
  /** The code of a segment for companies that have none, which no reader is shown. */
  static final String NONE = "(none)";

  static final Domain ALL = new Domain(new TreeMap<>());

  public Domain {
    codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
  }

  static Domain of(Map<String, String> codes) {
    return new Domain(new TreeMap<>(codes));
  }

  Set<String> segments() {
    return codes.keySet();
  }

  Domain with(String segment, String code) {
    SortedMap<String, String> with = new TreeMap<>(codes);
    with.put(segment, code);
    return new Domain(with);
  }

  Domain without(String segment) {
    SortedMap<String, String> without = new TreeMap<>(codes);
    without.remove(segment);
    return new Domain(without);
  }

  @Override
  public String toString() {
    return codes.isEmpty() ? "all" : codes.toString();
  }
}
