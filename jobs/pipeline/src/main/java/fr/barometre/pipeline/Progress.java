package fr.barometre.pipeline;

/** Told where a run stands. */
@FunctionalInterface
public interface Progress {

  /**
   * @param stage its name, {@code Loading} say
   * @param step from 1
   * @param steps how many there are
   */
  void at(String stage, int step, int steps);
}
