package fr.barometre.statistics.design;

/**
 * One stage of sampling, entry by entry.
 *
 * @param units number of the entry's unit; equal numbers are the same unit
 * @param strata number of the stratum the unit was drawn in
 * @param population units in that stratum's population; infinite without finite population
 *     correction
 * @param sampled units drawn in that stratum, in the full sample
 */
record Stage(int[] units, int[] strata, double[] population, int[] sampled) {}
