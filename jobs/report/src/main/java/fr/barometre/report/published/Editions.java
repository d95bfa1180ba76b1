package fr.barometre.report.published;

import fr.barometre.report.UnknownName;
import fr.barometre.survey.publication.KeptRuns;
import fr.barometre.survey.publication.PublishedFolder;
import fr.barometre.survey.publication.RunStore;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a folder of published tables holds. An edition without a manifest is not published. An
 * edition once opened is one run's tables to its end, whatever is published meanwhile.
 */
public final class Editions {
  private final PublishedFolder root;

  public Editions(PublishedFolder root) {
    this.root = root;
  }

  /** In a folder of this machine. */
  public Editions(Path root) {
    this(PublishedFolder.of(root));
  }

  /** By survey, then edition, both in the order of their names. */
  public List<Edition> all() {
    return root.surveys().stream().flatMap(survey -> of(survey).stream()).toList();
  }

  /**
   * One edition, as readers are to see it now.
   *
   * @param survey may be left out where only one is published
   * @param edition the latest where left out
   * @throws UnknownName if there is no such edition, or more than one survey to choose from
   */
  public Edition get(Optional<String> survey, Optional<String> edition) {
    return Edition.open(find(survey, edition));
  }

  /**
   * The same, or an earlier run of it.
   *
   * @param run its id, or the beginning of it
   * @throws fr.barometre.survey.publication.UnknownRun if no such run is kept
   */
  public Edition get(Optional<String> survey, Optional<String> edition, Optional<String> run) {
    EditionFolder published = find(survey, edition);
    return Edition.open(run.map(id -> at(runs(published), id)).orElse(published));
  }

  /** The runs of an edition that are still there. */
  public KeptRuns runs(Edition edition) {
    return KeptRuns.of(runs(edition.folder()));
  }

  /**
   * Where the runs of an edition stand. One that is named whole need not be published.
   *
   * @throws UnknownName as {@link #get}
   */
  public RunStore store(Optional<String> survey, Optional<String> edition) {
    return survey.isPresent() && edition.isPresent()
        ? root.runs(survey.get(), edition.get())
        : runs(find(survey, edition));
  }

  private RunStore runs(EditionFolder edition) {
    return root.runs(edition.survey(), edition.edition());
  }

  private static EditionFolder at(RunStore runs, String id) {
    try {
      return runs.open(KeptRuns.of(runs).get(id).name());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private EditionFolder find(Optional<String> survey, Optional<String> edition) {
    List<EditionFolder> editions = folders(survey.map(this::known).orElseGet(this::only));
    if (edition.isEmpty()) {
      return editions.get(editions.size() - 1);
    }
    return editions.stream()
        .filter(published -> published.edition().equals(edition.get()))
        .findFirst()
        .orElseThrow(
            () ->
                UnknownName.of(
                    "edition",
                    edition.get(),
                    editions.stream().map(EditionFolder::edition).toList()));
  }

  /** The published editions of one survey, in the order of their names; none where it has none. */
  public List<Edition> of(String survey) {
    return folders(survey).stream().map(Edition::open).toList();
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
    List<String> surveys =
        root.surveys().stream().filter(survey -> !folders(survey).isEmpty()).toList();
    if (surveys.isEmpty()) {
      throw new UnknownName(
          "nothing is published under %s. Publish with: barometre run <survey-folder>"
              .formatted(root));
    }
    return surveys;
  }

  private List<EditionFolder> folders(String survey) {
    return root.editions(survey).stream()
        .flatMap(edition -> open(root.runs(survey, edition)).stream())
        .toList();
  }

  private static Optional<EditionFolder> open(RunStore runs) {
    try {
      return runs.open();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
