package fr.barometre.pipeline.publishing;

import fr.barometre.survey.tables.EditionFolder;

/** Another run is publishing the same edition: try again later. */
public final class EditionBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EditionBusy(EditionFolder edition) {
    super(
        "another run is publishing "
            + edition.survey()
            + " "
            + edition.edition()
            + " into "
            + edition.root()
            + ". Try again when it has ended.");
  }
}
