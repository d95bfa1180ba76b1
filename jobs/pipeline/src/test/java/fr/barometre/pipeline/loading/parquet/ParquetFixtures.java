package fr.barometre.pipeline.loading.parquet;

import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Files written by DuckDB, and every cell of a file. */
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

  static List<List<String>> cells(RawTable table) {
    List<List<String>> all = new ArrayList<>();
    try (RawRecords records = table.records().open()) {
      while (records.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < records.width(); i++) {
          cells.add(records.cell(i));
        }
        all.add(cells);
      }
    }
    return all;
  }
}
