package fr.barometre.report.output;

import fr.barometre.report.UnknownName;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.survey.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All figures of an edition in a folder: each in each format, the values that documents name, and
 * what changed since the set that lay there before.
 *
 * <p>Nothing is moved into the folder before all of it is written. Each file is there whole or not
 * at all, and the values come last: a set that was cut short is compared again the next time.
 */
public final class FigureSet {
  private static final Set<String> TAKEN = Set.of("values", "changes"); // by the files beside them
  private static final String NAME = "[\\w-]+"; // of a figure, which leads to no other folder

  private final Edition edition;
  private final Language language;
  private final List<FigureFormat> formats;

  public FigureSet(Edition edition, Language language, List<FigureFormat> formats) {
    this.edition = edition;
    this.language = language;
    this.formats = List.copyOf(formats);
  }

  /**
   * @param changes how many numbers differ from those that lay there before; empty where none did
   */
  public record Written(int figures, int files, Optional<Integer> changes) {}

  /**
   * @throws UnknownName if a figure would be taken for one of the files beside it, or if another's
   *     file lies where the values are to be
   */
  public Written write(Path folder) throws IOException {
    checkNames();
    Optional<FigureValues> before = FigureValues.find(folder);
    StagedFiles staged = StagedFiles.in(folder);
    try {
      List<List<FigureValue>> read =
          edition.manifest().figures().parallelStream()
              .map(declared -> write(declared, staged))
              .toList();
      List<FigureValue> values = read.stream().flatMap(List::stream).toList();
      FigureValues now = FigureValues.of(edition.manifest(), values);
      add(staged, QuartoVariables.FILE, new QuartoVariables(now, language).write());
      add(staged, TexValues.FILE, new TexValues(now, language).write());
      Optional<ValueChanges> changes = before.map(old -> new ValueChanges(old, now));
      if (changes.isPresent()) {
        add(staged, ValueChanges.FILE, changes.get().markdown(language));
      }
      add(staged, FigureValues.FILE, now.json());
      int files = staged.move();
      remove(folder, before, now);
      return new Written(
          edition.manifest().figures().size(), files, changes.map(ValueChanges::count));
    } finally {
      staged.discard();
    }
  }

  /** One figure in each format; on as many threads as there are cores, since drawing takes time. */
  private List<FigureValue> write(DeclaredFigure declared, StagedFiles staged) {
    Figure figure = new FigureReading(edition, declared.id(), Optional.empty()).read();
    try {
      for (FigureFormat format : formats) {
        staged.add(figure.id() + format.suffix(), format.write(figure, language));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return FigureValue.of(figure);
  }

  private void checkNames() {
    for (DeclaredFigure declared : edition.manifest().figures()) {
      if (TAKEN.contains(declared.id())) {
        throw new UnknownName(
            "figure '%s' has the name of a file of the set. Give it another id in survey.yaml."
                .formatted(declared.id()));
      }
    }
  }

  private static void add(StagedFiles staged, String name, String text) throws IOException {
    staged.add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The files of figures that the set before had and this one has not. */
  private static void remove(Path folder, Optional<FigureValues> before, FigureValues now)
      throws IOException {
    List<String> kept = figures(now);
    for (String gone : before.map(FigureSet::figures).orElse(List.of())) {
      if (!kept.contains(gone) && gone.matches(NAME)) {
        for (FigureFormat format : FigureFormat.values()) {
          Files.deleteIfExists(folder.resolve(gone + format.suffix()));
        }
      }
    }
  }

  private static List<String> figures(FigureValues values) {
    return values.values().values().stream().map(FigureValue::figure).distinct().toList();
  }
}
