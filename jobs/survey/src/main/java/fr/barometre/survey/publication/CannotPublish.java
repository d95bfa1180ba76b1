package fr.barometre.survey.publication;

/** The place for published tables is not fit for it, and waiting does not help. */
public final class CannotPublish extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotPublish(String message) {
    super(message);
  }
}
