package fr.barometre.survey;

import java.util.List;
import java.util.stream.Stream;

/**
 * Response classes by the score method.
 *
 * @param categories columns of the sample file that hold codes
 * @param numbers columns that hold numbers
 * @param classes how many are asked for
 */
public record ResponseScorePlan(
    List<String> categories, List<String> numbers, int classes, Place place) {

  /** Every column of the model. */
  public List<String> columns() {
    return Stream.concat(categories.stream(), numbers.stream()).toList();
  }
}
