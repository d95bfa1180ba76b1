package fr.barometre.pipeline.publishing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.pipeline.SparkTests;
import fr.barometre.pipeline.publishing.TableFile.Contents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for one code of a segment does not read the answers of the others. */
class SkippedBlocksTest {
  @TempDir Path folder;

  @Test
  void one_region_of_a_single_file_is_read_without_the_others() {
    long rows = 220_000;
    Dataset<Row> answers = LargeResponses.of(SparkTests.session(), rows);
    Path file = folder.resolve("responses.parquet");
    TableFile.write(
        file,
        LargeResponses.TABLE,
        ResponseRows.values(
            answers
                .coalesce(1)
                .sortWithinPartitions("region", "sector", "company")
                .toLocalIterator()));
    long expected = answers.where("region = 'region_07'").count();

    BytesRead parquet = BytesRead.byParquet(List.of(file), "region", "region_07");

    assertEquals(expected, parquet.rows());
    assertTrue(parquet.bytes() < size(List.of(file)) / 10, parquet + " of " + size(List.of(file)));
    // Three blocks, two of 100,000 rows: the one that holds the region is read.
    BytesRead duckdb = BytesRead.byDuckDb(List.of(file), "region", "region_07");
    assertEquals(expected, duckdb.rows());
    assertTrue(duckdb.bytes() < 0.7 * size(List.of(file)), duckdb + " of " + size(List.of(file)));
  }

  /**
   * Writes 30 million answers, or {@code -Drows}, and prints the share of the bytes that one code
   * of each segment costs.
   */
  @Test
  @Tag("slow")
  void a_tenth_of_the_bytes_of_thirty_million_answers_serves_one_region() {
    long rows = Long.getLong("rows", 30_000_000);
    SparkSession spark = SparkTests.session().newSession();
    spark.conf().set("spark.sql.shuffle.partitions", "8"); // as a run has it
    long start = System.nanoTime();

    List<Path> parts =
        TableParts.write(
            folder.resolve("responses.parquet"),
            new Contents(LargeResponses.TABLE, Map.of()),
            LargeResponses.of(spark, rows),
            rows);

    long size = size(parts);
    System.out.printf(
        "%,d rows, %d parts, %,d bytes, written in %d s%n",
        rows, parts.size(), size, (System.nanoTime() - start) / 1_000_000_000);
    for (String segment : List.of("region", "sector", "size", "customers")) {
      print("parquet-hadoop", parts, segment, BytesRead::byParquet);
      print("DuckDB", parts, segment, BytesRead::byDuckDb);
    }
    assertTrue(
        BytesRead.byParquet(parts, "region", "region_03").bytes() < size / 10, "parquet-hadoop");
    assertTrue(BytesRead.byDuckDb(parts, "region", "region_03").bytes() < size / 10, "DuckDB");
  }

  private interface Reading {
    BytesRead read(List<Path> files, String column, String code);
  }

  private static void print(String reader, List<Path> parts, String segment, Reading reading) {
    BytesRead read = reading.read(parts, segment, segment + "_03");
    System.out.printf(
        "%-9s = %s_03 by %-14s %,12d rows, %,14d bytes, %5.1f %%%n",
        segment, segment, reader, read.rows(), read.bytes(), 100.0 * read.bytes() / size(parts));
  }

  private static long size(List<Path> files) {
    return files.stream().mapToLong(SkippedBlocksTest::size).sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
