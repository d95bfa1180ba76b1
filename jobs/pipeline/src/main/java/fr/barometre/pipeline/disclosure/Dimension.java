package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.protecting.Nomenclature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A nomenclature of segments by its codes, each knowing what it lies in and what lies in it. */
final class Dimension {
  private final Nomenclature nomenclature;
  private final Map<String, Code> codes = new LinkedHashMap<>();

  Dimension(Nomenclature nomenclature) {
    this.nomenclature = nomenclature;
    for (String text : nomenclature.codes()) {
      codes.put(text, new Code(text));
    }
    nomenclature
        .parents()
        .forEach(
            (text, above) -> {
              Code code = codes.get(text);
              code.above = codes.get(above);
              if (!code.isNone()) {
                code.above.parts.add(code);
              }
            });
  }

  Nomenclature nomenclature() {
    return nomenclature;
  }

  List<Code> codes() {
    return List.copyOf(codes.values());
  }

  /** The domain where codes meet, named as the figures name it. */
  static String domain(List<Code> codes) {
    TreeSet<String> parts = new TreeSet<>(texts(codes));
    return parts.isEmpty() ? Crossings.name(List.of(), List.of()) : String.join(";", parts);
  }

  /** The codes that a domain is made of, totals being none. */
  static List<String> texts(List<Code> codes) {
    return codes.stream().filter(code -> !code.isTotal()).map(Code::text).toList();
  }

  /** One code of a dimension. */
  static final class Code {
    private final String text;
    private final List<Code> parts = new ArrayList<>();
    private Code above;

    private Code(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }

    Code above() {
      return above;
    }

    /** The codes it is made of, without {@link Crossings#NONE}. */
    List<Code> parts() {
      return parts;
    }

    boolean isTotal() {
      return above == null;
    }

    boolean isNone() {
      return text.contains("=" + Crossings.NONE);
    }

    String code() {
      return text.substring(text.indexOf('=') + 1);
    }

    String segment() {
      return text.substring(0, text.indexOf('='));
    }
  }
}
