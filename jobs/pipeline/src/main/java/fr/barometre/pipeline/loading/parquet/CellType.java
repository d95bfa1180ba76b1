package fr.barometre.pipeline.loading.parquet;

import fr.barometre.pipeline.loading.RawColumn;
import fr.barometre.pipeline.loading.ShortestDecimal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * How the values of a column become the text of cells. Instants are those of UTC, in ISO order, and
 * a day where nothing is added to it; a float is the double of the same value; NaN, which some
 * tools write for a missing number, is empty; yes is 1 and no is 0.
 *
 * @param scale digits after the point of a decimal
 * @param perSecond parts that a second is counted in, where time is counted
 */
record CellType(Kind kind, int scale, long perSecond) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_TIME;
  private static final long DAY = 86_400;
  private static final long NANOS = 1_000_000_000;
  private static final int JULIAN_1970 = 2_440_588;
  private static final int INT96 = 12;

  /** What a column holds. */
  enum Kind {
    NUMBER,
    UNSIGNED,
    DECIMAL,
    DAY,
    TIME,
    INSTANT,
    OLD_INSTANT,
    TEXT
  }

  /** Empty where values are no cells. */
  static Optional<CellType> of(PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = type.getPrimitiveTypeName();
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return Optional.of(new CellType(Kind.DECIMAL, decimal.getScale(), 1));
    }
    return switch (stored) {
      case BOOLEAN, FLOAT, DOUBLE -> Optional.of(new CellType(Kind.NUMBER, 0, 1));
      case INT96 -> Optional.of(new CellType(Kind.OLD_INSTANT, 0, 1));
      case BINARY ->
          isText(logical) ? Optional.of(new CellType(Kind.TEXT, 0, 1)) : Optional.empty();
      case FIXED_LEN_BYTE_ARRAY -> Optional.empty();
      case INT32, INT64 -> Optional.of(whole(logical));
    };
  }

  /** Older tools write text without saying so. */
  private static boolean isText(LogicalTypeAnnotation logical) {
    return logical == null
        || logical instanceof StringLogicalTypeAnnotation
        || logical instanceof EnumLogicalTypeAnnotation
        || logical instanceof JsonLogicalTypeAnnotation;
  }

  private static CellType whole(LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return new CellType(Kind.DAY, 0, 1);
    }
    if (logical instanceof TimestampLogicalTypeAnnotation instant) {
      return new CellType(Kind.INSTANT, 0, perSecond(instant.getUnit()));
    }
    if (logical instanceof TimeLogicalTypeAnnotation time) {
      return new CellType(Kind.TIME, 0, perSecond(time.getUnit()));
    }
    boolean signed = !(logical instanceof IntLogicalTypeAnnotation whole) || whole.isSigned();
    return new CellType(signed ? Kind.NUMBER : Kind.UNSIGNED, 0, 1);
  }

  private static long perSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> NANOS;
    };
  }

  RawColumn.Type column() {
    return switch (kind) {
      case TEXT -> RawColumn.Type.WRITTEN;
      case DAY, TIME, INSTANT, OLD_INSTANT -> RawColumn.Type.DATE;
      case NUMBER, UNSIGNED, DECIMAL -> RawColumn.Type.NUMBER;
    };
  }

  String text(int value) {
    return kind == Kind.UNSIGNED ? Integer.toUnsignedString(value) : text((long) value);
  }

  String text(long value) {
    return switch (kind) {
      case UNSIGNED -> Long.toUnsignedString(value);
      case DECIMAL -> plain(BigDecimal.valueOf(value, scale));
      case DAY -> day(value);
      case TIME -> time(value);
      case INSTANT ->
          instant(
              Math.floorDiv(value, perSecond),
              Math.floorMod(value, perSecond) * (NANOS / perSecond));
      default -> Long.toString(value);
    };
  }

  String text(double value) {
    return Double.isNaN(value) ? "" : ShortestDecimal.of(value);
  }

  /** Of bytes that are no text. */
  String text(Binary value) {
    if (kind == Kind.DECIMAL) {
      return plain(new BigDecimal(new BigInteger(value.getBytesUnsafe()), scale));
    }
    if (value.length() != INT96) {
      throw new IllegalArgumentException(value.length() + " bytes where an instant has 12");
    }
    ByteBuffer bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long days = (long) bytes.getInt() - JULIAN_1970;
    return instant(days * DAY + Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String day(long days) {
    try {
      return LocalDate.ofEpochDay(days).toString();
    } catch (DateTimeException outside) {
      return Long.toString(days);
    }
  }

  private String time(long parts) {
    try {
      return LocalTime.ofNanoOfDay(Math.multiplyExact(parts, NANOS / perSecond)).format(TIME);
    } catch (DateTimeException | ArithmeticException outside) {
      return Long.toString(parts);
    }
  }

  private static String instant(long seconds, long nanos) {
    LocalDateTime instant = LocalDateTime.ofEpochSecond(seconds, (int) nanos, ZoneOffset.UTC);
    LocalDate day = instant.toLocalDate();
    return instant.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? day.toString()
        : day + "T" + instant.toLocalTime().format(TIME);
  }
}
