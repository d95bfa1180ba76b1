package fr.barometre.pipeline.loading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a raw CSV is written. Decoding is strict: a byte that the encoding does not know stops the
 * reading.
 *
 * @param encoding an IANA name
 * @param separator between cells
 * @param guards whether cells that begin with an equals sign have an apostrophe before it, for
 *     spreadsheets' sake
 * @param guessed whether the encoding is neither declared nor marked, and not what the tool writes
 */
record CsvDialect(String encoding, char separator, boolean guards, boolean guessed)
    implements Serializable {
  private static final String FALLBACK = "windows-1252";

  CsvDialect(String encoding, char separator) {
    this(encoding, separator, false, false);
  }

  /**
   * As declared; else by the byte order mark of the file, or as the tool writes; or windows-1252,
   * where no letter beyond ASCII is UTF-8.
   */
  static CsvDialect of(Path path, RawAnswers raw) {
    Optional<String> said =
        raw.encoding().or(() -> ByteOrderMark.of(path).map(ByteOrderMark::encoding));
    boolean guards = raw.format() == RawFormat.LIMESURVEY;
    if (said.isEmpty() && raw.format().encoding().equals("UTF-8") && isForeign(path)) {
      return new CsvDialect(FALLBACK, raw.separator(), guards, true);
    }
    return new CsvDialect(said.orElse(raw.format().encoding()), raw.separator(), guards, false);
  }

  private static boolean isForeign(Path path) {
    try {
      return ForeignLetters.isAllForeign(path);
    } catch (IOException unreadable) {
      return false; // told where it is opened
    }
  }

  /** Opens the records of a range. */
  CsvReader<CsvRecord> open(Path path, CsvRange range) throws IOException {
    InputStream bytes = Files.newInputStream(path);
    if (range.from() == 0) {
      return open(new RangeInput(bytes, range.to()));
    }
    bytes.skipNBytes(range.from());
    return records(new RangeInput(bytes, range.to() - range.from()));
  }

  /** Opens the records; a byte order mark is no part of the first cell. */
  CsvReader<CsvRecord> open(InputStream bytes) throws IOException {
    return records(withoutMark(bytes));
  }

  private CsvReader<CsvRecord> records(InputStream bytes) {
    var decoder =
        Charset.forName(encoding)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(new InputStreamReader(bytes, decoder));
  }

  /** A mark of another encoding stays, so that strict decoding stops at it. */
  private InputStream withoutMark(InputStream bytes) throws IOException {
    PushbackInputStream start = new PushbackInputStream(bytes, ByteOrderMark.LONGEST);
    byte[] head = start.readNBytes(ByteOrderMark.LONGEST);
    int skipped = ByteOrderMark.of(head).filter(this::belongs).map(ByteOrderMark::length).orElse(0);
    start.unread(head, skipped, head.length - skipped);
    return start;
  }

  /** The mark of UTF-8 is dropped whatever is declared: in no other encoding does text begin so. */
  private boolean belongs(ByteOrderMark mark) {
    return mark == ByteOrderMark.UTF_8 || mark.encoding().equalsIgnoreCase(encoding);
  }
}
