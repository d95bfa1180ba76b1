package fr.barometre.survey;

import java.util.Optional;

/**
 * Where in a file the table of answers begins.
 *
 * @param sheet of a workbook; where absent its first one
 * @param headerRow the line, or row of the sheet, on which its header begins, from 1
 */
public record TableStart(Optional<String> sheet, int headerRow) {

  /** At the very beginning. */
  public static final TableStart FIRST = new TableStart(Optional.empty(), 1);
}
