package fr.barometre.pipeline.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds out whether the cells of a column hold several answers each, and which. */
final class JoinedTicks {
  private static final List<String> MARKS = List.of(";", ",");
  private static final int MOST_ANSWERS = 25;
  private static final int LONGEST_ANSWER = 80;

  private JoinedTicks() {}

  /**
   * The answers, in their order.
   *
   * @return empty where no cell holds several, where the values are too many to know them all, or
   *     where fewer than half of the parts stand in a second cell, as in free text
   */
  static Optional<Set<String>> of(ColumnProfile profile) {
    Set<String> cells = profile.values().keySet();
    for (String mark : MARKS) {
      if (profile.hasManyValues() || profile.isNumber() || !hasMark(cells, mark)) {
        continue;
      }
      Map<String, Long> parts = new TreeMap<>();
      profile
          .values()
          .forEach(
              (cell, count) -> {
                for (String part : cell.split(Pattern.quote(mark))) {
                  parts.merge(part.strip(), count, Long::sum);
                }
              });
      long repeated = parts.values().stream().filter(count -> count > 1).count();
      boolean list =
          parts.size() <= MOST_ANSWERS
              && 2 * repeated >= parts.size()
              && parts.keySet().stream()
                  .allMatch(part -> !part.isEmpty() && part.length() <= LONGEST_ANSWER);
      if (list) {
        return Optional.of(parts.keySet());
      }
    }
    return Optional.empty();
  }

  private static boolean hasMark(Set<String> cells, String mark) {
    return cells.stream().anyMatch(cell -> cell.contains(mark));
  }
}
