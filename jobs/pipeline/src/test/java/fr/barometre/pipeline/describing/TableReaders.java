package fr.barometre.pipeline.describing;

import fr.barometre.pipeline.SparkTests;
import fr.barometre.survey.tables.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Published tables as three programs read them, each by its own means. */
enum TableReaders {
  DUCKDB {
    @Override
    Read read(Path table) {
      String source = Files.isDirectory(table) ? table + "/*.parquet" : table.toString();
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement()) {
        statement.execute("set timezone = 'UTC'");
        ResultSet result = statement.executeQuery("select * from '" + source + "'");
        int width = result.getMetaData().getColumnCount();
        Map<String, ColumnType> types = new LinkedHashMap<>();
        for (int i = 1; i <= width; i++) {
          types.put(
              result.getMetaData().getColumnName(i),
              switch (result.getMetaData().getColumnTypeName(i)) {
                case "VARCHAR" -> ColumnType.STRING;
                case "BIGINT" -> ColumnType.LONG;
                case "DOUBLE" -> ColumnType.DOUBLE;
                case "BOOLEAN" -> ColumnType.BOOLEAN;
                case "DATE" -> ColumnType.DATE;
                case "TIMESTAMP WITH TIME ZONE" -> ColumnType.INSTANT;
                default -> throw new AssertionError(result.getMetaData().getColumnTypeName(i));
              });
        }
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
          List<Object> row = new ArrayList<>();
          for (int i = 1; i <= width; i++) {
            row.add(plain(result.getObject(i)));
          }
          rows.add(row);
        }
        return new Read(types, rows);
      } catch (SQLException failure) {
        throw new AssertionError(failure);
      }
    }

    private Object plain(Object value) {
      return value instanceof OffsetDateTime time
          ? time.toInstant()
          : value instanceof java.sql.Date date ? date.toLocalDate() : value;
    }
  },

  PARQUET_HADOOP {
    @Override
    Read read(Path table) {
      Map<String, ColumnType> types = new LinkedHashMap<>();
      List<List<Object>> rows = new ArrayList<>();
      for (Path file : files(table)) {
        try (ParquetFileReader footer = ParquetFileReader.open(new LocalInputFile(file));
            ParquetReader<Group> reader = new Groups(new LocalInputFile(file)).build()) {
          List<Type> fields = footer.getFileMetaData().getSchema().getFields();
          fields.forEach(field -> types.put(field.getName(), type(field)));
          for (Group group = reader.read(); group != null; group = reader.read()) {
            List<Object> row = new ArrayList<>();
            for (Type field : fields) {
              row.add(value(group, field));
            }
            rows.add(row);
          }
        } catch (IOException failure) {
          throw new AssertionError(failure);
        }
      }
      return new Read(types, rows);
    }

    private ColumnType type(Type field) {
      return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
        case BOOLEAN -> ColumnType.BOOLEAN;
        case DOUBLE -> ColumnType.DOUBLE;
        case INT32 -> {
          assert field.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation;
          yield ColumnType.DATE;
        }
        case INT64 ->
            field.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation
                ? ColumnType.INSTANT
                : ColumnType.LONG;
        case BINARY -> {
          assert field.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation;
          yield ColumnType.STRING;
        }
        default -> throw new AssertionError(field);
      };
    }

    private Object value(Group group, Type field) {
      String name = field.getName();
      if (group.getFieldRepetitionCount(name) == 0) {
        return null;
      }
      return switch (type(field)) {
        case STRING -> group.getString(name, 0);
        case LONG -> group.getLong(name, 0);
        case DOUBLE -> group.getDouble(name, 0);
        case BOOLEAN -> group.getBoolean(name, 0);
        case DATE -> LocalDate.ofEpochDay(group.getInteger(name, 0));
        case INSTANT -> Instant.EPOCH.plusNanos(Math.multiplyExact(1000L, group.getLong(name, 0)));
      };
    }
  },

  SPARK {
    @Override
    Read read(Path table) {
      var rows = SparkTests.session().read().parquet(table.toString());
      Map<String, ColumnType> types = new LinkedHashMap<>();
      for (StructField field : rows.schema().fields()) {
        types.put(
            field.name(),
            switch (field.dataType().typeName()) {
              case "string" -> ColumnType.STRING;
              case "long" -> ColumnType.LONG;
              case "double" -> ColumnType.DOUBLE;
              case "boolean" -> ColumnType.BOOLEAN;
              case "date" -> ColumnType.DATE;
              case "timestamp" -> ColumnType.INSTANT;
              default -> throw new AssertionError(field);
            });
      }
      List<List<Object>> read = new ArrayList<>();
      for (Row row : rows.collectAsList()) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
          values.add(row.get(i));
        }
        read.add(values);
      }
      return new Read(types, read);
    }
  };

  /**
   * @param types by column, in the order of the file
   * @param rows values of Java's own types, in the order of the file
   */
  record Read(Map<String, ColumnType> types, List<List<Object>> rows) {}

  /** A table in one file or in a folder of parts. */
  abstract Read read(Path table);

  static List<Path> files(Path table) {
    if (!Files.isDirectory(table)) {
      return List.of(table);
    }
    try (Stream<Path> parts = Files.list(table)) {
      return parts.sorted().toList();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file, new PlainParquetConfiguration());
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
