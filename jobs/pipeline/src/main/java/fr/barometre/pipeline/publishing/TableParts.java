package fr.barometre.pipeline.publishing;

import fr.barometre.pipeline.publishing.TableFile.Contents;
import fr.barometre.survey.publication.CannotPublish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
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
   * @param count how many rows there are
   * @return the parts, in the order of their rows
   * @throws CannotPublish if some of them are not here: executors wrote them to disks of their own
   */
  public static List<Path> write(Path folder, Contents contents, Dataset<Row> rows, long count) {
    try {
      Files.createDirectories(folder);
      Column[] order =
          contents.table().sortedBy().stream().map(functions::col).toArray(Column[]::new);
      String target = folder.toString();
      ForeachPartitionFunction<Row> part = partition -> write(target, contents, partition);
      rows.orderBy(order).foreachPartition(part);
      try (Stream<Path> parts = Files.list(folder)) {
        return complete(folder, parts.sorted().toList(), count);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Path> complete(Path folder, List<Path> parts, long count) throws IOException {
    long here = 0;
    for (Path part : parts) {
      try (ParquetFileReader footer = ParquetFileReader.open(new LocalInputFile(part))) {
        here += footer.getRecordCount();
      }
    }
    if (here != count) {
      throw new CannotPublish(
          "of %d rows, %d are in %s: machines of the cluster wrote the others to disks of their own."
                  .formatted(count, here, folder)
              + " Give --output a folder that all of them share; for an object store,"
              + " -Djava.io.tmpdir in BAROMETRE_JAVA_OPTS.");
    }
    return parts;
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
