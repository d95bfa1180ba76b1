package fr.barometre.pipeline.loading;

import fr.barometre.survey.RawFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The header records of a survey tool's export, and what they say of its columns.
 *
 * <p>Qualtrics writes names, wordings and identifiers in JSON; SurveyMonkey a question over its
 * first column and its choices below, so that a column is {@code Question [Choice]}; all others
 * names alone.
 */
record CsvHeader(RawFormat format) {
  private static final String IMPORT_ID = "{\"ImportId\"";
  private static final Set<String> OPEN =
      Set.of("", "Response", "Open-Ended Response", "Réponse", "Réponse ouverte");
  private static final String STATUS = "Status";
  private static final Set<String> PREVIEW = Set.of("1", "Survey Preview", "Aperçu de l'enquête");

  /** How many records it takes. */
  int records() {
    return switch (format) {
      case QUALTRICS -> 3;
      case SURVEYMONKEY -> 2;
      default -> 1;
    };
  }

  /**
   * The columns.
   *
   * @param rows as many as {@link #records}
   * @return empty where they are not the header of the format
   */
  Optional<List<RawColumn>> columns(List<List<String>> rows) {
    return switch (format) {
      case QUALTRICS -> qualtrics(rows);
      case SURVEYMONKEY -> surveyMonkey(rows);
      default -> Optional.of(rows.get(0).stream().map(RawColumn::named).toList());
    };
  }

  /** The format whose header it looks like, of those that have more than one record. */
  static Optional<RawFormat> likely(List<String> third) {
    return !third.isEmpty() && third.get(0).startsWith(IMPORT_ID)
        ? Optional.of(RawFormat.QUALTRICS)
        : Optional.empty();
  }

  private static Optional<List<RawColumn>> qualtrics(List<List<String>> rows) {
    if (likely(rows.get(2)).isEmpty() || rows.get(1).size() != rows.get(0).size()) {
      return Optional.empty();
    }
    List<RawColumn> columns = new ArrayList<>();
    for (int c = 0; c < rows.get(0).size(); c++) {
      columns.add(
          new RawColumn(
              rows.get(0).get(c),
              Cells.normalised(rows.get(1).get(c)),
              RawColumn.Type.WRITTEN,
              Map.of(),
              MissingValues.NONE));
    }
    return Optional.of(columns);
  }

  private static Optional<List<RawColumn>> surveyMonkey(List<List<String>> rows) {
    List<String> questions = rows.get(0);
    List<String> choices = rows.get(1);
    if (questions.size() != choices.size() || choices.stream().allMatch(String::isEmpty)) {
      return Optional.empty();
    }
    List<RawColumn> columns = new ArrayList<>();
    String question = "";
    for (int c = 0; c < questions.size(); c++) {
      String own = Cells.normalised(questions.get(c));
      String choice = Cells.normalised(choices.get(c));
      question = own.isEmpty() ? question : own;
      columns.add(
          RawColumn.named(OPEN.contains(choice) ? question : question + "[" + choice + "]"));
    }
    return Optional.of(columns);
  }

  /** The column that tells answers of those who tried the questionnaire; -1 where there is none. */
  int previewColumn(List<RawColumn> columns) {
    if (format != RawFormat.QUALTRICS) {
      return -1;
    }
    return columns.stream().map(RawColumn::name).toList().indexOf(STATUS);
  }

  static boolean isPreview(String status) {
    return PREVIEW.contains(status);
  }
}
