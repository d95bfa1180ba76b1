package fr.barometre.pipeline.loading.spss;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code page of a file's text: the one declared in {@code survey.yaml}, else what the file
 * states, unless its own dictionary belies it.
 *
 * @param doubt what a person should know, empty where the file's statement holds
 */
record CodePage(Charset charset, String doubt) {
  private static final int CHARACTER_CODE = 7 * Integer.BYTES;

  /**
   * @param declared an IANA name; empty where none is
   */
  static CodePage of(DictionaryBytes dictionary, ByteOrder order, String declared) {
    if (!declared.isEmpty()) {
      return new CodePage(Charset.forName(declared), "");
    }
    String stated = stated(dictionary, order);
    Optional<Charset> known = find(stated);
    List<byte[]> texts = texts(dictionary);
    if (known.isPresent() && !isBelied(known.get(), texts)) {
      return new CodePage(known.get(), "");
    }
    boolean utf8 = texts.stream().allMatch(text -> SpssText.isIn(StandardCharsets.UTF_8, text));
    Charset likely = utf8 ? StandardCharsets.UTF_8 : SpssText.fallback();
    return new CodePage(likely, stated + " → " + likely);
  }

  /**
   * Whether text is outside the page; or written in UTF-8 where a page of single bytes is stated,
   * which is never by chance.
   */
  private static boolean isBelied(Charset page, List<byte[]> texts) {
    if (!texts.stream().allMatch(text -> SpssText.isIn(page, text))) {
      return true;
    }
    boolean single = page.canEncode() && page.newEncoder().maxBytesPerChar() == 1;
    return single
        && texts.stream().anyMatch(text -> !SpssText.isAscii(text, 0, text.length))
        && texts.stream().allMatch(text -> SpssText.isIn(StandardCharsets.UTF_8, text));
  }

  private static String stated(DictionaryBytes dictionary, ByteOrder order) {
    byte[] name = dictionary.extensions().get(Extension.ENCODING);
    if (name != null) {
      return new String(name, StandardCharsets.ISO_8859_1).strip();
    }
    byte[] integers = dictionary.extensions().get(Extension.INTEGERS);
    return integers == null || integers.length < CHARACTER_CODE + Integer.BYTES
        ? "windows-1252"
        : page(ByteBuffer.wrap(integers).order(order).getInt(CHARACTER_CODE));
  }

  /** Windows' number of a page; 2 and 3 say no more than ASCII and something beyond it. */
  private static String page(int code) {
    return switch (code) {
      case 0, 2, 3 -> "windows-1252";
      case 65001 -> "UTF-8";
      case 20127 -> "US-ASCII";
      case 932 -> "windows-31j";
      case 936 -> "GBK";
      case 949 -> "x-windows-949";
      case 950 -> "Big5";
      case 874 -> "x-windows-874";
      default ->
          code > 28590 && code < 28606
              ? "ISO-8859-" + (code - 28590)
              : (code >= 1250 && code <= 1258 ? "windows-" : "IBM") + code;
    };
  }

  /** A page that Java knows and that holds ASCII as it is: names are compared in it. */
  static Optional<Charset> find(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.canEncode()
              && "A_9".getBytes(charset).length == 3
              && new String("A_9".getBytes(charset), StandardCharsets.ISO_8859_1).equals("A_9")
          ? Optional.of(charset)
          : Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static List<byte[]> texts(DictionaryBytes dictionary) {
    List<byte[]> texts = new ArrayList<>();
    for (VariableBytes variable : dictionary.variables()) {
      texts.add(variable.name());
      texts.add(variable.label());
    }
    dictionary.labels().forEach(group -> texts.addAll(group.labels()));
    for (Extension extension : List.of(Extension.LONG_NAMES, Extension.SETS)) {
      if (dictionary.extensions().containsKey(extension)) {
        texts.add(dictionary.extensions().get(extension));
      }
    }
    return texts;
  }
}
