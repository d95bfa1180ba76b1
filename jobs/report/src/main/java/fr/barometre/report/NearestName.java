package fr.barometre.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name a person probably meant. */
final class NearestName {
  private static final int LETTERS_PER_SLIP = 3;

  private NearestName() {}

  /** The nearest name by number of slips, if at most one letter in three is one. */
  static Optional<String> of(String name, Collection<String> known) {
    return known.stream()
        .filter(other -> slips(name, other) <= Math.max(1, name.length() / LETTERS_PER_SLIP))
        .min(Comparator.comparingInt(other -> slips(name, other)));
  }

  /** Letters inserted, left out or replaced (Levenshtein). */
  private static int slips(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[right.length()];
  }
}
