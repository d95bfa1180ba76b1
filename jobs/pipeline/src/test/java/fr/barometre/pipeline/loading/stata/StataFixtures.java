package fr.barometre.pipeline.loading.stata;

import fr.barometre.pipeline.loading.RawFixtures;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.nio.file.Path;
import java.util.Optional;

/** Files written by haven 2.5.1: the script that made them stands beside. */
final class StataFixtures {
  private static final Path FOLDER = Path.of("src/test/resources/stata");

  private StataFixtures() {}

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static RawTable open(Path file) {
    return StataFile.open(file, raw(file, Optional.empty()));
  }

  static RawAnswers raw(Path file, Optional<String> encoding) {
    return RawFixtures.raw(file, RawFormat.STATA, encoding);
  }
}
