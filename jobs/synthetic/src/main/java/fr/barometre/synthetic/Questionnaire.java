package fr.barometre.synthetic;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Survey;
import fr.barometre.synthetic.steps.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The questions in the order asked, as columns of a raw file.
 *
 * @param panel the question that holds a company's panel number
 * @param firstCompany number of the company that comes first in the file
 */
record Questionnaire(List<Cell> cells, Optional<String> panel, long firstCompany) {

  static Questionnaire of(Survey survey, long firstCompany) {
    return new Questionnaire(
        survey.questions().stream().flatMap(question -> Cell.of(question).stream()).toList(),
        survey.panel(),
        firstCompany);
  }

  /** The header. */
  List<String> columns() {
    return cells.stream().map(Cell::column).toList();
  }

  /**
   * What one company's cells hold, in the order of {@link #columns}; the list may be changed.
   *
   * @param index of the company in its block
   * @param number of the company in the whole file, which gives its SIREN and its panel number
   */
  List<String> answers(Block block, int index, long number) {
    List<String> answers = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      boolean identifier = cell.question().type() == AnswerType.SIREN;
      boolean inPanel = panel.equals(Optional.of(cell.question().id()));
      answers.add(
          identifier
              ? Siren.written(firstCompany + number)
              : inPanel ? PanelNumber.of(firstCompany + number) : cell.text(block, index));
    }
    return answers;
  }

  /**
   * Where the cell of a question with a single column stands.
   *
   * @throws IllegalArgumentException if there is none
   */
  int at(String question) {
    for (int at = 0; at < cells.size(); at++) {
      if (cells.get(at).answer().equals(question)) {
        return at;
      }
    }
    throw new IllegalArgumentException("no question is called '" + question + "'");
  }
}
