package fr.barometre.pipeline.loading;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A rule that one response breaks.
 *
 * @param rule its id
 * @param column the raw column or the variable it was seen in
 * @param value what stands there
 * @param error whether the response is refused for it, else only counted
 */
public record Breach(String rule, String column, String value, boolean error)
    implements Serializable {

  /** How it travels in a Dataset. */
  public static final StructType TYPE =
      new StructType()
          .add("rule", DataTypes.StringType)
          .add("column", DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("error", DataTypes.BooleanType);

  public static Breach error(String rule, String column, String value) {
    return new Breach(rule, column, value, true);
  }

  public static Breach of(Row row) {
    return new Breach(row.getString(0), row.getString(1), row.getString(2), row.getBoolean(3));
  }
}
