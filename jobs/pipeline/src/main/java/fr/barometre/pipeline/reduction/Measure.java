package fr.barometre.pipeline.reduction;

import java.util.Optional;

/**
 * What is summed for one indicator; columns of the Dataset by name. Measures that name the same
 * base share its sums.
 *
 * @param answer y: boolean where {@code binary}, else double
 * @param inBase x: boolean, true where the company is in the base and answered
 * @param denominator d: double, for a ratio; 1 where absent
 * @param binary whether the answer is yes or no
 */
public record Measure(String answer, String inBase, Optional<String> denominator, boolean binary) {}
