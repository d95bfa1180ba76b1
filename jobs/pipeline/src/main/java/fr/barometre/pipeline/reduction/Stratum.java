package fr.barometre.pipeline.reduction;

/**
 * A stratum as it was sampled.
 *
 * @param sampled primary units that answered, n_h
 * @param population primary units in the frame, N_h; infinite where sampling was with replacement
 * @param weight of the draw of each of its companies; NaN where companies differ
 */
public record Stratum(String code, long sampled, double population, double weight) {

  /** Whether every unit of the frame answered. */
  public boolean isCensus() {
    return sampled >= population;
  }
}
