package fr.barometre.pipeline.loading.parquet;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Files written by DuckDB. */
final class ParquetFixtures {

  private ParquetFixtures() {}

  /**
   * @param options of DuckDB's COPY
   */
  static Path written(Path file, String select, String options) {
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet%s)".formatted(select, file, options));
      return file;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
