package fr.barometre.pipeline.response;

import java.util.List;

/**
 * What became of a sample.
 *
 * @param drawn companies of the sample file
 * @param answered those whose answers are kept
 * @param lost those said to have answered whose answers are not kept: they did not, for weighting
 * @param outOfScope those the survey is not about
 * @param classes in the order of their codes
 */
public record ResponseAccount(
    long drawn, long answered, long lost, long outOfScope, List<ResponseClass> classes) {

  public ResponseAccount {
    classes = List.copyOf(classes);
  }

  /** Answers over the companies drawn that are in scope, unweighted. */
  public double rate() {
    return (double) answered / (drawn - outOfScope);
  }

  /** The class of a code. */
  public ResponseClass get(String code) {
    return classes.get(Integer.parseInt(code) - 1);
  }
}
