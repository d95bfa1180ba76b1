package fr.barometre.statistics.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the rows of a case. */
public final class CaseReport {
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> notComputed = new LinkedHashMap<>();
  private final Map<RowException, Integer> exceptions = new EnumMap<>(RowException.class);
  private int rows;
  private int excepted;

  void add(ExpectedRow row, List<String> found, Set<RowException> used) {
    rows++;
    excepted += found.isEmpty() && !used.isEmpty() ? 1 : 0;
    used.forEach(exception -> exceptions.merge(exception, 1, Integer::sum));
    if (!found.isEmpty()) {
      differences.add(row.key() + ": " + String.join("; ", found));
    }
  }

  void notComputed(ExpectedRow row, String reason) {
    rows++;
    notComputed.merge(reason, 1, Integer::sum);
  }

  /** Rows of which every number was compared and agrees. */
  public int agreeing() {
    return rows - excepted - differences.size() - rowsNotComputed();
  }

  /** Rows that agree but for the numbers of a {@link RowException}. */
  public int excepted() {
    return excepted;
  }

  /** One line per row that disagrees. */
  public List<String> differences() {
    return differences;
  }

  /** Rows of calls that no family computes, by call or reason. */
  public Map<String, Integer> notComputed() {
    return notComputed;
  }

  /**
   * Reasons for rows not computed that {@link NotOffered} does not tell. Replicates in a file have
   * one line per company, so that these cannot be collapsed.
   */
  public List<String> unexplained() {
    return notComputed.keySet().stream()
        .filter(reason -> !NotOffered.isTold(reason) && !reason.startsWith("collapsed "))
        .toList();
  }

  Set<RowException> exceptions() {
    return exceptions.keySet();
  }

  private int rowsNotComputed() {
    return notComputed.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** For a person. */
  public String text(String name) {
    StringBuilder text =
        new StringBuilder(
            "%s: %d rows, %d agree, %d agree but for an exception %s, %d differ, %d not computed%n"
                .formatted(
                    name,
                    rows,
                    agreeing(),
                    excepted,
                    exceptions,
                    differences.size(),
                    rowsNotComputed()));
    differences.forEach(line -> text.append("  differs: %s%n".formatted(line)));
    notComputed.forEach(
        (reason, count) -> text.append("  not computed (%d rows): %s%n".formatted(count, reason)));
    return text.toString();
  }
}
