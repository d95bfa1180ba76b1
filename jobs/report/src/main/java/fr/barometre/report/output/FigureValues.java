package fr.barometre.report.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.barometre.report.UnknownName;
import fr.barometre.report.published.Manifest;
import fr.barometre.survey.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code values.json}: every number of the figures of one run under its name.
 *
 * @param synthetic the notice that answers are invented; null where they are real
 * @param values by id, in the order of the figures
 */
public record FigureValues(
    String survey,
    String edition,
    String runId,
    Label title,
    Label source,
    Label synthetic,
    Map<String, FigureValue> values) {
  public static final String FILE = "values.json";

  public static FigureValues of(Manifest run, List<FigureValue> values) {
    Map<String, FigureValue> named = new LinkedHashMap<>();
    values.forEach(value -> named.put(value.id(), value));
    return new FigureValues(
        run.survey(),
        run.edition(),
        run.runId(),
        run.title(),
        run.source(),
        run.synthetic(),
        named);
  }

  /**
   * Those that were left in a folder; empty where there are none.
   *
   * @throws UnknownName if the file there is not one of ours
   */
  public static Optional<FigureValues> find(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      FigureValues found = mapper().readValue(file.toFile(), FigureValues.class);
      if (found.values() == null || found.runId() == null) {
        throw foreign(file);
      }
      return Optional.of(found);
    } catch (JsonProcessingException notOurs) {
      throw foreign(file);
    }
  }

  public String json() {
    try {
      return mapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible); // texts and numbers
    }
  }

  private static UnknownName foreign(Path file) {
    return new UnknownName(
        "%s does not hold values of figures. Move it away, or choose another folder with --to."
            .formatted(file));
  }

  private static ObjectMapper mapper() {
    return new ObjectMapper()
        .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
