package fr.barometre.pipeline.reduction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Where the columns of a plan stand in the rows that are summed.
 *
 * @param names in their order
 * @param keys of the segments, the stratum and, where there is one, its part
 * @param weight of the weight
 */
record Columns(List<String> names, int[] keys, int weight) implements Serializable {

  static Columns of(ReductionPlan plan) {
    List<String> keys = new ArrayList<>(plan.segments());
    keys.add(plan.stratum());
    plan.part().ifPresent(keys::add);
    LinkedHashSet<String> names = new LinkedHashSet<>(keys);
    names.add(plan.weight());
    for (Measure measure : plan.measures()) {
      names.add(measure.answer());
      names.add(measure.inBase());
      measure.denominator().ifPresent(names::add);
    }
    List<String> ordered = new ArrayList<>(names);
    return new Columns(
        ordered,
        keys.stream().mapToInt(ordered::indexOf).toArray(),
        ordered.indexOf(plan.weight()));
  }
}
