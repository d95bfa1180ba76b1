package fr.barometre.survey;

import java.util.List;

/**
 * What is changed in answers before figures are drawn from them, always by rule.
 *
 * @param corrections in the order in which they are made, before any rule is checked
 * @param imputations in the order in which they are made, on kept responses
 */
public record EditingPlan(List<Correction> corrections, List<Imputation> imputations) {
  /** Answers stay as given. */
  public static final EditingPlan NONE = new EditingPlan(List.of(), List.of());

  public EditingPlan {
    corrections = List.copyOf(corrections);
    imputations = List.copyOf(imputations);
  }
}
