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
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text file of cells: its header, then one record per response.
 *
 * @param path where it stands
 * @param headers how many records stand before the first response
 * @param previewColumn that tells trials from answers; -1 where there is none
 * @param range of the records
 */
record CsvFile(String path, CsvDialect dialect, int headers, int previewColumn, CsvRange range)
    implements RecordSource {

  private static final String GUARD = "'=";

  /**
   * The first records of a file, as many as the longest header takes.
   *
   * @throws DataRefused if they cannot be read
   */
  static List<List<String>> head(Path path, RawAnswers raw) {
    CsvDialect dialect = CsvDialect.of(path, raw);
    try (var bytes = Files.newInputStream(path);
        var reader = dialect.open(bytes)) {
      List<List<String>> rows = new ArrayList<>();
      Iterator<CsvRecord> records = reader.iterator();
      while (rows.size() < ExportHeader.LONGEST && records.hasNext()) {
        rows.add(records.next().getFields());
      }
      return rows;
    } catch (CsvParseException | UncheckedIOException | IOException failure) {
      throw refused(path, dialect.encoding(), 1, failure);
    }
  }

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
      CsvRecord first = records.next();
      int passed = 0;
      while (first.getStartingLineNumber() < raw.start().headerRow() && records.hasNext()) {
        first = records.next();
        passed++;
      }
      List<List<String>> rows = new ArrayList<>(List.of(first.getFields()));
      if (rows.get(0).size() == 1) {
        throw notSeparated(path, raw, rows.get(0).get(0));
      }
      while (rows.size() < ExportHeader.LONGEST && records.hasNext()) {
        rows.add(records.next().getFields());
      }
      ExportHeader header = new ExportHeader(raw.format());
      if (rows.size() < header.records() || rows.size() == header.records() && !records.hasNext()) {
        throw new DataRefused(
            List.of(
                "%s:%d: a header and no response. Export the answers again."
                    .formatted(path, first.getStartingLineNumber())));
      }
      ExportHeader.confirm(path, raw, rows);
      List<RawColumn> columns = ExportHeader.columns(path, raw, rows);
      CsvFile file =
          new CsvFile(
              path.toString(),
              dialect,
              passed + header.records(),
              header.previewColumn(columns),
              CsvRange.whole(Long.MAX_VALUE));
      return new RawTable(path, columns, file);
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
      return new Records(dialect.open(Path.of(path), range));
    } catch (IOException failure) {
      throw refused(Path.of(path), dialect.encoding(), range.line(), failure);
    }
  }

  @Override
  public List<RecordSource> parts(long bytes) {
    if (Path.of(path).toFile().length() < 2 * bytes || !CsvRanges.canPart(dialect)) {
      return List.of(this);
    }
    try (var file = Files.newInputStream(Path.of(path))) {
      List<RecordSource> parts = new ArrayList<>();
      int mark = ByteOrderMark.of(Path.of(path)).map(ByteOrderMark::length).orElse(0);
      for (CsvRange part : CsvRanges.of(file, mark, dialect.separator(), bytes)) {
        parts.add(new CsvFile(path, dialect, headers, previewColumn, part));
      }
      return parts;
    } catch (IOException failure) {
      throw refused(Path.of(path), dialect.encoding(), 1, failure);
    }
  }

  @Override
  public List<List<String>> header() {
    try (var bytes = Files.newInputStream(Path.of(path));
        var reader = dialect.open(bytes)) {
      return reader.stream().limit(headers).map(CsvRecord::getFields).toList();
    } catch (CsvParseException | UncheckedIOException | IOException failure) {
      throw refused(Path.of(path), dialect.encoding(), 1, failure);
    }
  }

  @Override
  public long preceding() {
    return Math.max(0, range.before() - headers);
  }

  private final class Records implements RawRecords {
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> records;
    private CsvRecord record;
    private long line = range.line();

    Records(CsvReader<CsvRecord> csv) {
      this.csv = csv;
      this.records = csv.iterator();
      for (long i = range.before(); i < headers; i++) {
        records.next();
      }
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
      line = range.line() + record.getStartingLineNumber() - 1;
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
      String cell = record.getField(column);
      return dialect.guards() && cell.startsWith(GUARD) ? cell.substring(1) : cell;
    }

    @Override
    public List<Breach> breaches() {
      List<Breach> breaches = new ArrayList<>();
      if (dialect.guessed()) {
        doubtful().ifPresent(cell -> breaches.add(BuiltInRule.ENCODING.in("", cell)));
      }
      if (previewColumn >= 0 && previewColumn < record.getFieldCount()) {
        breaches.addAll(ExportHeader.preview(record.getField(previewColumn)));
      }
      return breaches;
    }

    /** The first cell whose letters were read by a guess. */
    private Optional<String> doubtful() {
      return record.getFields().stream()
          .filter(cell -> cell.chars().anyMatch(letter -> letter >= 0x80))
          .findFirst();
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
