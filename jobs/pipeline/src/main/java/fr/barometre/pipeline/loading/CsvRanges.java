package fr.barometre.pipeline.loading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Parts a text file into ranges of whole records, so that several tasks can read it. A quote opens
 * a cell only where the cell begins; inside it, line ends are text. Where the quotes make no sense
 * the last range goes on to the end, for its reader to tell.
 *
 * <p>One look at each byte: that the marks of records are single bytes, never part of another
 * letter, is true of the encodings named here alone.
 */
final class CsvRanges {
  private static final List<String> BYTEWISE =
      List.of("utf-8", "us-ascii", "iso-8859-", "windows-125");
  private static final int BUFFER = 1 << 16;

  private enum State {
    RECORD_START,
    CELL_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final byte separator;
  private final long size;
  private final List<CsvRange> ranges = new ArrayList<>();

  private State state = State.RECORD_START;
  private boolean afterReturn;
  private long at;
  private long line = 1;
  private long records;
  private CsvRange current = CsvRange.whole(Long.MAX_VALUE);

  private CsvRanges(char separator, long size) {
    this.separator = (byte) separator;
    this.size = size;
  }

  /** Whether a file of this encoding can be parted. */
  static boolean canPart(CsvDialect dialect) {
    String name = Charset.forName(dialect.encoding()).name().toLowerCase(Locale.ROOT);
    return dialect.separator() < 0x80 && BYTEWISE.stream().anyMatch(name::startsWith);
  }

  /**
   * The ranges of a file, in their order.
   *
   * @param mark how many bytes its byte order mark takes
   * @param size how long a range is at least; the last may be shorter
   */
  static List<CsvRange> of(InputStream bytes, int mark, char separator, long size)
      throws IOException {
    CsvRanges ranges = new CsvRanges(separator, size);
    bytes.skipNBytes(mark);
    ranges.at = mark;
    byte[] buffer = new byte[BUFFER];
    for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
      if (!ranges.add(buffer, read)) {
        break;
      }
    }
    return ranges.end();
  }

  /**
   * @return whether the bytes make sense
   */
  private boolean add(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      if (!add(buffer[i])) {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean add(byte letter) {
    boolean secondOfTwo = afterReturn && letter == '\n';
    afterReturn = letter == '\r';
    if (letter == '\n' || letter == '\r') {
      if (!secondOfTwo) {
        line++;
        endOfLine();
      }
      return true;
    }
    if (state == State.RECORD_START) {
      startRecord();
    }
    switch (state) {
      case CELL_START -> state = letter == '"' ? State.QUOTED : plain(letter);
      case PLAIN -> state = plain(letter);
      case QUOTED -> state = letter == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
      case QUOTE_IN_QUOTED -> {
        if (letter != '"' && letter != separator) {
          return false;
        }
        state = letter == '"' ? State.QUOTED : State.CELL_START;
      }
      case RECORD_START -> throw new IllegalStateException("a record has begun");
    }
    return true;
  }

  private State plain(byte letter) {
    return letter == separator ? State.CELL_START : State.PLAIN;
  }

  /** An empty line is no record. */
  private void endOfLine() {
    if (state != State.QUOTED && state != State.RECORD_START) {
      records++;
      state = State.RECORD_START;
    }
  }

  private void startRecord() {
    state = State.CELL_START;
    if (at - current.from() >= size && records > 0) {
      ranges.add(new CsvRange(current.from(), at, current.line(), current.before()));
      current = new CsvRange(at, Long.MAX_VALUE, line, records);
    }
  }

  private List<CsvRange> end() {
    ranges.add(current);
    return ranges;
  }
}
