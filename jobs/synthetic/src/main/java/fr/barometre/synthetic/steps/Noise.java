package fr.barometre.synthetic.steps;

/**
 * Chance that depends only on a seed, a purpose and a company, so that no draw moves another.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, 2014) as a hash; {@link StrictMath} so that every machine
 * gets the same bits.
 */
public record Noise(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  /** Uniform on the open interval from 0 to 1. */
  public double uniform(String purpose, int company) {
    return ((bits(purpose, company) >>> 11) + 0.5) * UNIT;
  }

  /** Standard logistic: {@code log(u / (1 - u))}. */
  public double logistic(String purpose, int company) {
    double u = uniform(purpose, company);
    return StrictMath.log(u / (1 - u));
  }

  /** A whole number from 0 to {@code bound - 1}. */
  public int below(int bound, String purpose, int company) {
    return (int) (uniform(purpose, company) * bound);
  }

  /** The chance of another block of companies. */
  public Noise of(long block) {
    return new Noise(mix(seed + GOLDEN * (block + 1)));
  }

  private long bits(String purpose, int company) {
    long hash = mix(seed + GOLDEN * purpose.hashCode());
    return mix(hash + GOLDEN * (company + 1L));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
