package fr.barometre.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A raw file as LimeSurvey exports it: UTF-8 with a byte order mark, CRLF, every cell quoted,
 * semicolons; a cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class RawExport implements AutoCloseable {
  private static final List<String> METADATA =
      List.of("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp");

  private final CsvWriter records;

  private RawExport(CsvWriter records) {
    this.records = records;
  }

  /** Begins a file with the header. */
  static RawExport create(Path file, List<String> columns) throws IOException {
    Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    CsvWriter records =
        CsvWriter.builder()
            .fieldSeparator(';')
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .lineDelimiter(LineDelimiter.CRLF)
            .build(text);
    records.writeRecord(Stream.concat(METADATA.stream(), columns.stream()).toList());
    return new RawExport(records);
  }

  /** Adds one response. */
  void write(Session session, List<String> cells) {
    List<String> record = new ArrayList<>(session.metadata());
    cells.forEach(cell -> record.add(cell.startsWith("=") ? "'" + cell : cell));
    records.writeRecord(record);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
