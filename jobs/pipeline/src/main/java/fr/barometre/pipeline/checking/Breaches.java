package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.ResponseLayout;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * The breaches of a response, as columns. Made of expressions that Spark turns into code: functions
 * with a lambda would have every rule inside them interpreted.
 */
final class Breaches {
  private static final Column ALL = col(ResponseLayout.BREACHES_COLUMN);

  private Breaches() {}

  /** An unfinished or ragged response was not read: nothing more is asked of it. */
  static Column readable() {
    return size(ALL)
        .equalTo(0)
        .or(
            not(
                arrays_overlap(
                    ALL.getField("rule"),
                    array(lit(BuiltInRule.INCOMPLETE.id()), lit(BuiltInRule.RAGGED.id())))));
  }

  /** Whether a response is to be refused. */
  static Column anyError() {
    return array_contains(ALL.getField("error"), true);
  }

  /** Those known, and after them those of rules; nothing is put together where none is broken. */
  static Column and(List<PossibleBreach> rules) {
    if (rules.isEmpty()) {
      return ALL;
    }
    Column any = lit(false);
    List<Column> all = new ArrayList<>(List.of(ALL));
    for (PossibleBreach rule : rules) {
      any = any.or(rule.condition());
      all.add(rule.told());
    }
    return when(readable().and(any), concat(all.toArray(Column[]::new))).otherwise(ALL);
  }
}
