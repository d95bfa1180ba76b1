package fr.barometre.pipeline.intruder;

/**
 * What a figure shows in a domain: how many companies are in its base, or how many of them gave an
 * answer.
 *
 * @param figure id of the indicator; of answers that do not exclude each other, and so have bases
 *     of their own, with the answer
 * @param answer {@link #BASE} for all in the base
 */
public record Count(String figure, String answer, Domain domain) {
  static final String BASE = "";

  static Count base(String figure, Domain domain) {
    return new Count(figure, BASE, domain);
  }

  boolean isBase() {
    return answer.equals(BASE);
  }

  /** The base that an answer is a part of. */
  Count base() {
    return base(figure, domain);
  }

  Count in(Domain other) {
    return new Count(figure, answer, other);
  }

  @Override
  public String toString() {
    String name = isBase() ? "base of " + figure : figure + "." + answer;
    return (figure.endsWith("/" + answer) ? figure : name) + " in " + domain;
  }
}
