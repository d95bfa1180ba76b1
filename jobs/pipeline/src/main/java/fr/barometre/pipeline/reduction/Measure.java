package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.Optional;

/**
 * What is summed for one indicator; columns of the Dataset by name.
 *
 * @param answer y: boolean where {@code binary}, else double
 * @param inBase x: boolean, true where the company is in the base and answered
 * @param denominator d: double, for a ratio; 1 where absent
 * @param binary whether the answer is yes or no
 */
public record Measure(String answer, String inBase, Optional<String> denominator, boolean binary) {

  Columns columns(java.util.function.ToIntFunction<String> index) {
    return new Columns(
        index.applyAsInt(answer),
        index.applyAsInt(inBase),
        denominator.map(index::applyAsInt).orElse(-1),
        binary);
  }

  /**
   * The same by position, as it travels to the executors; {@code denominator} is -1 where absent.
   */
  record Columns(int answer, int inBase, int denominator, boolean binary) implements Serializable {}
}
