package fr.barometre.report.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.barometre.survey.History;
import fr.barometre.survey.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code run.json} as a reader of figures needs it; keys it does not know are passed over.
 *
 * @param synthetic the notice every output carries; null where the answers are real
 * @param weighting how the weights came about, in words
 * @param responses how many there were; null in editions that do not tell it
 * @param microdata whether tables of single companies are part of the edition; null, which is yes,
 *     in editions that do not tell it
 * @param inputs digests of what the run read, by name
 * @param tables those published, by name
 * @param segments in the order of the declaration, with their modalities in order
 * @param indicators with their modalities in order
 * @param panel the question whose answer names companies in every edition; null where none does
 * @param history how the edition follows earlier ones
 * @param design what variances were computed by; null in editions published before it was told
 * @param quality the rules figures were held to; none in such editions
 * @param code digest of the code that computed
 * @param started the instant at which the run began
 */
public record Manifest(
    String survey,
    String edition,
    String runId,
    Label title,
    Label source,
    Label synthetic,
    Collected collected,
    Label weighting,
    ResponseCounts responses,
    Boolean microdata,
    Map<String, String> inputs,
    Map<String, TableEntry> tables,
    List<Named> bases,
    List<Named> segments,
    List<Named> indicators,
    List<DeclaredFigure> figures,
    String panel,
    History history,
    PublishedDesign design,
    PublishedRules quality,
    @JsonProperty("code_sha256") String code,
    String started) {

  /**
   * Responses in the raw files.
   *
   * @param kept those that entered the tables
   */
  public record ResponseCounts(long read, long kept) {}

  private static final String SECRET = "(secret)";

  public Manifest {
    microdata = microdata == null || microdata;
    inputs = inputs == null ? Map.of() : inputs;
    tables = tables == null ? Map.of() : tables;
    bases = bases == null ? List.of() : List.copyOf(bases);
    segments = segments == null ? List.of() : List.copyOf(segments);
    indicators = indicators == null ? List.of() : List.copyOf(indicators);
    figures = figures == null ? List.of() : List.copyOf(figures);
    history = history == null ? History.none() : history;
    quality = quality == null ? new PublishedRules("none", Map.of()) : quality;
  }

  static Manifest load(Path file) {
    try {
      return JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build()
          .readValue(file.toFile(), Manifest.class);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public Optional<Label> syntheticNotice() {
    return Optional.ofNullable(synthetic);
  }

  /**
   * What tells whether two editions name companies alike, by one secret or one panel; empty where
   * companies are known by their place in a file.
   */
  public Optional<String> pseudonyms() {
    return Optional.ofNullable(inputs.get(SECRET)).or(() -> Optional.ofNullable(panel));
  }

  /**
   * @param words what {@code estimates} says of a base: its French label
   */
  public Optional<Named> base(String words) {
    return bases.stream().filter(base -> base.labelFr().equals(words)).findFirst();
  }

  public Optional<Named> segment(String id) {
    return find(segments, id);
  }

  public Optional<Named> indicator(String id) {
    return find(indicators, id);
  }

  private static Optional<Named> find(List<Named> all, String id) {
    return all.stream().filter(named -> named.id().equals(id)).findFirst();
  }

  /** The days of the first and of the last answer, as {@code 2018-04-03}. */
  public record Collected(String from, String to) {}

  public record TableEntry(long rows, String sha256) {}
}
