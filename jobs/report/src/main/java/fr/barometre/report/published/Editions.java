package fr.barometre.report.published;

import fr.barometre.report.UnknownName;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a folder of published tables holds. An edition without a manifest is not published. */
public final class Editions {
  private static final String EDITION = "edition=";

  private final Path root;

  public Editions(Path root) {
    this.root = root;
  }

  /** By survey, then edition, both in the order of their names. */
  public List<Edition> all() {
    return surveys().stream().flatMap(survey -> of(survey).stream()).toList();
  }

  /**
   * One edition.
   *
   * @param survey may be left out where only one is published
   * @param edition the latest where left out
   * @throws UnknownName if there is no such edition, or more than one survey to choose from
   */
  public Edition get(Optional<String> survey, Optional<String> edition) {
    List<Edition> editions = of(survey.map(this::known).orElseGet(this::only));
    if (edition.isEmpty()) {
      return editions.get(editions.size() - 1);
    }
    return editions.stream()
        .filter(published -> published.folder().edition().equals(edition.get()))
        .findFirst()
        .orElseThrow(
            () ->
                UnknownName.of(
                    "edition",
                    edition.get(),
                    editions.stream().map(published -> published.folder().edition()).toList()));
  }

  private String known(String survey) {
    List<String> surveys = published();
    if (!surveys.contains(survey)) {
      throw UnknownName.of("survey", survey, surveys);
    }
    return survey;
  }

  private String only() {
    List<String> surveys = published();
    if (surveys.size() > 1) {
      throw new UnknownName(
          "several surveys are published under %s. Choose one with --survey: %s."
              .formatted(root, String.join(", ", surveys)));
    }
    return surveys.get(0);
  }

  private List<String> published() {
    List<String> surveys = surveys().stream().filter(survey -> !of(survey).isEmpty()).toList();
    if (surveys.isEmpty()) {
      throw new UnknownName(
          "nothing is published under %s. Publish with: barometre run <survey-folder>"
              .formatted(root));
    }
    return surveys;
  }

  private List<Edition> of(String survey) {
    return names(root.resolve(survey)).stream()
        .filter(name -> name.startsWith(EDITION))
        .map(name -> new EditionFolder(root, survey, name.substring(EDITION.length())))
        .filter(folder -> Files.isRegularFile(folder.manifest()))
        .map(folder -> new Edition(folder, Manifest.load(folder.manifest())))
        .toList();
  }

  private List<String> surveys() {
    return names(root);
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
