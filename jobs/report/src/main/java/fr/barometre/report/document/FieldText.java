package fr.barometre.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;

/**
 * The text of one paragraph, which Word parts into runs as it likes, seen as one: a field is found
 * though its braces and its name lie in several runs, and what replaces it has the look of the
 * first.
 */
final class FieldText {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final QName SPACE = new QName("http://www.w3.org/XML/1998/namespace", "space");

  private final List<CTText> parts = new ArrayList<>();

  FieldText(CTP paragraph) {
    for (XmlObject text : paragraph.selectPath("declare namespace w='" + W + "' .//w:t")) {
      if (text instanceof CTText part && isOf(paragraph, part)) {
        parts.add(part);
      }
    }
  }

  String text() {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.getStringValue()));
    return text.toString();
  }

  /** The names between braces, in their order. */
  List<String> names() {
    return FIELD.matcher(text()).results().map(found -> found.group(1).strip()).toList();
  }

  /** Whether braces open that do not close, or the other way round. */
  boolean isBroken() {
    String rest = FIELD.matcher(text()).replaceAll("");
    return rest.contains("{{") || rest.contains("}}");
  }

  /** Whether the paragraph has this field and no other text. */
  boolean isAlone() {
    return FIELD.matcher(text().strip()).matches();
  }

  /** Puts a text in the place of each field, the last one first, so that places stay. */
  void replace(java.util.function.UnaryOperator<String> content) {
    List<MatchResult> found = new ArrayList<>(FIELD.matcher(text()).results().toList());
    for (int i = found.size() - 1; i >= 0; i--) {
      MatchResult field = found.get(i);
      splice(field.start(), field.end(), content.apply(field.group(1).strip()));
    }
    parts.forEach(FieldText::breakLines);
  }

  private void splice(int start, int end, String content) {
    int offset = 0;
    boolean placed = false;
    for (CTText part : parts) {
      String text = part.getStringValue();
      int from = Math.max(start - offset, 0);
      int to = Math.min(end - offset, text.length());
      offset += text.length();
      if (from < to) {
        write(part, text.substring(0, from) + (placed ? "" : content) + text.substring(to));
        placed = true;
      }
    }
  }

  private static void write(CTText part, String text) {
    part.setStringValue(text);
    try (XmlCursor cursor = part.newCursor()) {
      cursor.setAttributeText(SPACE, "preserve");
    }
  }

  /** A line break of the text as one of the document. */
  private static void breakLines(CTText part) {
    String[] lines = part.getStringValue().split("\n", -1);
    if (lines.length == 1) {
      return;
    }
    write(part, lines[0]);
    try (XmlCursor cursor = part.newCursor()) {
      cursor.toEndToken();
      cursor.toNextToken();
      for (int i = 1; i < lines.length; i++) {
        cursor.insertElement(new QName(W, "br"));
        cursor.beginElement(new QName(W, "t"));
        cursor.insertAttributeWithValue(SPACE, "preserve");
        cursor.insertChars(lines[i]);
        cursor.toEndToken();
        cursor.toNextToken();
      }
    }
  }

  /** Not of a paragraph within, that of a text box say. */
  private static boolean isOf(CTP paragraph, CTText part) {
    try (XmlCursor cursor = part.newCursor()) {
      while (cursor.toParent()) {
        if (new QName(W, "p").equals(cursor.getName())) {
          return cursor.getObject() == paragraph;
        }
      }
    }
    return false;
  }
}
