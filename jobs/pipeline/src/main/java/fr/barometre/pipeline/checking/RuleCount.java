package fr.barometre.pipeline.checking;

import fr.barometre.survey.Label;

/**
 * What became of a rule.
 *
 * @param error whether a response that breaks it is refused
 * @param broken responses that break it
 * @param refused responses that it is the first to refuse
 */
public record RuleCount(String id, Label label, boolean error, long broken, long refused) {

  public RuleCount with(long newBroken, long newRefused) {
    return new RuleCount(id, label, error, newBroken, newRefused);
  }
}
