package fr.barometre.report.figure;

import fr.barometre.report.text.Typography;
import fr.barometre.survey.Language;

/**
 * A note under a figure.
 *
 * @param text a sentence with its full stop, without the head word
 */
public record FigureNote(NoteKind kind, String text) {

  /** With its head word: {@code Champ : toutes les entreprises.} */
  public String line(Language language) {
    String topic = kind.topic(language);
    return topic.isEmpty()
        ? text
        : topic + (language == Language.FR ? Typography.NO_BREAK_SPACE : "") + ": " + text;
  }
}
