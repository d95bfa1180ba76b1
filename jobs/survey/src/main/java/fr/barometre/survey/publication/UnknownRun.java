package fr.barometre.survey.publication;

import fr.barometre.survey.NearestName;
import java.util.List;

/** No kept run has that id, or several begin with it. */
public final class UnknownRun extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private UnknownRun(String message) {
    super(message);
  }

  static UnknownRun none(String id, List<String> names) {
    return new UnknownRun("unknown run '%s'. %s".formatted(id, NearestName.remedy(id, names)));
  }

  static UnknownRun several(String id, List<String> names) {
    return new UnknownRun(
        "several runs begin with '%s': %s. Give more of its id."
            .formatted(id, String.join(", ", names)));
  }
}
