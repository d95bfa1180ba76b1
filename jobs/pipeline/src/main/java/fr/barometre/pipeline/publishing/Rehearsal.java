package fr.barometre.pipeline.publishing;

import fr.barometre.survey.tables.Column;
import fr.barometre.survey.tables.ColumnType;
import fr.barometre.survey.tables.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table that nobody reads: once it is written, the first one that counts finds classes loaded.
 */
public final class Rehearsal {
  private static final Table TABLE =
      new Table(
          "rehearsal",
          "Nothing.",
          List.of(
              new Column("text", ColumnType.STRING, false, "A text."),
              new Column("whole", ColumnType.LONG, false, "A whole number."),
              new Column("number", ColumnType.DOUBLE, false, "A number."),
              new Column("mark", ColumnType.BOOLEAN, false, "Yes or no.")),
          List.of("text"));

  private Rehearsal() {}

  /** Writes it to a temporary file, and takes that away. */
  public static void write() {
    try {
      Path file = Files.createTempFile("barometre-", ".parquet");
      Files.delete(file); // the writer wants none
      try {
        List<Object[]> rows =
            List.of(new Object[] {"a", 1L, 0.5, true}, new Object[] {null, null, null, null});
        TableFile.write(file, TABLE, rows.iterator());
        Digest.of(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
