package fr.barometre.pipeline.publishing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.Binary;

/**
 * What reading the rows of one code costs, all columns of them.
 *
 * @param rows found
 * @param bytes read from the files, footers among them
 */
record BytesRead(long rows, long bytes) {

  /** By parquet-hadoop, which knows the bounds of blocks and of pages. */
  static BytesRead byParquet(List<Path> files, String column, String code) {
    AtomicLong bytes = new AtomicLong();
    long rows = 0;
    FilterCompat.Filter filter =
        FilterCompat.get(FilterApi.eq(FilterApi.binaryColumn(column), Binary.fromString(code)));
    for (Path file : files) {
      try (ParquetReader<Group> reader =
          new Groups(new CountedFile(file, bytes)).withFilter(filter).build()) {
        while (reader.read() != null) {
          rows++;
        }
      } catch (IOException failure) {
        throw new AssertionError(failure);
      }
    }
    return new BytesRead(rows, bytes.get());
  }

  /**
   * By DuckDB, which knows the bounds of blocks; what the operating system counts of the process.
   */
  static BytesRead byDuckDb(List<Path> files, String column, String code) {
    String list = files.stream().map(file -> "'" + file + "'").toList().toString();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set enable_external_file_cache = false");
      long before = bytesOfProcess();
      // Every column is used, so that none is left out.
      ResultSet result =
          statement.executeQuery(
              "select count(*), max(hash(t)) from read_parquet(%s) t where t.%s = '%s'"
                  .formatted(list, column, code));
      result.next();
      return new BytesRead(result.getLong(1), bytesOfProcess() - before);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static long bytesOfProcess() {
    try {
      return Files.readAllLines(Path.of("/proc/self/io")).stream()
          .filter(line -> line.startsWith("rchar: "))
          .mapToLong(line -> Long.parseLong(line.substring("rchar: ".length())))
          .findFirst()
          .orElseThrow();
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
