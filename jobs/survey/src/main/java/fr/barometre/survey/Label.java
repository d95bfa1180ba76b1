package fr.barometre.survey;

/** A text for readers, in French and in English. */
public record Label(String fr, String en) {

  public String in(Language language) {
    return language == Language.FR ? fr : en;
  }
}
