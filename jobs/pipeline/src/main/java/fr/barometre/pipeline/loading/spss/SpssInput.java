package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.DataRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The bytes of a file in their order, each read held against what is left. */
final class SpssInput implements Closeable {
  private static final int BLOCK = 1 << 16;

  private final Path path;
  private final long size;
  private final InputStream bytes;
  private final byte[] block = new byte[BLOCK];
  private int from;
  private int to;
  private long position;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  SpssInput(Path path) {
    this.path = path;
    try {
      this.size = Files.size(path);
      this.bytes = Files.newInputStream(path);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  Path path() {
    return path;
  }

  ByteOrder order() {
    return order;
  }

  void order(ByteOrder found) {
    order = found;
  }

  /** Bytes read so far. */
  long position() {
    return position;
  }

  long left() {
    return size - position;
  }

  int int32() {
    return ByteBuffer.wrap(bytes(Integer.BYTES)).order(order).getInt();
  }

  long int64() {
    return ByteBuffer.wrap(bytes(Long.BYTES)).order(order).getLong();
  }

  double number() {
    return ByteBuffer.wrap(bytes(Double.BYTES)).order(order).getDouble();
  }

  byte[] bytes(long count) {
    hold(count);
    byte[] found = new byte[Math.toIntExact(count)];
    if (read(found, 0, found.length) < found.length) {
      throw damaged("the file ends in the middle of its dictionary");
    }
    return found;
  }

  void skip(long count) {
    hold(count);
    long rest = count;
    while (rest > 0) {
      rest -= bytes(Math.min(rest, BLOCK)).length;
    }
  }

  /**
   * Fills a part of an array.
   *
   * @return how many bytes; fewer than asked for only at the end of the file
   */
  int read(byte[] target, int start, int count) {
    int done = 0;
    while (done < count) {
      if (from == to && !fill()) {
        break;
      }
      int step = Math.min(count - done, to - from);
      System.arraycopy(block, from, target, start + done, step);
      from += step;
      done += step;
    }
    position += done;
    return done;
  }

  private boolean fill() {
    try {
      to = bytes.read(block);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
    from = 0;
    to = Math.max(to, 0);
    return to > 0;
  }

  private void hold(long count) {
    if (count < 0 || count > left() || count > Integer.MAX_VALUE - 8) {
      throw damaged(
          "a length of " + count + " bytes is stated where " + left() + " bytes are left");
    }
  }

  /** What to throw where the bytes make no sense. */
  DataRefused damaged(String what) {
    return refused("byte " + position, what, "The file is damaged or cut short: export it again");
  }

  DataRefused refused(String place, String what, String remedy) {
    return new DataRefused(List.of(path + ":" + place + ": " + what + ". " + remedy + "."));
  }

  private DataRefused unreadable(IOException failure) {
    return refused(
        "byte " + position,
        "cannot be read: " + failure.getMessage(),
        "Check the file and who may read it");
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }
}
