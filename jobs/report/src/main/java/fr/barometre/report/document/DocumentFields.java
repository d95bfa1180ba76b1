package fr.barometre.report.document;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.output.FigureValue;
import fr.barometre.report.published.DeclaredFigure;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Manifest;
import fr.barometre.report.text.Typography;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the fields of a document may name.
 *
 * <p>Of a number (its name is that of {@code values.json}): {@code value}, {@code interval}, {@code
 * sentence}, {@code n}, {@code base}. Of a figure: {@code title}, {@code chart}, {@code table},
 * {@code notes}. Of the survey: {@code title}, {@code source}, {@code synthetic}, {@code run}.
 */
public final class DocumentFields {
  /** The notice that the answers are invented; empty where they are real. */
  static final String SYNTHETIC = "survey.synthetic";

  private final Language language;
  private final Manifest run;
  private final Map<String, FieldContent> contents = new LinkedHashMap<>();

  private DocumentFields(Manifest run, Language language) {
    this.run = run;
    this.language = language;
  }

  /** Of all figures. */
  public static DocumentFields of(Edition edition, Language language) {
    return of(
        edition, edition.manifest().figures().stream().map(DeclaredFigure::id).toList(), language);
  }

  /** Of these figures. */
  public static DocumentFields of(Edition edition, List<String> ids, Language language) {
    return of(
        edition.manifest(),
        ids.stream().map(id -> new FigureReading(edition, id, Optional.empty()).read()).toList(),
        language);
  }

  static DocumentFields of(Manifest run, List<Figure> figures, Language language) {
    DocumentFields fields = new DocumentFields(run, language);
    fields.addSurvey();
    figures.forEach(fields::add);
    return fields;
  }

  Optional<FieldContent> find(String name) {
    return Optional.ofNullable(contents.get(name));
  }

  List<String> names() {
    return List.copyOf(contents.keySet());
  }

  Language language() {
    return language;
  }

  /** The notice that must be in every document. */
  Optional<String> synthetic() {
    return run.syntheticNotice().map(this::text);
  }

  private void addSurvey() {
    put("survey.title", text(run.title()));
    put("survey.source", text(run.source()));
    put(SYNTHETIC, synthetic().orElse(""));
    put("survey.run", run.survey() + " " + run.edition() + ", " + run.runId());
  }

  private void add(Figure figure) {
    put(figure.id() + ".title", text(figure.title()));
    contents.put(figure.id() + ".chart", new FieldContent.Drawn(figure));
    contents.put(figure.id() + ".table", new FieldContent.Tabled(figure));
    put(figure.id() + ".notes", notes(figure));
    for (FigureValue value : FigureValue.of(figure)) {
      put(value.id() + ".value", value.value().in(language));
      put(value.id() + ".interval", value.interval().in(language));
      put(value.id() + ".sentence", value.sentence().in(language));
      put(value.id() + ".n", Typography.of(language).count(value.n()));
      put(value.id() + ".base", text(value.base()));
    }
  }

  private String notes(Figure figure) {
    FigureNotes notes = FigureNotes.of(figure, language);
    return String.join(
        "\n", Stream.concat(notes.synthetic().stream(), notes.lines().stream()).toList());
  }

  private void put(String name, String text) {
    contents.put(name, new FieldContent.Words(text));
  }

  private String text(Label label) {
    return Typography.of(language).sentence(label.in(language));
  }
}
