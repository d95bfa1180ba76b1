package fr.barometre.survey;

/** Where something is written. Line and column count from 1. */
public record Place(String file, int line, int column) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
