package fr.barometre.cli;

import fr.barometre.pipeline.EarlierEditions;
import fr.barometre.report.change.ChangeEntry;
import fr.barometre.report.change.ChangeReading;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import fr.barometre.statistics.change.MultipleTests;
import fr.barometre.survey.Survey;
import fr.barometre.survey.publication.PublishedFolder;
import fr.barometre.survey.tables.EditionFolder;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The editions that a survey is declared to be compared with and that are published where a run
 * publishes. Each is the run that was published when the later one began.
 */
final class PublishedBefore implements EarlierEditions {
  private final Survey survey;
  private final List<Edition> editions;

  PublishedBefore(Survey survey, PublishedFolder output) {
    this.survey = survey;
    List<String> wanted = survey.history().comparedWith();
    this.editions =
        wanted.isEmpty()
            ? List.of()
            : new Editions(output)
                .of(survey.name()).stream()
                    .filter(edition -> wanted.contains(edition.manifest().edition()))
                    .toList();
  }

  /** Those declared that are not published. */
  List<String> missing() {
    return survey.history().comparedWith().stream()
        .filter(edition -> !runs().containsKey(edition))
        .toList();
  }

  @Override
  public Map<String, String> runs() {
    Map<String, String> runs = new TreeMap<>();
    editions.forEach(edition -> runs.put(edition.manifest().edition(), edition.manifest().runId()));
    return runs;
  }

  @Override
  public List<Class<?>> code() {
    return List.of(ChangeReading.class);
  }

  @Override
  public Iterator<Object[]> changes(Path staged) {
    Edition next =
        Edition.open(new EditionFolder(survey.name(), survey.edition(), staged.toString(), staged));
    ChangeReading reading =
        new ChangeReading(next, editions, MultipleTests.BENJAMINI_HOCHBERG, false);
    return runs().keySet().stream()
        .map(reading::from)
        .flatMap(comparison -> ChangeEntry.rows(comparison).stream())
        .iterator();
  }
}
