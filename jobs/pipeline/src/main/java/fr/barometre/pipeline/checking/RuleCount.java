package fr.barometre.pipeline.checking;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.survey.Correction;
import fr.barometre.survey.Label;
import fr.barometre.survey.Rule;

/**
 * What became of a rule.
 *
 * @param remedy what to do about a response that breaks it
 * @param error whether a response that breaks it is refused, or a file that breaks it stops
 *     publication
 * @param ofFile whether files are held to it, not responses
 * @param held responses, or files, that were held to it
 * @param broken those that break it
 * @param refused responses that it is the first to refuse
 */
public record RuleCount(
    String id,
    Label label,
    Label remedy,
    boolean error,
    boolean ofFile,
    long held,
    long broken,
    long refused) {

  /** Nothing found yet. */
  public static RuleCount of(BuiltInRule rule) {
    return new RuleCount(rule.id(), rule.label(), rule.remedy(), rule.error(), false, 0, 0, 0);
  }

  /** Nothing found yet. */
  public static RuleCount of(Rule rule) {
    return new RuleCount(
        rule.id(), rule.label(), rule.remedy(), rule.error(), rule.isOfFile(), 0, 0, 0);
  }

  /** Nothing corrected yet. */
  public static RuleCount of(Correction correction) {
    return new RuleCount(correction.id(), correction.label(), Rule.REMEDY, false, false, 0, 0, 0);
  }

  /** Of those held to it, the share that breaks it. */
  public double share() {
    return held == 0 ? 0 : (double) broken / held;
  }

  RuleCount with(long newHeld, long newBroken, long newRefused) {
    return new RuleCount(id, label, remedy, error, ofFile, newHeld, newBroken, newRefused);
  }
}
