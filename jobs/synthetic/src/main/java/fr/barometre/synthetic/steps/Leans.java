package fr.barometre.synthetic.steps;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What inclines a company to one answer: conditions, each worth so many logits. */
record Leans(List<Lean> leans) {

  static final Leans NONE = new Leans(List.of());

  @JsonCreator
  static Leans of(Map<String, Double> logits) {
    List<Lean> leans = new ArrayList<>();
    logits.forEach((condition, logit) -> leans.add(new Lean(Condition.parse(condition), logit)));
    return new Leans(leans);
  }

  /**
   * Which of {@code companies} are the {@code count} most inclined: by the logits of the conditions
   * they meet plus a logistic variate. With a quota for threshold this is a logit model. Among
   * equals the earlier company.
   */
  boolean[] mostInclined(Block block, int[] companies, int count, String purpose) {
    double[] propensity = propensity(block, companies, purpose);
    boolean[] chosen = new boolean[companies.length];
    if (count == 0) {
      return chosen;
    }
    double[] sorted = propensity.clone();
    Arrays.sort(sorted);
    double threshold = sorted[sorted.length - count];
    int left = count;
    for (int k = 0; k < chosen.length; k++) {
      chosen[k] = propensity[k] > threshold;
      left -= chosen[k] ? 1 : 0;
    }
    for (int k = 0; left > 0; k++) {
      if (propensity[k] == threshold) {
        chosen[k] = true;
        left--;
      }
    }
    return chosen;
  }

  private double[] propensity(Block block, int[] companies, String purpose) {
    double[] propensity = new double[companies.length];
    for (int k = 0; k < companies.length; k++) {
      propensity[k] = block.noise().logistic(purpose, companies[k]);
    }
    for (Lean lean : leans) {
      boolean[] holds = lean.condition().holds(block);
      for (int k = 0; k < companies.length; k++) {
        propensity[k] += holds[companies[k]] ? lean.logit() : 0;
      }
    }
    return propensity;
  }

  /** One condition and what it is worth. */
  record Lean(Condition condition, double logit) {}
}
