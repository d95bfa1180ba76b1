package fr.barometre.pipeline.loading.spss;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** An extension record read field after field, each held against what is left of the record. */
final class ByteFields {
  private final SpssInput input;
  private final ByteBuffer bytes;
  private final String what;

  /**
   * @param what it holds, for what is told if it does not
   */
  ByteFields(SpssInput input, byte[] record, String what) {
    this.input = input;
    this.bytes = ByteBuffer.wrap(record).order(input.order());
    this.what = what;
  }

  ByteOrder order() {
    return bytes.order();
  }

  boolean isEmpty() {
    return !bytes.hasRemaining();
  }

  int left() {
    return bytes.remaining();
  }

  int int32() {
    hold(Integer.BYTES);
    return bytes.getInt();
  }

  /** The number to come, without going past it; -1 where the record ends. */
  int peek() {
    return bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt(bytes.position());
  }

  byte[] bytes(int count) {
    hold(count);
    byte[] found = new byte[count];
    bytes.get(found);
    return found;
  }

  /** A length and as many bytes. */
  byte[] sized() {
    return bytes(int32());
  }

  /** The bytes before a mark, or to the end; the mark is passed over. */
  byte[] until(char mark) {
    byte[] all = bytes.array();
    int start = bytes.position();
    int end = start;
    while (end < all.length && all[end] != mark) {
      end++;
    }
    bytes.position(Math.min(end + 1, all.length));
    return Arrays.copyOfRange(all, start, end);
  }

  private void hold(int count) {
    if (count < 0 || count > bytes.remaining()) {
      throw input.refused(
          "dictionary",
          "%s states %d bytes where %d are left".formatted(what, count, bytes.remaining()),
          "The file is damaged: export it again");
    }
  }
}
