package fr.barometre.synthetic;

import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Modality;
import fr.barometre.survey.Question;
import fr.barometre.synthetic.steps.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of the raw file.
 *
 * @param question whose answer it holds
 * @param column the header cell
 * @param answer what the steps call the answer
 * @param raw for a question with a single answer, what the file writes for each code
 */
record Cell(Question question, String column, String answer, Map<String, String> raw) {

  /** The columns of a question: one, or one for each of its boxes. */
  static List<Cell> of(Question question) {
    if (question.type() == AnswerType.MULTIPLE) {
      return question.modalities().stream().map(box -> box(question, box)).toList();
    }
    Map<String, String> raw = new LinkedHashMap<>();
    question.modalities().forEach(modality -> raw.put(modality.code(), modality.raw()));
    question.missing().dontKnow().stream()
        .findFirst()
        .ifPresent(code -> raw.put(Block.DONT_KNOW, code));
    return List.of(new Cell(question, question.column(), question.id(), raw));
  }

  private static Cell box(Question question, Modality box) {
    String column = question.column() + '[' + box.raw() + ']';
    return new Cell(question, column, question.id() + '.' + box.code(), Map.of());
  }

  /**
   * What a company's cell holds.
   *
   * @throws IllegalArgumentException if the steps gave an answer that is no modality
   */
  String text(Block block, int company) {
    String given = block.answer(answer, company);
    if (given.equals(Block.BLANK)) {
      return given;
    }
    return switch (question.type()) {
      case SINGLE -> written(given);
      case NUMBER -> Spelling.number(given, block.noise().uniform(column, company));
      default -> given;
    };
  }

  private String written(String code) {
    String text = raw.get(code);
    if (text == null) {
      throw new IllegalArgumentException(
          "margins give '" + answer + "' the answer '" + code + "', which is not declared");
    }
    return text;
  }
}
