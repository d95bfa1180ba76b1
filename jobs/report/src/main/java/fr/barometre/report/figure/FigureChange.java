package fr.barometre.report.figure;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number of a figure in an earlier edition, and what became of it since; as table {@code changes}
 * holds it.
 *
 * @param edition the earlier one
 * @param earlier the number then; absent where withheld
 * @param difference the number now less that one; absent where either is withheld
 * @param significant whether chance does not explain it; empty where it was not tested
 * @param broken whether the two do not measure the same
 * @param longRunMean of a balance: over the editions that no break parts from this one
 */
public record FigureChange(
    String edition,
    OptionalDouble earlier,
    OptionalDouble difference,
    Optional<Boolean> significant,
    boolean broken,
    OptionalDouble longRunMean) {

  /** Whether it may be told as a change. */
  public boolean isSignificant() {
    return significant.orElse(false) && !broken;
  }
}
