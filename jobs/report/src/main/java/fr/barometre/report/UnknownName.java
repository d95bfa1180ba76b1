package fr.barometre.report;

import fr.barometre.survey.NearestName;
import java.util.Collection;
import java.util.Optional;

/** A name that nothing published has; the message offers the nearest one. */
public final class UnknownName extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownName(String message) {
    super(message);
  }

  /**
   * @param kind what was looked for, {@code figure} say
   * @param known the names there are
   */
  public static UnknownName of(String kind, String name, Collection<String> known) {
    Optional<String> nearest = NearestName.find(name, known);
    return new UnknownName(
        "unknown %s '%s'. %s"
            .formatted(
                kind,
                name,
                nearest
                    .map(other -> "Did you mean '" + other + "'?")
                    .orElse("There is: " + String.join(", ", known) + ".")));
  }
}
