package fr.barometre.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import fr.barometre.survey.publication.PublishedFolder;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every command. */
final class SharedOptions {
  private static final String HOME = "barometre.home"; // set by the launcher

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "The folder of published tables, also s3a://... or hdfs://...; data/published of the project by default.")
  private String output;

  @Option(
      names = "--lang",
      paramLabel = "fr|en",
      description = "The language of data: fr by default.")
  private Language language = Language.FR;

  @Option(names = "--json", description = "Write JSON, for programs.")
  private boolean json;

  PublishedFolder output() {
    return output != null
        ? PublishedFolder.of(output)
        : PublishedFolder.of(
            Path.of(System.getProperty(HOME, "")).resolve("data").resolve("published"));
  }

  Language language() {
    return language;
  }

  boolean json() {
    return json;
  }

  String text(Label label) {
    return label.in(language);
  }

  static String json(Object value) {
    try {
      return new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible); // maps of texts and numbers
    }
  }
}
