package fr.barometre.statistics;

/**
 * A figure that the data cannot give, with the reason and the remedy in its message: a stratum of
 * one unit, a population smaller than its sample, a singular system.
 */
public final class UndefinedEstimate extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UndefinedEstimate(String problemAndRemedy) {
    super(problemAndRemedy);
  }
}
