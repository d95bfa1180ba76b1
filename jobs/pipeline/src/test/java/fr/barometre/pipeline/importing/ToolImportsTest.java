package fr.barometre.pipeline.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.pipeline.Run;
import fr.barometre.pipeline.RunOptions;
import fr.barometre.pipeline.RunReport;
import fr.barometre.pipeline.SparkTests;
import fr.barometre.survey.Question;
import fr.barometre.survey.Survey;
import fr.barometre.survey.declaration.SurveyDeclaration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the export of each tool says of itself, and that a run accepts what is written from it. */
class ToolImportsTest {
  private static final Path EXPORTS = Path.of("src/test/resources/exports");

  @TempDir Path root;

  /**
   * Questions in the order of the file, those with several answers with how many they have; then
   * how many records a run keeps: all that are finished, no trial and not blank.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limesurvey-codes/export.csv | limesurvey | id | Q1 text, Q1[other] text, Q2 multiple 2, Q2[other] text, Q3 number, Q4 text | 3",
        "qualtrics-values/export.csv | qualtrics | ResponseId | Q1 number, Q1_3_TEXT text, Q2 multiple 2, Q3 text, Q4 number | 3",
        "qualtrics-texts/export.csv | qualtrics | ResponseId | Q1 single, Q2 multiple 2 | 2",
        "surveymonkey-windows-1252/export.csv | surveymonkey | Respondent ID | Quelle est votre taille ? text, Où vendez-vous ? multiple 2, Où vendez-vous ?[Other (please specify)] text, Créée le date, Votre avis text | 2",
        "surveymonkey-workbook/export.xlsx | surveymonkey | Respondent ID | Quelle est votre taille ? text, Où vendez-vous ? multiple 2, Où vendez-vous ?[Other (please specify)] text, Créée le date, Votre avis text | 2",
        "sphinx/export.txt | sphinx | CLE | TAILLE single, LIEU multiple 3, OUTILS multiple 2, EFFECTIF number, CREEE date | 3",
        "google-forms/export.csv | google_forms | Horodateur | Quelle est votre taille ? text, Où vendez-vous ? text, Diriez-vous que… [C’est cher] text, Diriez-vous que… [C’est long] text, Créée le date | 2",
        "google-sheets-us/export.csv | google_forms | Timestamp | Quelle est votre taille ? text, Où vendez-vous ? text, Diriez-vous que… [C'est cher] text, Diriez-vous que… [C'est long] text, Créée le date | 2",
        "spss-categories/export.sav | spss | id | $tools multiple 4 | 4"
      })
  void an_export_becomes_a_survey_that_runs(
      String export, String format, String key, String questions, long kept) throws IOException {
    new SurveyImport(EXPORTS.resolve(export), root.resolve("essai-2021"), Optional.empty()).run();
    Survey survey = SurveyDeclaration.load(root.resolve("essai-2021"));

    assertEquals(format, survey.raw().format().id());
    assertEquals(key, survey.raw().key());
    assertEquals(
        questions,
        survey.questions().stream().map(ToolImportsTest::brief).collect(Collectors.joining(", ")));
    SparkTests.session();
    RunReport report =
        new Run(
                survey,
                new RunOptions(
                    root.resolve("out"), true, Optional.empty(), Path.of("target/spark.log")),
                (stage, step, steps) -> {})
            .run();
    assertEquals(kept, report.kept(), report.refused()::toString);
  }

  private static String brief(Question question) {
    int answers = question.modalities().size();
    String type = question.type().name().toLowerCase(java.util.Locale.ROOT);
    return question.column() + " " + type + (type.equals("multiple") ? " " + answers : "");
  }
}
