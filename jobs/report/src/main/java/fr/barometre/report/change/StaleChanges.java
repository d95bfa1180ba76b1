package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.ChangesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Table {@code changes} that rests on a run of an earlier edition which is no longer the published
 * one.
 *
 * @param edition with the table
 * @param earlier the edition it looked back to
 * @param run of that edition, as it was
 * @param now the run published today; empty where the edition is not published
 */
public record StaleChanges(String edition, String earlier, String run, Optional<String> now) {
  /**
   * Those of one edition.
   *
   * @param all editions of the survey that are published
   */
  public static List<StaleChanges> of(Edition edition, List<Edition> all) {
    List<StaleChanges> stale = new ArrayList<>();
    String name = edition.manifest().edition();
    edition
        .manifest()
        .inputs()
        .forEach(
            (input, run) ->
                ChangesTable.editionOf(input)
                    .map(earlier -> new StaleChanges(name, earlier, run, now(earlier, all)))
                    .filter(looked -> !looked.now().equals(Optional.of(run)))
                    .ifPresent(stale::add));
    return stale;
  }

  private static Optional<String> now(String edition, List<Edition> all) {
    return all.stream()
        .filter(any -> any.manifest().edition().equals(edition))
        .map(any -> any.manifest().runId())
        .findFirst();
  }

  /** What is the matter, and what to do about it. */
  public String in(Language language) {
    return ChangeWording.STALE.in(
        language,
        edition,
        run,
        earlier,
        now.map(id -> ChangeWording.REPLACED.in(language, id))
            .orElseGet(() -> ChangeWording.GONE.in(language)));
  }
}
