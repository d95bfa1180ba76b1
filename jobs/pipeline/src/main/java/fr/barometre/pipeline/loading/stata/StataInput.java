package fr.barometre.pipeline.loading.stata;

import fr.barometre.pipeline.DataRefused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The bytes of a file, at any place, each read held against what is left. */
final class StataInput implements Closeable {
  private static final int BLOCK = 1 << 16;
  private static final int LONGEST = 1 << 28;

  private final Path path;
  private final FileChannel file;
  private final long size;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK).limit(0);
  private long start;
  private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

  StataInput(Path path) {
    this.path = path;
    try {
      this.file = FileChannel.open(path);
      this.size = file.size();
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  ByteOrder order() {
    return order;
  }

  void order(ByteOrder found) {
    order = found;
  }

  long position() {
    return start + block.position();
  }

  /** Goes to a byte of the file, at most its end. */
  void seek(long position) {
    if (position < 0 || position > size) {
      throw damaged("byte " + position + " is named and the file has " + size);
    }
    long within = position - start;
    if (within >= 0 && within <= block.limit()) {
      block.position((int) within);
    } else {
      start = position;
      block.limit(0);
    }
  }

  void skip(long count) {
    hold(count);
    seek(position() + count);
  }

  /** An unsigned number of 1, 2, 4 or 8 bytes; one that needs the 64th bit is refused. */
  long unsigned(int width) {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(width)).order(order);
    long value =
        switch (width) {
          case Byte.BYTES -> Byte.toUnsignedLong(bytes.get());
          case Short.BYTES -> Short.toUnsignedLong(bytes.getShort());
          case Integer.BYTES -> Integer.toUnsignedLong(bytes.getInt());
          default -> bytes.getLong();
        };
    if (value < 0) {
      throw damaged("a count of " + Long.toUnsignedString(value) + " is stated");
    }
    return value;
  }

  byte[] bytes(long count) {
    hold(count);
    if (count > LONGEST) {
      throw damaged("a field of " + count + " bytes is stated, longer than can be");
    }
    byte[] found = new byte[(int) count];
    read(found);
    return found;
  }

  void read(byte[] target) {
    hold(target.length);
    int done = 0;
    while (done < target.length) {
      if (!block.hasRemaining()) {
        fill();
      }
      int step = Math.min(target.length - done, block.remaining());
      block.get(target, done, step);
      done += step;
    }
  }

  private void fill() {
    start += block.limit();
    block.clear();
    try {
      int count = file.read(block, start);
      block.flip();
      if (count <= 0) {
        throw damaged("the file became shorter while it was read");
      }
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }

  /** Passes over a tag that must stand here. */
  void expect(String tag) {
    if (!find(tag)) {
      throw damaged("'" + tag + "' should stand here");
    }
  }

  /** Passes over a tag if it stands here. */
  boolean find(String tag) {
    byte[] wanted = tag.getBytes(StandardCharsets.US_ASCII);
    long here = position();
    if (wanted.length <= size - here && Arrays.equals(wanted, bytes(wanted.length))) {
      return true;
    }
    seek(here);
    return false;
  }

  private void hold(long count) {
    long left = size - position();
    if (count < 0 || count > left) {
      throw damaged("%d bytes are stated where %d are left".formatted(count, left));
    }
  }

  /** What to throw where the bytes make no sense. */
  DataRefused damaged(String what) {
    return refused("byte " + position(), what, "The file is damaged or cut short: export it again");
  }

  DataRefused refused(String place, String what, String remedy) {
    return new DataRefused(List.of(path + ":" + place + ": " + what + ". " + remedy + "."));
  }

  private DataRefused unreadable(IOException failure) {
    return refused(
        "byte 0", "cannot be read: " + failure.getMessage(), "Check the file and who may read it");
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw unreadable(failure);
    }
  }
}
