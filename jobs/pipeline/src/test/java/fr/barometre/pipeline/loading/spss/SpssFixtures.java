package fr.barometre.pipeline.loading.spss;

import fr.barometre.pipeline.loading.RawFixtures;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.nio.file.Path;
import java.util.Optional;

/** Files written by PSPP and haven: the scripts that made them stand beside. */
final class SpssFixtures {
  private static final Path FOLDER = Path.of("src/test/resources/spss");

  private SpssFixtures() {}

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static RawTable open(Path file) {
    return SpssFile.open(file, raw(file, Optional.empty()));
  }

  static RawAnswers raw(Path file, Optional<String> encoding) {
    return RawFixtures.raw(file, RawFormat.SPSS, encoding);
  }
}
