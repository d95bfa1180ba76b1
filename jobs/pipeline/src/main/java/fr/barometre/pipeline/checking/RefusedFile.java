package fr.barometre.pipeline.checking;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A file in the shape of the raw ones, written record by record: text, or a sheet of texts. */
sealed interface RefusedFile extends AutoCloseable {

  void write(List<String> record);

  @Override
  void close() throws IOException;

  /** As the raw files are declared. */
  static RefusedFile create(Path target, RawAnswers raw) throws IOException {
    return raw.format() == RawFormat.EXCEL
        ? new Sheet(target, raw.start().sheet().orElse("answers"))
        : new Text(target, raw);
  }

  /** Every cell in quotes. */
  final class Text implements RefusedFile {
    private final CsvWriter csv;

    private Text(Path target, RawAnswers raw) throws IOException {
      csv =
          CsvWriter.builder()
              .fieldSeparator(raw.separator())
              .quoteStrategy(QuoteStrategies.ALWAYS)
              .build(target, Charset.forName(raw.encoding().orElse(raw.format().encoding())));
    }

    @Override
    public void write(List<String> record) {
      csv.writeRecord(record);
    }

    @Override
    public void close() throws IOException {
      csv.close();
    }
  }

  /** Every cell a text, so that a spreadsheet program changes none. */
  final class Sheet implements RefusedFile {
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    private Sheet(Path target, String name) throws IOException {
      workbook = new Workbook(Files.newOutputStream(target), "barometre", "0.1");
      sheet = workbook.newWorksheet(name);
    }

    @Override
    public void write(List<String> record) {
      for (int c = 0; c < record.size(); c++) {
        if (!record.get(c).isEmpty()) {
          sheet.value(row, c, record.get(c));
        }
      }
      row++;
    }

    @Override
    public void close() throws IOException {
      workbook.close();
    }
  }
}
