package fr.barometre.report.published;

import fr.barometre.report.UnknownName;
import fr.barometre.survey.tables.CheckTables;
import fr.barometre.survey.tables.EditionFolder;
import fr.barometre.survey.tables.ResponsesTable;
import java.nio.file.Files;
import java.nio.file.Path;

/** One published edition: its tables and what its run says about them. */
public record Edition(EditionFolder folder, Manifest manifest) {

  /** What a folder with a manifest holds, published or not. */
  public static Edition open(EditionFolder folder) {
    return new Edition(folder, Manifest.load(folder.manifest()));
  }

  /**
   * @throws UnknownName if the edition has no such table
   */
  public PublishedTable table(String name) {
    Path file = folder.table(name);
    if (!manifest.tables().containsKey(name) || !Files.exists(file)) {
      throw isLeftOut(name)
          ? new UnknownName(
              "table '%s' is not part of %s %s: it says 'publication: {microdata: false}', and is without tables of single companies."
                  .formatted(name, manifest.survey(), manifest.edition()))
          : UnknownName.of("table", name, manifest.tables().keySet());
    }
    return PublishedTable.open(file);
  }

  /** Whether a table is of single companies, and the edition without such tables. */
  private boolean isLeftOut(String name) {
    return !manifest.microdata()
        && (name.equals(ResponsesTable.RESPONSES) || name.equals(CheckTables.REJECTS));
  }

  /**
   * @throws UnknownName if the survey declared no such figure
   */
  public DeclaredFigure figure(String id) {
    return manifest.figures().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                UnknownName.of(
                    "figure", id, manifest.figures().stream().map(DeclaredFigure::id).toList()));
  }
}
