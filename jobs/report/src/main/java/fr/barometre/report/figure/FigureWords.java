package fr.barometre.report.figure;

import fr.barometre.survey.Label;
import java.util.List;
import java.util.Optional;

/**
 * What a figure says in words.
 *
 * @param title what it tells
 * @param questions as asked, in the order of the questionnaire; empty where nothing was asked
 * @param base whom it is about
 * @param notes of this figure alone
 * @param sentence its own pattern, in the place of the indicators'
 */
public record FigureWords(
    Label title, List<Label> questions, Label base, List<Label> notes, Optional<Label> sentence) {

  public FigureWords {
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /** Of a figure without a sentence of its own. */
  public FigureWords(Label title, List<Label> questions, Label base, List<Label> notes) {
    this(title, questions, base, notes, Optional.empty());
  }
}
