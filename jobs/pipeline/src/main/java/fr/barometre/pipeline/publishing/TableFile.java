package fr.barometre.pipeline.publishing;

import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * A table in one named Parquet file, written by the driver: zstd, descriptions in the schema, and
 * the same bytes for the same rows.
 */
public final class TableFile {

  /** So small that a reader of one indicator skips the pages of the others. */
  private static final int ROWS_A_PAGE = 1000;

  /** So small that a reader of one segment skips the blocks of the others. */
  private static final int ROWS_A_BLOCK = 100_000;

  private TableFile() {}

  /**
   * Writes the rows in the order given.
   *
   * @return how many there were
   */
  public static long write(Path file, Table table, Iterator<Object[]> rows) {
    return write(file, new Contents(table, Map.of()), rows);
  }

  /**
   * What a file says of itself.
   *
   * @param notes on the edition, kept in the footer by name
   */
  public record Contents(Table table, Map<String, String> notes) implements Serializable {}

  /**
   * The same with notes on the edition in the footer.
   *
   * @return how many rows there were
   */
  public static long write(Path file, Contents contents, Iterator<Object[]> rows) {
    return write(file, contents, ROWS_A_PAGE, rows);
  }

  static long write(Path file, Contents contents, int rowsAPage, Iterator<Object[]> rows) {
    long count = 0;
    try (ParquetWriter<Object[]> writer =
        new Builder(new LocalOutputFile(file), contents)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupRowCountLimit(ROWS_A_BLOCK)
            .withPageRowCountLimit(rowsAPage)
            .build()) {
      while (rows.hasNext()) {
        writer.write(rows.next());
        count++;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    stabilise(file);
    return count;
  }

  private static void stabilise(Path file) {
    try {
      StableFooter.rewrite(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
    private final Contents contents;

    Builder(OutputFile file, Contents contents) {
      super(file);
      this.contents = contents;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(contents.table(), contents.notes());
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new RowWriteSupport(contents.table(), contents.notes());
    }
  }
}
