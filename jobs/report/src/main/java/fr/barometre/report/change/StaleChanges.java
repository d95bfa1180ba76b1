package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final String PREFIX = "(edition ";

  /**
   * Those of one edition.
   *
   * @param all editions of the survey that are published
   */
  public static List<StaleChanges> of(Edition edition, List<Edition> all) {
    List<StaleChanges> stale = new ArrayList<>();
    for (Map.Entry<String, String> input : edition.manifest().inputs().entrySet()) {
      if (input.getKey().startsWith(PREFIX)) {
        String earlier = input.getKey().substring(PREFIX.length(), input.getKey().length() - 1);
        Optional<String> now =
            all.stream()
                .filter(any -> any.manifest().survey().equals(edition.manifest().survey()))
                .filter(any -> any.manifest().edition().equals(earlier))
                .map(any -> any.manifest().runId())
                .findFirst();
        if (!now.equals(Optional.of(input.getValue()))) {
          stale.add(new StaleChanges(edition.manifest().edition(), earlier, input.getValue(), now));
        }
      }
    }
    return stale;
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
