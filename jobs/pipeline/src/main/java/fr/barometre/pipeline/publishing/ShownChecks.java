package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.checking.RuleCount;
import fr.barometre.pipeline.disclosure.ConfidentialCounts;
import fr.barometre.pipeline.protecting.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which counts of rules may be seen: not of a rule that too few responses break, or all but too
 * few; nor what would tell how many a hidden rule refused, since all that are refused are known.
 */
public final class ShownChecks {
  private final long read;
  private final ConfidentialCounts counts;
  private final Map<String, Reason> refused;

  /**
   * @param read responses, kept or not
   */
  public ShownChecks(List<RuleCount> rules, long read, ConfidentialCounts counts) {
    this.read = read;
    this.counts = counts;
    Map<String, Long> refusing = new LinkedHashMap<>();
    rules.stream()
        .filter(rule -> rule.error() && !rule.ofFile())
        .forEach(rule -> refusing.put(rule.id(), rule.refused()));
    this.refused = counts.of(refusing);
  }

  long read() {
    return read;
  }

  Reason reason(RuleCount rule) {
    if (rule.ofFile()) {
      return Reason.PUBLISHED;
    }
    Reason broken = counts.of(rule.broken(), rule.held());
    return broken == Reason.PUBLISHED ? refused.getOrDefault(rule.id(), Reason.PUBLISHED) : broken;
  }

  /** How many responses each rule refused; null where that is hidden. */
  public Map<String, Long> refused(List<RuleCount> rules, Map<String, Long> known) {
    Map<String, Long> shown = new LinkedHashMap<>(known);
    rules.stream()
        .filter(rule -> reason(rule) != Reason.PUBLISHED)
        .forEach(rule -> shown.replace(rule.id(), null));
    return shown;
  }
}
