package fr.barometre.report.change;

import fr.barometre.report.change.WaveAnswers.Influence;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.statistics.change.MatchedWaves;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The companies of two editions, matched by the name they have in both.
 *
 * <p>Only where both runs named companies alike: without, a company is known by its place in a
 * file, and the same place in two files says nothing.
 */
final class SharedCompanies {
  private static final String RESPONSES = "responses";

  private final Sharing sharing;
  private final WaveAnswers first;
  private final WaveAnswers second;
  private final MatchedWaves matched;

  private SharedCompanies(
      Sharing sharing, WaveAnswers first, WaveAnswers second, MatchedWaves matched) {
    this.sharing = sharing;
    this.first = first;
    this.second = second;
    this.matched = matched;
  }

  /**
   * What companies have to do with two estimates of a figure.
   *
   * @param correlation of the estimates
   * @param common companies that count in both
   */
  record Link(double correlation, int common) {}

  static SharedCompanies of(Edition first, Edition second) {
    Optional<String> names = first.manifest().pseudonyms();
    if (names.isEmpty() || !names.equals(second.manifest().pseudonyms())) {
      return new SharedCompanies(Sharing.INDEPENDENT, null, null, null);
    }
    if (!first.manifest().microdata() || !second.manifest().microdata()) {
      return new SharedCompanies(Sharing.UNKNOWN, null, null, null);
    }
    WaveAnswers before = answers(first);
    WaveAnswers after = answers(second);
    String[][] companies = {before.column("company"), after.column("company")};
    Sharing sharing = sharing(companies);
    if (sharing == Sharing.INDEPENDENT) {
      return new SharedCompanies(sharing, null, null, null);
    }
    String[][] strata = {before.column("stratum"), after.column("stratum")};
    return new SharedCompanies(sharing, before, after, MatchedWaves.of(companies, strata));
  }

  Sharing sharing() {
    return sharing;
  }

  /**
   * Empty where the answers of an edition do not give the figure that it published, and where no
   * companies are shared.
   */
  Optional<Link> link(PublishedRow before, PublishedRow after) {
    if (matched == null) {
      return Optional.empty();
    }
    Optional<Influence> early = first.influence(before);
    Optional<Influence> late = second.influence(after);
    if (early.isEmpty() || late.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Link(
            matched.correlation(early.get().values(), late.get().values()),
            matched.common(early.get().counted(), late.get().counted())));
  }

  private static WaveAnswers answers(Edition edition) {
    return new WaveAnswers(edition.manifest(), edition.table(RESPONSES).first(Integer.MAX_VALUE));
  }

  private static Sharing sharing(String[][] companies) {
    Set<String> before = new HashSet<>(Arrays.asList(companies[0]));
    Set<String> after = new HashSet<>(Arrays.asList(companies[1]));
    if (before.equals(after)) {
      return Sharing.PANEL;
    }
    return before.stream().anyMatch(after::contains) ? Sharing.OVERLAP : Sharing.INDEPENDENT;
  }
}
