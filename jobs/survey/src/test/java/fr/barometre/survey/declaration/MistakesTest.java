package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.survey.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each line of {@code mistakes.csv}: a slip, the only problem it makes, where, what to do. */
class MistakesTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/fr/barometre/survey/mistakes.csv",
      delimiter = '|',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void isToldWithItsPlaceAndRemedy(String right, String wrong, String problem, String remedy) {
    WrittenSurvey slip =
        WrittenSurvey.of(folder, "shops")
            .with(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));

    List<String> told = slip.problems().stream().map(Problem::toString).toList();

    assertEquals(
        List.of(slip.here() + ": " + problem + ". " + remedy.replace("{folder}", "" + folder)),
        told);
  }
}
