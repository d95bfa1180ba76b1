package fr.barometre.pipeline.loading.spss;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly: a byte that the code page does not know is found, not replaced. */
final class SpssText {
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final Charset charset;
  private final CharsetDecoder decoder;
  private boolean failed;

  SpssText(Charset charset) {
    this.charset = charset;
    this.decoder = charset.newDecoder();
  }

  Charset charset() {
    return charset;
  }

  /** Where nothing else helps: it knows nearly every byte. */
  static Charset fallback() {
    return FALLBACK;
  }

  /** Whether a text since the last call was not of the code page, and was read as windows-1252. */
  boolean takeFailure() {
    boolean taken = failed;
    failed = false;
    return taken;
  }

  /** The text, without the spaces it is padded with. */
  String padded(byte[] bytes, int from, int count) {
    int end = from + count;
    while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
      end--;
    }
    return text(bytes, from, end - from);
  }

  String padded(byte[] bytes) {
    return padded(bytes, 0, bytes.length);
  }

  String text(byte[] bytes, int from, int count) {
    if (isAscii(bytes, from, count)) {
      return new String(bytes, from, count, StandardCharsets.ISO_8859_1);
    }
    try {
      return decoder.decode(ByteBuffer.wrap(bytes, from, count)).toString();
    } catch (CharacterCodingException foreign) {
      failed = true;
      return new String(bytes, from, count, FALLBACK);
    }
  }

  static boolean isAscii(byte[] bytes, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes are of a code page; the last character may be cut short. */
  static boolean isIn(Charset charset, byte[] bytes) {
    if (isAscii(bytes, 0, bytes.length)) {
      return true;
    }
    CharsetDecoder decoder = charset.newDecoder();
    CharBuffer text =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    return !decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
  }
}
