package fr.barometre.statistics.change;

/**
 * An estimate of one wave, with its precision by the wave's own design.
 *
 * @param standardError in the unit of the value
 * @param degreesOfFreedom infinite for the normal law
 */
public record WaveEstimate(double value, double standardError, double degreesOfFreedom) {

  double variance() {
    return standardError * standardError;
  }
}
