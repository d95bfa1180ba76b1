package fr.barometre.survey.declaration;

import fr.barometre.survey.NearestName;
import java.util.Set;

/**
 * The functions an expression may call: of one response alone, and the same whenever they are
 * called.
 */
final class SqlFunctions {
  static final Set<String> ALLOWED =
      Set.of(
          "abs",
          "add_months",
          "ascii",
          "bround",
          "cast",
          "ceil",
          "ceiling",
          "char_length",
          "coalesce",
          "concat",
          "concat_ws",
          "contains",
          "date",
          "date_add",
          "date_diff",
          "date_format",
          "datediff",
          "day",
          "dayofmonth",
          "double",
          "element_at",
          "endswith",
          "exp",
          "floor",
          "greatest",
          "if",
          "ifnull",
          "initcap",
          "instr",
          "int",
          "isnan",
          "isnotnull",
          "isnull",
          "least",
          "left",
          "length",
          "ln",
          "locate",
          "log",
          "log10",
          "lower",
          "lpad",
          "ltrim",
          "mod",
          "month",
          "months_between",
          "nanvl",
          "negative",
          "nullif",
          "nvl",
          "nvl2",
          "pmod",
          "position",
          "pow",
          "power",
          "quarter",
          "regexp_extract",
          "regexp_like",
          "regexp_replace",
          "replace",
          "right",
          "rlike",
          "round",
          "rpad",
          "rtrim",
          "sign",
          "split",
          "split_part",
          "sqrt",
          "startswith",
          "string",
          "substr",
          "substring",
          "to_date",
          "translate",
          "trim",
          "try_cast",
          "try_divide",
          "upper",
          "weekday",
          "year");

  /** Of many responses: of all those of a file, say. */
  static final Set<String> AGGREGATES =
      Set.of(
          "avg",
          "count",
          "count_if",
          "max",
          "mean",
          "median",
          "min",
          "percentile",
          "stddev",
          "sum",
          "variance");

  private static final Set<String> ORDERED =
      Set.of("dense_rank", "first", "lag", "last", "lead", "ntile", "rank", "row_number");

  private static final Set<String> CHANGING =
      Set.of(
          "curdate",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtimestamp",
          "monotonically_increasing_id",
          "now",
          "rand",
          "randn",
          "random",
          "shuffle",
          "spark_partition_id",
          "unix_timestamp",
          "uuid");

  private SqlFunctions() {}

  /** Why a function that is not allowed is not, and what to do. */
  static String remedy(String function) {
    if (AGGREGATES.contains(function) || ORDERED.contains(function)) {
      return "An expression sees one response; declare an indicator for what concerns all of them.";
    }
    if (CHANGING.contains(function)) {
      return "A run must give the same figures whenever it runs; write a fixed value.";
    }
    return NearestName.find(function, ALLOWED)
        .map(name -> "Did you mean '" + name + "'?")
        .orElse("Write it with operators, case and functions that see one response, as coalesce.");
  }
}
