package fr.barometre.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is changed in answers before figures are drawn from them, always by rule.
 *
 * @param corrections in the order in which they are made, before any rule is checked
 * @param imputations in the order in which they are made, on kept responses
 * @param mended the raw file of mended answers, which take the place of others with the same key
 */
public record EditingPlan(
    List<Correction> corrections, List<Imputation> imputations, Optional<Path> mended) {
  /** Answers stay as given. */
  public static final EditingPlan NONE = new EditingPlan(List.of(), List.of(), Optional.empty());

  public EditingPlan {
    corrections = List.copyOf(corrections);
    imputations = List.copyOf(imputations);
  }

  EditingPlan with(Path file) {
    return new EditingPlan(corrections, imputations, Optional.of(file));
  }
}
