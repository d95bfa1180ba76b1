package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.publishing.TableFile.Contents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A table too large for one file, as a folder of parts written where the rows are: sorted over all
 * of them, each part a file as {@link TableFile} writes it.
 *
 * <p>The folder must be one that every executor reaches under the same path.
 */
public final class TableParts {
  /** Larger than in one file, since a page costs the footer of its block an entry. */
  private static final int ROWS_A_PAGE = 5_000;

  private TableParts() {}

  /**
   * Sorts the rows as the table promises and writes them.
   *
   * @return the parts, in the order of their rows
   */
  public static List<Path> write(Path folder, Contents contents, Dataset<Row> rows) {
    try {
      Files.createDirectories(folder);
      Column[] order =
          contents.table().sortedBy().stream().map(functions::col).toArray(Column[]::new);
      String target = folder.toString();
      ForeachPartitionFunction<Row> part = partition -> write(target, contents, partition);
      rows.orderBy(order).foreachPartition(part);
      try (Stream<Path> parts = Files.list(folder)) {
        return parts.sorted().toList();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(String folder, Contents contents, Iterator<Row> rows)
      throws IOException {
    if (rows.hasNext()) {
      Path part = Path.of(folder, "part-%05d.parquet".formatted(TaskContext.getPartitionId()));
      Files.deleteIfExists(part); // what a failed attempt of this task left
      TableFile.write(part, contents, ROWS_A_PAGE, ResponseRows.values(rows));
    }
  }
}
