package fr.barometre.statistics.weighting;

/** A calibration without weights, with its reason. */
public final class CalibrationFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CalibrationObstacle obstacle;

  CalibrationFailure(CalibrationObstacle obstacle) {
    super(obstacle.message());
    this.obstacle = obstacle;
  }

  public CalibrationObstacle obstacle() {
    return obstacle;
  }
}
