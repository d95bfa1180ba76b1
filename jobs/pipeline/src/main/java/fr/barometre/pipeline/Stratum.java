package fr.barometre.pipeline;

/**
 * A stratum as it was sampled.
 *
 * @param sampled companies (or primary units) that answered, n_h
 * @param population companies in the frame, N_h; infinite where none is declared or sampling was
 *     with replacement
 */
record Stratum(String code, long sampled, double population) {

  /** Whether every company of the frame answered. */
  boolean isCensus() {
    return sampled >= population;
  }
}
