package fr.barometre.statistics.weighting;

/**
 * A total that weights must reach: the companies of a category, or the sum of a numeric variable.
 *
 * @param variable what is counted or summed: size class, turnover
 * @param category the category counted, empty for a numeric variable
 * @param target the known total
 */
public record Margin(String variable, String category, double target) {

  public Margin {
    if (!Double.isFinite(target)) {
      throw new IllegalArgumentException(
          "the target of %s %s is %s, and should be a number. Correct it."
              .formatted(variable, category, target));
    }
  }

  /** Name in messages and tables. */
  public String name() {
    return category.isEmpty() ? variable : variable + "=" + category;
  }
}
