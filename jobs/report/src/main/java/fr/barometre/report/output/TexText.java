package fr.barometre.report.output;

/** Text as LaTeX prints it. */
final class TexText {

  private TexText() {}

  /** Signs of LaTeX stay signs; spaces that keep their line become its own. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.replaceAll("\\R", " ").codePoints().forEach(c -> escaped.append(escaped(c)));
    return escaped.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '{', '}', '$', '&', '#', '_', '%' -> "\\" + (char) c;
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '|' -> "\\textbar{}";
      case '\u00a0' -> "~";
      case '\u202f' -> "\\,";
      case '\u2212' -> "\\ensuremath{-}";
      default -> Character.toString(c);
    };
  }
}
