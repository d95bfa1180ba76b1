package fr.barometre.pipeline.loading;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * How a raw CSV is written. Decoding is strict: a byte that the encoding does not know stops the
 * reading.
 *
 * @param encoding an IANA name
 * @param separator between cells
 */
record CsvDialect(String encoding, char separator) implements Serializable {

  /** Opens the records; a byte order mark is left on the first cell for the caller to strip. */
  CsvReader<CsvRecord> open(InputStream bytes) {
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
}
