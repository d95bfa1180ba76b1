package fr.barometre.survey.tables;

import java.nio.file.Path;

/**
 * Where the tables of one edition stand: {@code <root>/<survey>/edition=<edition>/<table>.parquet}.
 */
public record EditionFolder(Path root, String survey, String edition) {

  public Path path() {
    return root.resolve(survey).resolve("edition=" + edition);
  }

  public Path table(String name) {
    return path().resolve(name + ".parquet");
  }

  /** Written last: an edition without it is not published. */
  public Path manifest() {
    return path().resolve("run.json");
  }
}
