package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.survey.NonResponsePlan;
import fr.barometre.survey.Problem;
import fr.barometre.survey.Survey;
import fr.barometre.survey.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How non-response is declared, and slips in it. */
class SampleFileTest {
  @TempDir Path folder;

  @BeforeEach
  void aSampleFileStandsThere() throws IOException {
    Files.writeString(folder.resolve("sample.csv"), "id;state;class\n");
  }

  @Test
  void theSampleIsWrittenAsTheAnswersUnlessItSaysOtherwise() {
    NonResponsePlan plan =
        survey()
            .with("file: sample.csv", "file: sample.csv, separator: '|'")
            .load()
            .weighting()
            .nonResponse()
            .orElseThrow();

    assertEquals('|', plan.sample().separator());
    assertEquals("UTF-8", plan.sample().encoding());
    assertEquals(List.of("answered"), plan.sample().responded());
    assertEquals(List.of("closed"), plan.sample().outOfScope());
    assertEquals(Optional.of("class"), plan.sample().stratum());
    assertEquals(List.of("class"), plan.classes());
  }

  @Test
  void aWeightInTheSampleFileIsTheWeightOfTheDraw() {
    Survey survey = survey().with("stratum: class", "stratum: class, weight: w").load();

    assertEquals(Weights.SAMPLE, survey.design().weights());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "file: sample.csv|file: ¦sampl.csv|there is no sample file 'sampl.csv'|Correct the path, which starts at the folder of survey.yaml.",
        "file: sample.csv|file: sample.csv, encoding: ¦utf-9|unknown encoding 'utf-9'|Say UTF-8 or windows-1252.",
        "out_of_scope: [closed]|out_of_scope: ¦[answered]|status 'answered' is both an answer and out of scope|Keep it in one of the lists.",
        "    classes: [class]\\n|    score: ¦{classes: 3}\\n|the score has nothing to tell companies apart|Add categories or numbers: columns of the sample file.",
        "stratum: class|¦strata: class|unknown key 'strata'|Did you mean 'stratum'?",
        "design:|design:\\n  stratum: ¦size|only companies that answered have this stratum|Leave it out, and name the column of the sample file under weighting.nonresponse.sample.stratum.",
        "design:|design:\\n  weights: ¦{variable: sales}|only companies that answered have this weight|Leave it out, and name the column of the sample file under weighting.nonresponse.sample.weight.",
        "design:|design:\\n  units: ¦sector|units cannot be joined with weighting.nonresponse|Response is taken company by company, in a sample of companies drawn in strata: leave one of them out.",
        "weighting:\\n|weighting:\\n  calibration: {method: linear, margins: population.yaml}\\n  trimming: {weights: ¦{max: 9}, keep: sum}\\n|the variance of response needs weights that are those of a calibration|Say keep: margins.",
      })
  void aSlipIsToldThere(String right, String wrong, String problem, String remedy) {
    WrittenSurvey slip = survey().with(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

    List<String> told = slip.problems().stream().map(Problem::toString).toList();

    assertEquals(slip.here() + ": " + problem + ". " + remedy, told.get(0));
  }

  @Test
  void classesComeFromOnePlace() {
    WrittenSurvey both =
        survey()
            .with("classes: [class]", "classes: [class]\n    score: {numbers: [w], classes: 3}");
    WrittenSurvey none = survey().with("    classes: [class]\n", "");

    assertEquals(
        List.of("classes and score both make the classes", "nothing makes the classes"),
        List.of(both.problems().get(0).problem(), none.problems().get(0).problem()));
  }

  private WrittenSurvey survey() {
    return WrittenSurvey.of(folder, "shops")
        .with("design:\n  stratum: size\n", "design:\n")
        .with(
            "precision: {level",
            """
            weighting:
              nonresponse:
                sample: {file: sample.csv, key: id, status: state, responded: [answered], out_of_scope: [closed], stratum: class}
                classes: [class]
            precision: {level\
            """);
  }
}
