package fr.barometre.pipeline.loading;

import de.siegmar.fastcsv.reader.CsvRecord;
import fr.barometre.pipeline.DataRefused;
import fr.barometre.survey.InvalidDeclaration;
import fr.barometre.survey.Place;
import fr.barometre.survey.Problem;
import fr.barometre.survey.RawAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * A raw file looked at before Spark starts: is it there, is it written as declared, what is its
 * header.
 */
record RawFile(Path path, Header header) {

  /**
   * Opens the file and reads its header and first record.
   *
   * @throws InvalidDeclaration if it is missing or not written as declared
   * @throws DataRefused if it holds no response
   */
  static RawFile open(Path path, RawAnswers raw) {
    if (!Files.isRegularFile(path)) {
      throw invalid(
          raw.place(), "file '" + path + "' does not exist", "Put it there, or correct raw.files");
    }
    CsvDialect dialect = new CsvDialect(raw.encoding(), raw.separator());
    try (var bytes = Files.newInputStream(path);
        var reader = dialect.open(bytes)) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new DataRefused(List.of(path + ": the file is empty. Export the answers again."));
      }
      List<String> cells = records.next().getFields();
      if (cells.size() == 1) {
        throw invalid(
            raw.place(),
            "the header of '" + path + "' is one cell with separator '" + raw.separator() + "'",
            likelySeparator(cells.get(0)));
      }
      if (!records.hasNext()) {
        throw new DataRefused(
            List.of(path + ":1: a header and no response. Export the answers again."));
      }
      return new RawFile(path, new Header(cells));
    } catch (UncheckedIOException | IOException failure) {
      throw refused(path, raw.encoding(), 1, failure);
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

  private static String likelySeparator(String header) {
    for (char candidate : new char[] {';', ',', '\t', '|'}) {
      if (header.indexOf(candidate) >= 0) {
        String name = candidate == '\t' ? "\\t" : String.valueOf(candidate);
        return "It looks like '" + name + "': declare that under raw.separator";
      }
    }
    return "Declare the separator under raw.separator";
  }

  private static InvalidDeclaration invalid(Place place, String problem, String remedy) {
    return new InvalidDeclaration(List.of(new Problem(place, problem, remedy + ".")));
  }
}
