package fr.barometre.pipeline.reduction;

import java.util.List;
import java.util.Optional;

/**
 * One pass, as asked for; columns of the Dataset by name.
 *
 * @param stratum a string column
 * @param unit the primary unit, a string column; each company its own where absent
 * @param cell the calibration cell, a string column; not beside primary units
 * @param weight a double column
 * @param segments string columns; the finest cells are their crossing
 */
public record ReductionPlan(
    String stratum,
    Optional<String> unit,
    Optional<String> cell,
    String weight,
    List<String> segments,
    List<Measure> measures) {

  /** Without calibration cells. */
  public ReductionPlan(
      String stratum,
      Optional<String> unit,
      String weight,
      List<String> segments,
      List<Measure> measures) {
    this(stratum, unit, Optional.empty(), weight, segments, measures);
  }

  /** What divides a stratum: primary units or calibration cells. */
  Optional<String> part() {
    return unit.or(() -> cell);
  }
}
