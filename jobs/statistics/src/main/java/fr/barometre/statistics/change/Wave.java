package fr.barometre.statistics.change;

/**
 * One of two samples, by what an estimate from it owes to each primary unit.
 *
 * @param value the estimate
 * @param variance by the wave's own design
 * @param units names of the primary units, the same name in both waves being the same unit
 * @param strata of the units in this wave
 * @param influence of the estimate, a total per unit
 */
public record Wave(
    double value, double variance, String[] units, String[] strata, double[] influence) {

  public Wave {
    if (units.length != strata.length || units.length != influence.length) {
      throw new IllegalArgumentException(
          "%d units, %d strata and %d influence values"
              .formatted(units.length, strata.length, influence.length));
    }
  }
}
