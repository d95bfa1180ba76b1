package fr.barometre.pipeline.loading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.barometre.survey.RawAnswers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * How a raw CSV is written. Decoding is strict: a byte that the encoding does not know stops the
 * reading.
 *
 * @param encoding an IANA name
 * @param separator between cells
 */
record CsvDialect(String encoding, char separator) implements Serializable {
  private static final String OTHERWISE = "UTF-8";
  private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  static CsvDialect of(RawAnswers raw) {
    return new CsvDialect(raw.encoding().orElse(OTHERWISE), raw.separator());
  }

  /** Opens the records; a byte order mark is no part of the first cell. */
  CsvReader<CsvRecord> open(InputStream bytes) throws IOException {
    var decoder =
        Charset.forName(encoding)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(new InputStreamReader(withoutMark(bytes), decoder));
  }

  private static InputStream withoutMark(InputStream bytes) throws IOException {
    PushbackInputStream start = new PushbackInputStream(bytes, UTF_8_MARK.length);
    byte[] head = start.readNBytes(UTF_8_MARK.length);
    if (!Arrays.equals(head, UTF_8_MARK)) {
      start.unread(head);
    }
    return start;
  }
}
