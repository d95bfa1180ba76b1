package fr.barometre.pipeline.publishing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructType;

/** A promised table in the words of Parquet and of Spark. */
public final class TableSchema {

  private TableSchema() {}

  static MessageType parquet(Table table) {
    List<Type> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(parquet(column));
    }
    return new MessageType("spark_schema", fields);
  }

  /** Columns carry their description as comment, where {@code describe table} finds it. */
  public static StructType spark(Table table) {
    StructType type = new StructType();
    for (Column column : table.columns()) {
      type =
          type.add(
              column.name(),
              spark(column),
              !column.required(),
              new MetadataBuilder().putString("comment", column.description()).build());
    }
    return type;
  }

  /**
   * What the footer says beside the columns, in an order that no start of the JVM changes.
   *
   * @param notes on the edition, for readers that know nothing of Spark
   */
  static Map<String, String> footer(Table table, Map<String, String> notes) {
    Map<String, String> footer = new TreeMap<>(notes);
    footer.put("org.apache.spark.version", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    footer.put("org.apache.spark.sql.parquet.row.metadata", spark(table).json());
    footer.put("barometre.table", table.name());
    footer.put("barometre.description", table.description());
    footer.put("barometre.columns", descriptions(table));
    footer.put("barometre.sorted_by", String.join(",", table.sortedBy()));
    return footer;
  }

  /** Descriptions by column, as a JSON object. */
  private static String descriptions(Table table) {
    ObjectNode descriptions = JsonNodeFactory.instance.objectNode();
    table.columns().forEach(column -> descriptions.put(column.name(), column.description()));
    return descriptions.toString();
  }

  private static Type parquet(Column column) {
    Repetition repetition = column.required() ? Repetition.REQUIRED : Repetition.OPTIONAL;
    return switch (column.type()) {
      case STRING ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
      case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
      case DATE ->
          Types.primitive(PrimitiveTypeName.INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case INSTANT ->
          Types.primitive(PrimitiveTypeName.INT64, repetition)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(column.name());
    };
  }

  private static DataType spark(Column column) {
    return switch (column.type()) {
      case STRING -> DataTypes.StringType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case INSTANT -> DataTypes.TimestampType;
    };
  }
}
