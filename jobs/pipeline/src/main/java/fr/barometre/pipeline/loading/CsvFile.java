package fr.barometre.pipeline.loading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.RawAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text file of cells: one header record, then one record per response.
 *
 * @param path where it stands
 */
record CsvFile(String path, CsvDialect dialect) implements RecordSource {

  /**
   * Opens the file and reads its header and first record.
   *
   * @throws InvalidDeclaration if it is not written as declared
   * @throws DataRefused if it holds no response
   */
  static RawTable open(Path path, RawAnswers raw) {
    CsvDialect dialect = CsvDialect.of(path, raw);
    try (var bytes = Files.newInputStream(path);
        var reader = dialect.open(bytes)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new DataRefused(List.of(path + ": the file is empty. Export the answers again."));
      }
      List<String> cells = records.next().getFields();
      if (cells.size() == 1) {
        throw notSeparated(path, raw, cells.get(0));
      }
      if (!records.hasNext()) {
        throw new DataRefused(
            List.of(path + ":1: a header and no response. Export the answers again."));
      }
      List<RawColumn> columns = cells.stream().map(RawColumn::named).toList();
      return new RawTable(path, columns, new CsvFile(path.toString(), dialect));
    } catch (CsvParseException failure) {
      // With a foreign separator a quoted header does not parse at all.
      throw likelySeparator(firstLine(path), raw.separator()).isPresent()
          ? notSeparated(path, raw, firstLine(path))
          : refused(path, dialect.encoding(), 1, failure);
    } catch (UncheckedIOException | IOException failure) {
      throw refused(path, dialect.encoding(), 1, failure);
    }
  }

  @Override
  public RawRecords open() {
    try {
      return new Records(dialect.open(Files.newInputStream(Path.of(path))));
    } catch (IOException failure) {
      throw refused(Path.of(path), dialect.encoding(), 1, failure);
    }
  }

  private final class Records implements RawRecords {
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private CsvRecord record;
    private long line = 1;

    Records(CsvReader<CsvRecord> csv) {
      this.csv = csv;
      this.records = csv.iterator();
      records.next(); // the header
    }

    @Override
    public boolean next() {
      try {
        if (!records.hasNext()) {
          return false;
        }
        record = records.next();
      } catch (UncheckedIOException | CsvParseException failure) {
        throw refused(Path.of(path), dialect.encoding(), line, failure);
      }
      line = record.getStartingLineNumber();
      return true;
    }

    @Override
    public long line() {
      return line;
    }

    @Override
    public int width() {
      return record.getFieldCount();
    }

    @Override
    public String cell(int column) {
      return record.getField(column);
    }

    @Override
    public void close() {
      try {
        csv.close();
      } catch (IOException failure) {
        throw refused(Path.of(path), dialect.encoding(), line, failure);
      }
    }
  }

  /** What to tell when reading stops in the middle of the file, after the given line. */
  static DataRefused refused(Path path, String encoding, long line, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new DataRefused(
            List.of(
                path
                    + ":"
                    + line
                    + ": from this line on, a byte is not "
                    + encoding
                    + ". Declare the encoding the file really has under raw.encoding, windows-1252 perhaps."));
      }
    }
    return new DataRefused(
        List.of(
            path
                + ":"
                + line
                + ": cannot be read from this line on: "
                + failure.getMessage()
                + ". Check the quotes there."));
  }

  private static InvalidDeclaration notSeparated(Path path, RawAnswers raw, String header) {
    String remedy =
        likelySeparator(header, raw.separator())
            .map(separator -> "It looks like '" + separator + "': declare that under raw.separator")
            .orElse("Declare the separator under raw.separator");
    return RawFiles.invalid(
        raw,
        "the header of '" + path + "' is one cell with separator '" + raw.separator() + "'",
        remedy);
  }

  private static Optional<String> likelySeparator(String header, char declared) {
    return Stream.of(";", ",", "\t", "|")
        .filter(candidate -> candidate.charAt(0) != declared && header.contains(candidate))
        .findFirst()
        .map(candidate -> candidate.replace("\t", "\\t"));
  }

  /** Latin-1 reads any byte: good enough to look for a separator. */
  private static String firstLine(Path path) {
    try (Stream<String> lines = Files.lines(path, StandardCharsets.ISO_8859_1)) {
      return lines.findFirst().orElse("");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
