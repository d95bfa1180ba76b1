package fr.barometre.statistics.change;

/**
 * The mean of a figure over editions, each counting once, and how far the last one is from it:
 * {@code mean = sum_t theta_t / T}, {@code deviation = theta_T - mean}.
 *
 * <p>In the unit of the figure. The last edition is part of the mean.
 *
 * <p>Source: the convention of business surveys, where a balance is read against its mean over the
 * whole period (Insee, <i>Enquêtes de conjoncture</i>).
 *
 * @param editions how many there are
 */
public record LongRunMean(double mean, int editions, double deviation) {

  /**
   * Of one edition alone, it is the mean of itself.
   *
   * @param values in the order of the editions
   * @throws IllegalArgumentException without a value, or with one that is not a number
   */
  public static LongRunMean of(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("a mean over no edition");
    }
    double sum = 0;
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(value + " among the values of editions");
      }
      sum += value;
    }
    double mean = sum / values.length;
    return new LongRunMean(mean, values.length, values[values.length - 1] - mean);
  }
}
