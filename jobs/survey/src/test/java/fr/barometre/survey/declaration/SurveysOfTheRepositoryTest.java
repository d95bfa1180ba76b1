package fr.barometre.survey.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.barometre.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SurveysOfTheRepositoryTest {
  private static final Path SURVEYS = Path.of("..", "..", "data", "surveys");

  @Test
  void areAllRightAndStandInTheFolderOfTheirName() throws IOException {
    List<Path> folders;
    try (Stream<Path> paths = Files.list(SURVEYS)) {
      folders = paths.filter(path -> Files.exists(path.resolve(SurveyDeclaration.FILE))).toList();
    }

    assertFalse(folders.isEmpty());
    for (Path folder : folders) {
      Survey survey = SurveyDeclaration.load(folder);
      assertEquals(folder.getFileName().toString(), survey.name() + "-" + survey.edition());
    }
  }
}
