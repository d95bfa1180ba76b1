package fr.barometre.report.figure;

import fr.barometre.survey.Language;
import java.util.function.BiFunction;

/** The formats a figure can be written in. */
public enum FigureFormat {
  /** For a person: printed numbers and the notes that go with them. */
  TEXT((figure, language) -> new FigureText(figure, language).write()),
  /** For a program: numbers as stored. */
  JSON((figure, language) -> new FigureJson(figure, language).write()),
  /** For a spreadsheet or a program: RFC 4180, numbers as stored, notes beside each row. */
  CSV((figure, language) -> new FigureCsv(figure, language).write());

  private final BiFunction<Figure, Language, String> writing;

  FigureFormat(BiFunction<Figure, Language, String> writing) {
    this.writing = writing;
  }

  /** Ends with a line feed. */
  public String write(Figure figure, Language language) {
    return writing.apply(figure, language);
  }
}
