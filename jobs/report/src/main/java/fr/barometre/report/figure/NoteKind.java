package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import fr.barometre.survey.Language;

/** What a note under a figure is about, in the order in which notes stand. */
public enum NoteKind {
  /** The first number in words, so that the others can be read like it. */
  READING("Lecture", "Reading"),
  /** As asked. */
  QUESTION("Question", "Question"),
  /** Whom it is about, and when they were asked. */
  SCOPE("Champ", "Scope"),
  /** Who answered, and how many. */
  BASE("Base", "Base"),
  SOURCE("Source", "Source"),
  WEIGHTING("Pondération", "Weighting"),
  /** Why shares add up to more than 100 %. */
  SEVERAL_ANSWERS("", ""),
  ROUNDING("Arrondi", "Rounding"),
  /** What a total of answers is. */
  NETS("Totaux", "Totals"),
  /** How numbers of few respondents are marked. */
  CAUTION("Prudence", "Caution"),
  /** That a withheld number is not zero, and why it is withheld. */
  WITHHELD("Non diffusé", "Withheld"),
  /** Of this figure alone. */
  OWN("Note", "Note"),
  /** Which run computed it. */
  RUN("Calcul", "Run");

  private final Label topic;

  NoteKind(String french, String english) {
    this.topic = new Label(french, english);
  }

  /** Its head word; empty for a sentence that needs none. */
  public String topic(Language language) {
    return topic.in(language);
  }
}
