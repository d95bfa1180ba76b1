package fr.barometre.pipeline.reduction;

import java.util.List;
import java.util.Optional;

/**
 * One pass, as asked for; columns of the Dataset by name.
 *
 * @param stratum a string column
 * @param unit the primary unit, a string column; each company its own where absent
 * @param weight a double column
 * @param segments string columns; the finest cells are their crossing
 */
public record ReductionPlan(
    String stratum,
    Optional<String> unit,
    String weight,
    List<String> segments,
    List<Measure> measures) {}
