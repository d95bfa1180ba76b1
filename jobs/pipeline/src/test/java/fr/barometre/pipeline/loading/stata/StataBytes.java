package fr.barometre.pipeline.loading.stata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A Stata file put together byte by byte from Stata's description of the format. */
final class StataBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteOrder order;

  StataBytes(ByteOrder order) {
    this.order = order;
  }

  StataBytes tag(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  /** A whole number in so many bytes. */
  StataBytes whole(int width, long value) {
    byte[] eight = ByteBuffer.allocate(Long.BYTES).order(order).putLong(value).array();
    bytes.writeBytes(
        order == ByteOrder.BIG_ENDIAN
            ? Arrays.copyOfRange(eight, Long.BYTES - width, Long.BYTES)
            : Arrays.copyOf(eight, width));
    return this;
  }

  StataBytes zeros(int count) {
    bytes.writeBytes(new byte[count]);
    return this;
  }

  /** Text filled up with zeros. */
  StataBytes text(int width, byte[] text) {
    bytes.writeBytes(Arrays.copyOf(text, width));
    return this;
  }

  StataBytes text(int width, String text) {
    return text(width, text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] array() {
    return bytes.toByteArray();
  }
}
