package fr.barometre.pipeline.loading.stata;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of a file: by the declared code page, else UTF-8 strictly, else windows-1252. The last is
 * how release 117 is mostly written, and a doubt in later ones, which promise UTF-8.
 */
final class StataText {
  private static final Charset FALLBACK = Charset.forName("windows-1252");

  private final Charset page;
  private final boolean fallbackIsUsual;
  private boolean failed;

  /**
   * @param declared a code page; empty where the release decides
   */
  StataText(StataRelease release, String declared) {
    this.page = declared.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(declared);
    this.fallbackIsUsual = declared.isEmpty() && !release.isUnicode();
  }

  /** Text up to its first zero byte. */
  String of(byte[] bytes, int start, int width) {
    int end = start;
    while (end < start + width && bytes[end] != 0) {
      end++;
    }
    try {
      return page.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
    } catch (CharacterCodingException foreign) {
      failed |= !fallbackIsUsual;
      return new String(bytes, start, end - start, FALLBACK);
    }
  }

  /** Whether bytes outside the page were met since this was last asked. */
  boolean takeFailure() {
    boolean found = failed;
    failed = false;
    return found;
  }
}
