package fr.barometre.survey;

import java.util.List;
import java.util.Set;

/**
 * What stands, or does not stand, between editions before one and that one with all after it.
 *
 * @param since the first edition behind it
 * @param indicators those it concerns; all where empty
 * @param segments it concerns only domains that are parted by one of them; all where empty
 * @param label what happened, in words
 */
public record HistoryMark(
    BreakKind kind, String since, List<String> indicators, List<String> segments, Label label) {

  public HistoryMark {
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    segments = segments == null ? List.of() : List.copyOf(segments);
  }

  /**
   * Whether it lies between two editions and concerns a figure.
   *
   * @param parting the segments of the figure's domain
   */
  public boolean concerns(String earlier, String later, String indicator, Set<String> parting) {
    return earlier.compareTo(since) < 0
        && later.compareTo(since) >= 0
        && (indicators.isEmpty() || indicators.contains(indicator))
        && (segments.isEmpty() || segments.stream().anyMatch(parting::contains));
  }
}
