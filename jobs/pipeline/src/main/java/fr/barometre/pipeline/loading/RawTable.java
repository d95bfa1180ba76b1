package fr.barometre.pipeline.loading;

import java.nio.file.Path;
import java.util.List;

/**
 * A raw file of any format, looked at before Spark starts: what the file itself says of its
 * columns, and where its records come from.
 *
 * @param columns in the order of the cells of a record
 * @param sets of columns that answer one question; empty where the format knows none
 */
public record RawTable(
    Path path, List<RawColumn> columns, List<RawSet> sets, RecordSource records) {

  /** A file of plain columns. */
  public RawTable(Path path, List<RawColumn> columns, RecordSource records) {
    this(path, columns, List.of(), records);
  }
}
