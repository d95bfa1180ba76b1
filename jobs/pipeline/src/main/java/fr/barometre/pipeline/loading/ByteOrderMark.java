package fr.barometre.pipeline.loading;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The first bytes by which a text file says how it is encoded. They are no part of its text. */
enum ByteOrderMark {
  UTF_8("UTF-8", 0xef, 0xbb, 0xbf),
  UTF_16BE("UTF-16BE", 0xfe, 0xff),
  UTF_16LE("UTF-16LE", 0xff, 0xfe);

  static final int LONGEST = 3;

  private final String encoding;
  private final byte[] bytes;

  ByteOrderMark(String encoding, int... bytes) {
    this.encoding = encoding;
    this.bytes = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      this.bytes[i] = (byte) bytes[i];
    }
  }

  static Optional<ByteOrderMark> of(Path path) {
    return of(FileSignature.head(path));
  }

  /**
   * Looks at the start of a file.
   *
   * @param head its first {@value #LONGEST} bytes or more, fewer if it is shorter
   */
  static Optional<ByteOrderMark> of(byte[] head) {
    return Stream.of(values()).filter(mark -> mark.begins(head)).findFirst();
  }

  /** An IANA name. */
  String encoding() {
    return encoding;
  }

  /** In bytes. */
  int length() {
    return bytes.length;
  }

  private boolean begins(byte[] head) {
    return head.length >= bytes.length
        && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }
}
