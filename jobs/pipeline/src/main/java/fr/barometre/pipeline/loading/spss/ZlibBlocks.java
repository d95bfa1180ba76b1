package fr.barometre.pipeline.loading.spss;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The blocks of a {@code .zsav}, each deflated by itself, one after the other. */
final class ZlibBlocks implements ByteSource {
  private static final int BLOCK = 1 << 16;
  private static final int HEADER = 3 * Long.BYTES;

  private final SpssInput input;
  private final Inflater inflater = new Inflater();
  private final byte[] deflated = new byte[BLOCK];
  private final long end;
  private int fed;
  private boolean within;

  /** Reads the header before the blocks. */
  ZlibBlocks(SpssInput input) {
    this.input = input;
    long here = input.position();
    long size = here + input.left();
    long header = input.int64();
    long trailer = input.int64();
    long length = input.int64();
    if (header != here
        || trailer < here + HEADER
        || length < HEADER
        || trailer > size
        || length > size - trailer) {
      throw input.damaged(
          "compressed data state their end at byte %d and %d bytes behind it, of %d"
              .formatted(trailer, length, size));
    }
    this.end = trailer;
  }

  @Override
  public int read(byte[] target, int start, int count) {
    int done = 0;
    try {
      while (done < count) {
        int step = inflater.inflate(target, start + done, count - done);
        done += step;
        if (step == 0 && !feed()) {
          break;
        }
      }
    } catch (DataFormatException failure) {
      throw input.damaged("compressed data cannot be unpacked: " + failure.getMessage());
    }
    return done;
  }

  /** Goes on within the block or to the next one; false behind the last. */
  private boolean feed() {
    if (inflater.needsDictionary()) {
      throw input.damaged("compressed data cannot be unpacked: a block needs a dictionary");
    }
    if (inflater.finished()) {
      int rest = inflater.getRemaining();
      inflater.reset();
      within = false;
      if (rest > 0) {
        within = true;
        inflater.setInput(deflated, fed - rest, rest);
        return true;
      }
    }
    if (!inflater.needsInput()) {
      return true;
    }
    if (!within && input.position() >= end) {
      return false;
    }
    within = true;
    int most = (int) Math.min(BLOCK, end - input.position());
    fed = input.read(deflated, 0, most);
    if (fed == 0) {
      throw input.damaged("compressed data end within a block");
    }
    inflater.setInput(deflated, 0, fed);
    return true;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
