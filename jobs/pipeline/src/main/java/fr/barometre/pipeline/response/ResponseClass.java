package fr.barometre.pipeline.response;

/**
 * Companies taken to answer with the same probability.
 *
 * @param code its number, from 1
 * @param name what its companies have in common
 * @param drawn companies drawn, those out of scope left out
 * @param answered how many of them did
 * @param weight of the draw, of all of them
 * @param rate the weighted rate of response, {@code sum w(answered) / sum w(drawn)}
 */
public record ResponseClass(
    String code, String name, long drawn, long answered, double weight, double rate) {

  /** The weight of the draw of those that answered. */
  public double answeredWeight() {
    return weight * rate;
  }

  /** What the weight of a company that answered is multiplied by. */
  public double factor() {
    return 1 / rate;
  }
}
