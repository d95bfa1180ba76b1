package fr.barometre.pipeline.loading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * One file to be read by one task, record after record.
 *
 * @param path where it stands
 * @param name how it is named in tables
 */
record FileReading(String path, String name, CsvDialect dialect, ResponseReader reader)
    implements Serializable {

  Iterator<InternalRow> iterator() {
    try {
      return new Responses(dialect.open(Files.newInputStream(Path.of(path))));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private final class Responses implements Iterator<InternalRow> {
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private long number;
    private long line = 1;

    Responses(CsvReader<CsvRecord> csv) {
      this.csv = csv;
      this.records = csv.iterator();
      records.next(); // the header
    }

    @Override
    public boolean hasNext() {
      try {
        boolean more = records.hasNext();
        if (!more) {
          csv.close();
        }
        return more;
      } catch (UncheckedIOException | IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
        throw RawFile.refused(Path.of(path), dialect.encoding(), line, e);
      }
    }

    @Override
    public InternalRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      return reader.read(name, ++number, record);
    }
  }
}
