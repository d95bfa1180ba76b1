package fr.barometre.pipeline.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a column of an export: {@code B2[SQ001]. By mail} has a code and a wording.
 *
 * @param wording empty where the header has none
 */
record ColumnName(String code, String wording) {
  private static final Pattern WORDED = Pattern.compile("(\\w+(?:\\[\\w+\\])?)\\. (.*)");

  static ColumnName of(String header) {
    String text = header.strip().replaceAll("\\s+", " ");
    Matcher worded = WORDED.matcher(text);
    return worded.matches()
        ? new ColumnName(worded.group(1), worded.group(2).strip())
        : new ColumnName(text, "");
  }
}
