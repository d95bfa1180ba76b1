package fr.barometre.pipeline.importing;

import fr.barometre.survey.RawFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that a survey tool adds to the answers.
 *
 * @param keys by which it tells responses apart, the usual one first
 * @param finished empty for an unfinished questionnaire; none where the tool says it otherwise
 * @param latest that date a response
 * @param others that are no questions either
 * @param absent cells by which it says that nobody answered
 * @param hasCommas whether it may write decimals after a comma
 */
record ToolColumns(
    List<String> keys,
    List<String> finished,
    List<String> latest,
    List<String> others,
    Set<String> absent,
    boolean hasCommas) {

  private static final ToolColumns LIMESURVEY =
      new ToolColumns(
          List.of("id"),
          List.of("submitdate"),
          List.of("submitdate"),
          List.of(
              "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr", "refurl"),
          Set.of(),
          true);

  private static final ToolColumns QUALTRICS =
      new ToolColumns(
          List.of("ResponseId"),
          List.of("Finished"),
          List.of("RecordedDate", "EndDate"),
          List.of(
              "StartDate",
              "Status",
              "IPAddress",
              "Progress",
              "Duration (in seconds)",
              "RecipientLastName",
              "RecipientFirstName",
              "RecipientEmail",
              "ExternalReference",
              "LocationLatitude",
              "LocationLongitude",
              "DistributionChannel",
              "UserLanguage"),
          Set.of("-99"),
          false);

  private static final ToolColumns SURVEYMONKEY =
      new ToolColumns(
          List.of("Respondent ID"),
          List.of(),
          List.of("Date Modified", "Date Created"),
          List.of(
              "Collector ID",
              "IP Address",
              "Email Address",
              "First Name",
              "Last Name",
              "Custom Data 1"),
          Set.of(),
          true);

  private static final ToolColumns SPHINX =
      new ToolColumns(
          List.of("CLE"),
          List.of(),
          List.of("DATE_MODIF", "DATE_ENREG"),
          List.of(
              "DATE_SAISIE",
              "TEMPS_SAISIE",
              "ORIGINE_SAISIE",
              "PROGRESSION",
              "DERNIERE_QUESTION_SAISIE"),
          Set.of(),
          true);

  private static final ToolColumns GOOGLE_FORMS =
      new ToolColumns(
          List.of("Horodateur", "Timestamp"),
          List.of(),
          List.of("Horodateur", "Timestamp"),
          List.of(),
          Set.of(),
          true);

  /** Those of LimeSurvey where no tool is known: their names stand for nothing else. */
  static ToolColumns of(RawFormat format) {
    return switch (format) {
      case QUALTRICS -> QUALTRICS;
      case SURVEYMONKEY -> SURVEYMONKEY;
      case SPHINX -> SPHINX;
      case GOOGLE_FORMS -> GOOGLE_FORMS;
      default -> LIMESURVEY;
    };
  }

  /** All that are no questions, but the key. */
  Set<String> service() {
    Set<String> service = new HashSet<>(others);
    service.addAll(finished);
    service.addAll(latest);
    return service;
  }
}
