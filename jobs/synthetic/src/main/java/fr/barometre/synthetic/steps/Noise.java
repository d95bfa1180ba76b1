package fr.barometre.synthetic.steps;

import java.util.Optional;

/**
 * Chance that depends only on a seed, a purpose and a company, so that no draw moves another.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, 2014) as a hash; {@link StrictMath} so that every machine
 * gets the same bits.
 */
public record Noise(long seed, Optional<Returning> returning) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  public Noise(long seed) {
    this(seed, Optional.empty());
  }

  /** The same, some companies having chance they had before. */
  public Noise with(Returning companies) {
    return new Noise(seed, Optional.of(companies));
  }

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
    if (returning.isPresent() && returning.get().keeps(this, purpose, company)) {
      return returning.get().before().bits(purpose, returning.get().first() + company);
    }
    return fresh(purpose, company);
  }

  /** Uniform like {@link #uniform}, whatever the company had before. */
  double freshUniform(String purpose, int company) {
    return ((fresh(purpose, company) >>> 11) + 0.5) * UNIT;
  }

  private long fresh(String purpose, int company) {
    long hash = mix(seed + GOLDEN * purpose.hashCode());
    return mix(hash + GOLDEN * (company + 1L));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
