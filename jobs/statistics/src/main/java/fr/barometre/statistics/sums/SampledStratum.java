package fr.barometre.statistics.sums;

/**
 * A stratum of the full sample.
 *
 * @param sampled n_h, companies
 * @param population N_h; infinite without finite population correction
 */
public record SampledStratum(String name, long sampled, double population) {}
