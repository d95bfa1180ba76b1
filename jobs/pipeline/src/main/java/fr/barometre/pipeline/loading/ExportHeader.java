package fr.barometre.pipeline.loading;

import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.io.Serializable;
import java.nio.file.Path;
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
public record ExportHeader(RawFormat format) implements Serializable {
  /** How many records the longest takes. */
  public static final int LONGEST = 3;

  private static final String IMPORT_ID = "{\"ImportId\"";
  private static final Set<String> OPEN =
      Set.of("", "Response", "Open-Ended Response", "Réponse", "Réponse ouverte");
  private static final String STATUS = "Status";
  private static final Set<String> OF_LIMESURVEY = Set.of("submitdate", "lastpage");
  private static final Set<String> OF_SPHINX =
      Set.of("CLE", "DATE_SAISIE", "DATE_ENREG", "DATE_MODIF", "TEMPS_SAISIE", "PROGRESSION");
  private static final Set<String> OF_GOOGLE = Set.of("Horodateur", "Timestamp");
  private static final int ENOUGH = 2;
  private static final Set<String> PREVIEW = Set.of("1", "Survey Preview", "Aperçu de l'enquête");

  /** How many records it takes. */
  public int records() {
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
  private Optional<List<RawColumn>> columns(List<List<String>> rows) {
    return switch (format) {
      case QUALTRICS -> qualtrics(rows);
      case SURVEYMONKEY -> surveyMonkey(rows);
      default -> Optional.of(rows.get(0).stream().map(RawColumn::named).toList());
    };
  }

  /**
   * The tool whose header it looks like.
   *
   * @param rows the first records of a file, as many as {@link #LONGEST} if there are so many
   */
  public static Optional<RawFormat> likely(List<List<String>> rows) {
    if (rows.size() == LONGEST && first(rows.get(2)).startsWith(IMPORT_ID)) {
      return Optional.of(RawFormat.QUALTRICS);
    }
    if (rows.size() > 1 && first(rows.get(1)).isEmpty() && hasOpen(rows.get(1))) {
      return Optional.of(RawFormat.SURVEYMONKEY);
    }
    List<String> names = rows.isEmpty() ? List.of() : rows.get(0);
    if (names.stream().filter(OF_SPHINX::contains).count() >= ENOUGH) {
      return Optional.of(RawFormat.SPHINX);
    }
    if (OF_GOOGLE.contains(first(names))) {
      return Optional.of(RawFormat.GOOGLE_FORMS);
    }
    return names.containsAll(OF_LIMESURVEY) ? Optional.of(RawFormat.LIMESURVEY) : Optional.empty();
  }

  /**
   * Compares what is declared with what the header looks like.
   *
   * @throws fr.barometre.survey.InvalidDeclaration if it is that of another tool; a tool whose
   *     header is one record may be declared as plain text
   */
  public static void confirm(Path path, RawAnswers raw, List<List<String>> rows) {
    Optional<RawFormat> likely = likely(rows).filter(found -> found != raw.format());
    if (likely.isPresent()
        && (raw.format().isTool() || new ExportHeader(likely.get()).records() > 1)) {
      throw RawFiles.invalid(
          raw,
          "'%s' is %s, and raw.format is %s"
              .formatted(path, likely.get().description(), raw.format().id()),
          "Declare format: " + likely.get().id());
    }
  }

  /**
   * The columns of a file that is as declared.
   *
   * @throws fr.barometre.survey.InvalidDeclaration if the header is not that of the tool
   */
  public static List<RawColumn> columns(Path path, RawAnswers raw, List<List<String>> rows) {
    ExportHeader header = new ExportHeader(raw.format());
    return header
        .columns(rows.subList(0, header.records()))
        .orElseThrow(
            () ->
                RawFiles.invalid(
                    raw,
                    "the header of '%s' is not that of %s"
                        .formatted(path, raw.format().description()),
                    "Export it again, or declare format: "
                        + (FileSignature.of(path).isPresent() ? "excel" : "csv")));
  }

  private static String first(List<String> row) {
    return row.isEmpty() ? "" : row.get(0);
  }

  private static boolean hasOpen(List<String> choices) {
    return choices.stream().anyMatch(choice -> !choice.isEmpty() && OPEN.contains(choice));
  }

  private static Optional<List<RawColumn>> qualtrics(List<List<String>> rows) {
    if (!first(rows.get(2)).startsWith(IMPORT_ID) || rows.get(1).size() != rows.get(0).size()) {
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
  public int previewColumn(List<RawColumn> columns) {
    if (format != RawFormat.QUALTRICS) {
      return -1;
    }
    return columns.stream().map(RawColumn::name).toList().indexOf(STATUS);
  }

  /** The breach of a record that is a trial, by its cell of {@link #previewColumn}. */
  public static List<Breach> preview(String status) {
    return PREVIEW.contains(Cells.normalised(status))
        ? List.of(BuiltInRule.PREVIEW.in("", status))
        : List.of();
  }
}
