package fr.barometre.report.document;

import fr.barometre.report.figure.Figure;

/** What stands in a document in the place of a field. */
sealed interface FieldContent {

  /** Words within a paragraph; a line break of it is one of the document. */
  record Words(String text) implements FieldContent {}

  /** A drawing, in a paragraph of its own. */
  record Drawn(Figure figure) implements FieldContent {}

  /** A table, before the paragraph that has the field. */
  record Tabled(Figure figure) implements FieldContent {}
}
