package fr.barometre.pipeline.intruder;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What an attack came to.
 *
 * @param hidden numbers that have to stay uncertain
 * @param relations between numbers that are not shown
 * @param programmes solved
 * @param exposed hidden numbers that follow, or almost
 * @param unprinted bases that follow and that no rule hides: all figures beside them are hidden
 */
public record Report(
    int hidden,
    int relations,
    int programmes,
    Duration took,
    List<Exposed> exposed,
    List<Exposed> unprinted) {

  /** One line. */
  public String summary() {
    return String.format(
        Locale.ROOT,
        "%d hidden values, %d relations, %d linear programmes, %.1f s: %d exposed; %d bases that no rule hides follow",
        hidden,
        relations,
        programmes,
        took.toMillis() / 1e3,
        exposed.size(),
        unprinted.size());
  }
}
