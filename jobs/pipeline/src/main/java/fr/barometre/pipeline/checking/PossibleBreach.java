package fr.barometre.pipeline.checking;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import fr.barometre.pipeline.loading.BuiltInRule;
import fr.barometre.pipeline.loading.ResponseLayout;
import org.apache.spark.sql.Column;

/**
 * A rule as columns: when a response breaks it, and what is then told.
 *
 * @param condition true where it is broken; null breaks nothing
 */
record PossibleBreach(Column condition, Column breach) {
  private static final Column NONE = array().cast(ResponseLayout.BREACHES_TYPE);

  static PossibleBreach of(BuiltInRule rule, String column, Column value, Column condition) {
    return of(rule.id(), column, value, rule.error(), condition);
  }

  static PossibleBreach of(
      String rule, String column, Column value, boolean error, Column condition) {
    return new PossibleBreach(
        condition,
        struct(
            lit(rule).as("rule"),
            lit(column).as("column"),
            value.as("value"),
            lit(error).as("error")));
  }

  /** One breach or none. */
  Column told() {
    return when(condition, array(breach)).otherwise(NONE);
  }
}
