package fr.barometre.synthetic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.barometre.synthetic.steps.Noise;
import fr.barometre.synthetic.steps.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the answers must add up to: the file {@code margins.yaml} beside a declaration.
 *
 * @param firstCompany number of the first company, 0 where left out: an edition that starts beyond
 *     the last one of another has no company in common with it
 * @param returning those who answered an earlier edition; null where nobody did
 * @param usable companies whose answers are right
 * @param refused responses beyond these that the checks must refuse, by what is wrong with them
 * @param spoiled how they are made wrong
 * @param steps how the answers are invented, in order
 */
record Margins(
    long seed,
    int firstCompany,
    Returning returning,
    int usable,
    Map<Fault, Integer> refused,
    Spoiled spoiled,
    List<Step> steps) {

  /** Responses in all. */
  int responses() {
    return usable + refused.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException naming file, line and column, if it cannot be understood
   */
  static Margins load(Path file) throws IOException {
    try {
      return YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build()
          .readValue(file.toFile(), Margins.class);
    } catch (JsonProcessingException problem) {
      var at = problem.getLocation();
      String place = at == null ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new IllegalArgumentException(
          file + place + ": " + problem.getOriginalMessage(), problem);
    }
  }

  /**
   * Companies from the first one on that answered an earlier edition.
   *
   * @param seed of that edition
   * @param companies how many
   * @param kept the share of chances that are the same again
   * @param always answers whose chances all are
   */
  record Returning(long seed, int companies, double kept, List<String> always) {}

  /** The chance of the first block of companies whose answers are right. */
  Noise chance() {
    Noise noise = new Noise(seed).of(0);
    return returning == null
        ? noise
        : noise.with(
            new fr.barometre.synthetic.steps.Returning(
                new Noise(returning.seed()).of(0),
                firstCompany,
                returning.companies(),
                returning.kept(),
                returning.always()));
  }

  /**
   * How responses are made wrong.
   *
   * @param identifier the question holding the SIREN
   * @param scope a number outside what the survey covers
   * @param code a cell that is no modality
   * @param doubleTick two modalities in one cell
   */
  record Spoiled(String identifier, Scope scope, Code code, DoubleTick doubleTick) {}

  /** Numbers outside the scope of the survey. */
  record Scope(String question, List<String> values) {}

  /** A cell that is no modality, in questions with a single answer. */
  record Code(List<String> questions, String value) {}

  /** Two modalities in one cell, and what stands between them. */
  record DoubleTick(List<String> questions, List<String> separators) {}
}
