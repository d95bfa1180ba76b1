package fr.barometre.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The name somebody probably meant. */
public final class NearestName {

  private NearestName() {}

  /** "Did you mean 'x'?", or the names there are. */
  public static String remedy(String given, Collection<String> names) {
    if (names.isEmpty()) {
      return "There is none to choose from.";
    }
    return find(given, names)
        .map(name -> "Did you mean '" + name + "'?")
        .orElseGet(
            () ->
                "Choose among "
                    + String.join(", ", names.stream().distinct().sorted().limit(30).toList())
                    + ".");
  }

  /** The nearest name, if at most one letter in three differs. */
  public static Optional<String> find(String given, Collection<String> names) {
    int allowed = Math.max(1, given.length() / 3);
    return names.stream()
        .min(
            Comparator.comparingInt((String name) -> distance(given, name))
                .thenComparing(name -> name))
        .filter(name -> distance(given, name) <= allowed);
  }

  /** The names nearest to one, the nearest first, however far they are. */
  public static List<String> nearest(String given, Collection<String> names, int most) {
    return names.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((String name) -> distance(given, name))
                .thenComparing(name -> name))
        .limit(most)
        .toList();
  }

  /**
   * Letters added, dropped, changed or exchanged with their neighbour, whatever the case.
   *
   * @see <a href="https://doi.org/10.1145/363958.363994">Damerau (1964)</a>
   */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] steps = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        steps[i][j] = i == 0 || j == 0 ? i + j : nearest(a, b, i, j, steps);
      }
    }
    return steps[a.length()][b.length()];
  }

  private static int nearest(String a, String b, int i, int j, int[][] steps) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int changed = steps[i - 1][j - 1] + (same ? 0 : 1);
    int least = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
  }
}
