package fr.barometre.statistics.weighting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Calibrations that have nothing to do with each other, one per region, say. */
public final class Partitions {
  private Partitions() {}

  /**
   * Every partition calibrated, in the order of the problems.
   *
   * @param problems by the name of the partition
   * @throws CalibrationFailure with every partition that failed and its reason, {@link
   *     CalibrationObstacle.InPartitions}; there are no weights then, not even for the others
   */
  public static Map<String, Calibration> solve(Map<String, CalibrationProblem> problems) {
    return solve(
        problems,
        problem ->
            new CalibrationSolver(problem.method()).solve(problem.cells(), problem.margins()));
  }

  /** The same for another act of weighting: the trimming of calibrations, say. */
  public static <P, R> Map<String, R> solve(Map<String, P> problems, Function<P, R> act) {
    Map<String, R> solved = new LinkedHashMap<>();
    Map<String, CalibrationObstacle> failed = new LinkedHashMap<>();
    problems.forEach(
        (name, problem) -> {
          try {
            solved.put(name, act.apply(problem));
          } catch (CalibrationFailure failure) {
            failed.put(name, failure.obstacle());
          }
        });
    if (!failed.isEmpty()) {
      throw new CalibrationFailure(new CalibrationObstacle.InPartitions(failed));
    }
    return solved;
  }
}
