package fr.barometre.report.change;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.OverlappingWaves;
import fr.barometre.statistics.change.Wave;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The companies of two editions, matched by the pseudonym they have in both.
 *
 * <p>Only where both runs made pseudonyms with the same secret: without, a company is known by its
 * place in a file, and the same place in two files says nothing.
 */
final class SharedCompanies {
  private static final String RESPONSES = "responses";

  private final Optional<WaveAnswers> first;
  private final Optional<WaveAnswers> second;
  private final Sharing sharing;

  private SharedCompanies(
      Optional<WaveAnswers> first, Optional<WaveAnswers> second, Sharing sharing) {
    this.first = first;
    this.second = second;
    this.sharing = sharing;
  }

  static SharedCompanies of(Edition first, Edition second) {
    Optional<String> secret = first.manifest().pseudonyms();
    if (secret.isEmpty() || !secret.equals(second.manifest().pseudonyms())) {
      return new SharedCompanies(Optional.empty(), Optional.empty(), Sharing.INDEPENDENT);
    }
    List<PublishedRow> before = first.table(RESPONSES).first(Integer.MAX_VALUE);
    List<PublishedRow> after = second.table(RESPONSES).first(Integer.MAX_VALUE);
    return new SharedCompanies(
        Optional.of(new WaveAnswers(first.manifest(), before)),
        Optional.of(new WaveAnswers(second.manifest(), after)),
        sharing(names(before), names(after)));
  }

  Sharing sharing() {
    return sharing;
  }

  /**
   * The correlation of a figure's estimates; empty where the answers of an edition do not give the
   * figure that it published.
   */
  Optional<Double> correlation(PublishedRow before, PublishedRow after) {
    Optional<Wave> early = first.flatMap(answers -> answers.wave(before));
    Optional<Wave> late = second.flatMap(answers -> answers.wave(after));
    return early.isEmpty() || late.isEmpty()
        ? Optional.empty()
        : Optional.of(OverlappingWaves.correlation(early.get(), late.get()));
  }

  private static Sharing sharing(Set<String> before, Set<String> after) {
    if (before.equals(after)) {
      return Sharing.PANEL;
    }
    return before.stream().anyMatch(after::contains) ? Sharing.OVERLAP : Sharing.INDEPENDENT;
  }

  private static Set<String> names(List<PublishedRow> responses) {
    return responses.stream()
        .map(response -> response.text("company"))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
