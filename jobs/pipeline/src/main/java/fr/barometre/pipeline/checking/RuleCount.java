package fr.barometre.pipeline.checking;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.survey.Correction;
import fr.barometre.survey.Label;
import fr.barometre.survey.Rule;

/**
 * What became of a rule.
 *
 * @param remedy what to do about a response that breaks it
 * @param error whether a response that breaks it is refused
 * @param broken responses that break it
 * @param refused responses that it is the first to refuse
 */
public record RuleCount(
    String id, Label label, Label remedy, boolean error, long broken, long refused) {

  /** Nothing found yet. */
  public static RuleCount of(BuiltInRule rule) {
    return new RuleCount(rule.id(), rule.label(), rule.remedy(), rule.error(), 0, 0);
  }

  /** Nothing found yet. */
  public static RuleCount of(Rule rule) {
    return new RuleCount(rule.id(), rule.label(), rule.remedy(), rule.error(), 0, 0);
  }

  /** Nothing corrected yet. */
  public static RuleCount of(Correction correction) {
    return new RuleCount(correction.id(), correction.label(), Rule.REMEDY, false, 0, 0);
  }

  public RuleCount with(long newBroken, long newRefused) {
    return new RuleCount(id, label, remedy, error, newBroken, newRefused);
  }
}
