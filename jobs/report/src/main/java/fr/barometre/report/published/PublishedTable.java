package fr.barometre.report.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A published table, read from its file alone: one Parquet file, or a folder of parts where the
 * table was too large for one.
 */
public final class PublishedTable {
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  private final List<Path> files;

  private PublishedTable(List<Path> files) {
    this.files = files;
  }

  static PublishedTable open(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        return new PublishedTable(List.of(path));
      }
      try (Stream<Path> parts = Files.list(path)) {
        return new PublishedTable(
            parts.filter(part -> part.toString().endsWith(".parquet")).sorted().toList());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** From the footer: no page is read. */
  public List<PublishedColumn> columns() {
    try (ParquetFileReader reader = ParquetFileReader.open(input(files.get(0)))) {
      Map<String, String> descriptions =
          descriptions(reader.getFileMetaData().getKeyValueMetaData().get(SPARK_SCHEMA));
      return reader.getFileMetaData().getSchema().getFields().stream()
          .map(field -> column(field, descriptions.getOrDefault(field.getName(), "")))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The first rows, in the order of the file. */
  public List<PublishedRow> first(int rows) {
    return read(FilterCompat.NOOP, rows);
  }

  /** All rows one after the other, in the order of the file; none of them is kept. */
  public void forEach(Consumer<PublishedRow> reading) {
    for (Path file : files) {
      try (ParquetReader<Group> reader =
          new Groups(input(file), new PlainParquetConfiguration()).build()) {
        for (Group group = reader.read(); group != null; group = reader.read()) {
          reading.accept(row(group));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** The rows with that text in that column; blocks that cannot hold it are skipped. */
  public List<PublishedRow> where(String column, String text) {
    return read(
        FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(text))),
        Integer.MAX_VALUE);
  }

  /** The rows with one of those texts in that column, in the order of the file. */
  public List<PublishedRow> where(String column, Collection<String> texts) {
    Set<Binary> values = texts.stream().map(Binary::fromString).collect(Collectors.toSet());
    return read(
        FilterCompat.get(FilterApi.in(FilterApi.binaryColumn(column), values)), Integer.MAX_VALUE);
  }

  /**
   * Every row of some columns, one after the other: the others are not read.
   *
   * @param columns those that the table does not have are passed over
   */
  public void scan(Collection<String> columns, Consumer<PublishedRow> reader) {
    for (Path file : files) {
      PlainParquetConfiguration projected = new PlainParquetConfiguration();
      projected.set(ReadSupport.PARQUET_READ_SCHEMA, schema(file, columns).toString());
      try (ParquetReader<Group> groups =
          new Groups(input(file), projected).withFilter(FilterCompat.NOOP).build()) {
        for (Group group = groups.read(); group != null; group = groups.read()) {
          reader.accept(row(group));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static MessageType schema(Path file, Collection<String> columns) {
    try (ParquetFileReader reader = ParquetFileReader.open(input(file))) {
      MessageType whole = reader.getFileMetaData().getSchema();
      return new MessageType(
          whole.getName(),
          whole.getFields().stream().filter(field -> columns.contains(field.getName())).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<PublishedRow> read(FilterCompat.Filter filter, int limit) {
    List<PublishedRow> rows = new ArrayList<>();
    for (Path file : files) {
      try (ParquetReader<Group> reader =
          new Groups(input(file), new PlainParquetConfiguration()).withFilter(filter).build()) {
        for (Group group = next(reader, rows, limit);
            group != null;
            group = next(reader, rows, limit)) {
          rows.add(row(group));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return rows;
  }

  private static Group next(ParquetReader<Group> reader, List<PublishedRow> rows, int limit)
      throws IOException {
    return rows.size() < limit ? reader.read() : null;
  }

  private static PublishedRow row(Group group) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Type field : group.getType().getFields()) {
      boolean present = group.getFieldRepetitionCount(field.getName()) > 0;
      values.put(field.getName(), present ? CellReading.of(group, field) : null);
    }
    return new PublishedRow(values);
  }

  private static PublishedColumn column(Type field, String description) {
    return new PublishedColumn(field.getName(), CellReading.typeName(field), description);
  }

  /** Spark keeps a column's comment in the footer, in its own account of the schema. */
  private static Map<String, String> descriptions(String sparkSchema) throws IOException {
    Map<String, String> descriptions = new LinkedHashMap<>();
    if (sparkSchema != null) {
      for (JsonNode field : new ObjectMapper().readTree(sparkSchema).path("fields")) {
        descriptions.put(
            field.path("name").asText(), field.path("metadata").path("comment").asText());
      }
    }
    return descriptions;
  }

  private static InputFile input(Path file) {
    return new LocalInputFile(file);
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file, PlainParquetConfiguration configuration) {
      super(file, configuration); // without it Hadoop's is read from its XML files each time
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
