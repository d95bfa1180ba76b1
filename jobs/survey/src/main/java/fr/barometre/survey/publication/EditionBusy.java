package fr.barometre.survey.publication;

/** Somebody else is publishing the same edition: try again later. */
public final class EditionBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param location of the edition
   * @param owner who holds the lock, in words
   */
  EditionBusy(String location, String owner) {
    super(
        "another run is publishing %s: %s. Try again when it has ended."
            .formatted(location, owner));
  }
}
