package fr.barometre.pipeline.loading.spss;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Records packed by byte codes, eight codes before the units of 8 bytes that they call for: 0
 * nothing, 1 to 251 a small whole number, 252 the end, 253 a unit as it stands, 254 spaces, 255
 * system-missing.
 */
final class BytecodeCases implements CaseSource {
  private static final int UNIT = 8;
  private static final int END = 252;
  private static final int AS_IT_STANDS = 253;
  private static final int SPACES = 254;
  private static final int MISSING = 255;

  private final SpssInput input;
  private final ByteSource bytes;
  private final byte[][] small = new byte[256][];
  private final byte[] codes = new byte[UNIT];
  private int next = UNIT;
  private boolean ended;

  BytecodeCases(SpssInput input, ByteSource bytes) {
    this.input = input;
    this.bytes = bytes;
    for (int code = 1; code < END; code++) {
      small[code] = unit(code - SpssHeader.BIAS);
    }
    small[MISSING] = unit(SpssNumbers.MISSING);
    small[SPACES] = new byte[UNIT];
    Arrays.fill(small[SPACES], (byte) ' ');
  }

  private byte[] unit(double number) {
    return ByteBuffer.allocate(UNIT).order(input.order()).putDouble(number).array();
  }

  @Override
  public boolean read(byte[] record) {
    for (int at = 0; at < record.length; at += UNIT) {
      int code = code();
      if (code == END) {
        if (at > 0) {
          throw input.damaged("the data end within a record");
        }
        return false;
      }
      if (code != AS_IT_STANDS) {
        System.arraycopy(small[code], 0, record, at, UNIT);
      } else if (bytes.read(record, at, UNIT) < UNIT) {
        throw input.damaged("the data end within a record");
      }
    }
    return true;
  }

  private int code() {
    int code = 0;
    while (code == 0 && !ended) {
      if (next == UNIT) {
        int read = bytes.read(codes, 0, UNIT);
        Arrays.fill(codes, read, UNIT, (byte) 0);
        ended = read == 0;
        next = 0;
      }
      code = ended ? 0 : codes[next++] & 0xff;
      ended |= code == END;
    }
    return ended ? END : code;
  }

  @Override
  public void close() {
    bytes.close();
  }
}
