package fr.barometre.survey.tables;

import java.nio.file.Path;

/**
 * Where the tables of one edition stand: {@code <root>/<survey>/edition=<edition>/<table>.parquet}.
 * That name leads to a run's own folder, which stays the same while it is read.
 *
 * @param location in words for a person
 */
public record EditionFolder(String survey, String edition, String location, RunFiles files) {

  /** Under the name that readers of other make open. */
  public EditionFolder(Path root, String survey, String edition) {
    this(
        survey,
        edition,
        root.resolve(survey).resolve("edition=" + edition).toString(),
        root.resolve(survey).resolve("edition=" + edition));
  }

  /** In a folder of this machine. */
  public EditionFolder(String survey, String edition, String location, Path folder) {
    this(survey, edition, location, new Local(folder));
  }

  public Path path() {
    return files.folder();
  }

  public Path table(String name) {
    return files.file(name + ".parquet");
  }

  /** Written last: an edition without it is not published. */
  public Path manifest() {
    return files.file("run.json");
  }

  private record Local(Path folder) implements RunFiles {
    @Override
    public Path file(String name) {
      return folder.resolve(name);
    }
  }
}
