package fr.barometre.synthetic;

import fr.barometre.survey.Survey;
import fr.barometre.synthetic.steps.Noise;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When and how far a questionnaire was filled in.
 *
 * @param id the survey tool's number of the response
 * @param seed the survey tool's own, of no use to anybody
 * @param lastPage seen
 */
record Session(
    long id, int seed, LocalDateTime started, LocalDateTime left, int lastPage, boolean submitted) {
  static final int PAGES = 5;
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /**
   * A complete session, the responses of a block being spread over the days of collection in their
   * order.
   *
   * @param share from 0 to 1: how far in the block
   */
  static Session of(long id, double share, Survey survey, Noise noise) {
    LocalDateTime from = survey.collectedFrom().atTime(8, 0);
    LocalDateTime to = survey.collectedTo().atTime(18, 0);
    long seconds = ChronoUnit.SECONDS.between(from, to);
    LocalDateTime started = from.plusSeconds((long) (share * seconds));
    int company = (int) (id % Integer.MAX_VALUE);
    LocalDateTime left = started.plusSeconds(240 + noise.below(2000, "seconds", company));
    int seed = 1_000_000 + noise.below(2_000_000_000, "tool's seed", company);
    return new Session(id, seed, started, left, PAGES, true);
  }

  /** The same, left after a page and never submitted. */
  Session abandoned(int page) {
    return new Session(id, seed, started, left, page, false);
  }

  List<String> metadata() {
    return List.of(
        String.valueOf(id),
        submitted ? STAMP.format(left) : "",
        String.valueOf(lastPage),
        "fr",
        String.valueOf(seed),
        STAMP.format(started),
        STAMP.format(left));
  }
}
