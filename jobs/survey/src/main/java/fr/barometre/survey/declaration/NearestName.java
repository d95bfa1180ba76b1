package fr.barometre.survey.declaration;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name somebody probably meant. */
final class NearestName {

  private NearestName() {}

  /** "Did you mean 'x'?", or the names there are. */
  static String remedy(String given, Collection<String> names) {
    if (names.isEmpty()) {
      return "There is none to choose from.";
    }
    return find(given, names)
        .map(name -> "Did you mean '" + name + "'?")
        .orElseGet(
            () ->
                "Choose among "
                    + String.join(", ", names.stream().sorted().limit(30).toList())
                    + ".");
  }

  private static Optional<String> find(String given, Collection<String> names) {
    int allowed = Math.max(1, given.length() / 3);
    return names.stream()
        .min(
            Comparator.comparingInt((String name) -> distance(given, name))
                .thenComparing(name -> name))
        .filter(name -> distance(given, name) <= allowed);
  }

  /** Levenshtein's distance, whatever the case. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
