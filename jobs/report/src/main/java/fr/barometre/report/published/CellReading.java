package fr.barometre.report.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** A cell of a Parquet row as a Java value. */
final class CellReading {

  private CellReading() {}

  /** String, Long, Double, Boolean, LocalDate or Instant (stored as microseconds of UTC). */
  static Object of(Group group, Type field) {
    String name = field.getName();
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> group.getBoolean(name, 0);
      case INT32 ->
          isDate(field)
              ? LocalDate.ofEpochDay(group.getInteger(name, 0))
              : (Object) (long) group.getInteger(name, 0);
      case INT64 ->
          isTimestamp(field)
              ? Instant.EPOCH.plus(group.getLong(name, 0), ChronoUnit.MICROS)
              : (Object) group.getLong(name, 0);
      case FLOAT -> (double) group.getFloat(name, 0);
      case DOUBLE -> group.getDouble(name, 0);
      case BINARY -> group.getString(name, 0);
      case INT96, FIXED_LEN_BYTE_ARRAY ->
          group.getValueToString(group.getType().getFieldIndex(name), 0);
    };
  }

  static String typeName(Type field) {
    return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> "boolean";
      case INT32 -> isDate(field) ? "date" : "long";
      case INT64 -> isTimestamp(field) ? "timestamp" : "long";
      case FLOAT, DOUBLE -> "double";
      case BINARY -> "string";
      case INT96, FIXED_LEN_BYTE_ARRAY -> "binary";
    };
  }

  private static boolean isDate(Type field) {
    return field.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation;
  }

  private static boolean isTimestamp(Type field) {
    return field.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation;
  }
}
