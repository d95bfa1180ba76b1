package fr.barometre.survey;

import java.util.Map;
import java.util.Optional;

/**
 * Two estimates compared, and their comparison tested.
 *
 * @param of the estimate that counts positively
 * @param against the one that counts negatively
 */
public record Contrast(
    String id, Label label, Side of, Side against, ContrastScale scale, Place place) {

  /**
   * One of the two estimates.
   *
   * @param indicator a proportion, mean, total, ratio or balance
   * @param modality the code compared, for a proportion of several
   * @param domain codes by segment; all companies where empty
   */
  public record Side(String indicator, Optional<String> modality, Map<String, String> domain) {}

  /** Whether the same figure is compared in domains that share no company. */
  public boolean isOfDomainsApart() {
    return of.indicator().equals(against.indicator())
        && of.modality().equals(against.modality())
        && of.domain().keySet().equals(against.domain().keySet())
        && !of.domain().equals(against.domain());
  }
}
