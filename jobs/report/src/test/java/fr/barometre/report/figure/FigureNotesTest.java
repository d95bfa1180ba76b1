package fr.barometre.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.PublishedSample;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureNotesTest {
  @TempDir Path root;
  private EditionFolder folder;

  @BeforeEach
  void publish() throws IOException {
    folder = PublishedSample.write(root, "2020");
  }

  @Test
  void everyFigureCarriesWhatMustBeReadWithIt() {
    List<NoteKind> kinds = kinds(notes("ovens", Language.FR));

    assertEquals(
        List.of(
            NoteKind.READING,
            NoteKind.SCOPE,
            NoteKind.BASE,
            NoteKind.SOURCE,
            NoteKind.WEIGHTING,
            NoteKind.ROUNDING,
            NoteKind.RUN),
        kinds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "source           | \"source\": {\"fr\": \"Fournil, enquête 2020.\", \"en\": \"Bakery, survey 2020.\"}, | ``",
        "weighting        | \"weighting\": {\"fr\": \"effectifs de la base\", \"en\": \"frame counts\"}, | ``",
        "dates of collection | \"from\": \"2020-04-01\", | ``",
        "run              | \"run_id\": \"0123456789ab\", | ``",
        "base             | toutes les entreprises\", \"label_en\": \"all companies | toutes les entreprises\", \"label_en\": \" ",
        "title            | \"title_en\": \"Ovens\" | \"title_en\": \"\""
      })
  void aFigureThatLacksOneOfThemIsNotBuilt(String missing, String present, String absent)
      throws IOException {
    String manifest = Files.readString(folder.manifest());
    assertTrue(manifest.contains(present), manifest);
    Files.writeString(folder.manifest(), manifest.replace(present, absent));

    IncompleteFigure refusal =
        assertThrows(IncompleteFigure.class, () -> notes("ovens", Language.FR));

    assertEquals(
        "figure 'ovens' cannot be built: baking 2020 says nothing of its %s. Declare it in survey.yaml and run the survey again."
            .formatted(missing),
        refusal.getMessage());
  }

  @Test
  void sharesThatMakeAHundredSayThatRoundedOnesMayNot() {
    String rounding = notes("ovens", Language.FR).find(NoteKind.ROUNDING).orElseThrow();

    assertEquals(
        "au plus proche, la moitié vers le haut, à l'affichage seulement. "
            + "Les pourcentages étant arrondis, leur somme peut différer de 100.",
        rounding);
    assertEquals(
        "au plus proche, la moitié vers le haut, à l'affichage seulement.",
        notes("wood_by_size", Language.FR).find(NoteKind.ROUNDING).orElseThrow());
  }

  @Test
  void severalAnswersSayWhyTheirTotalIsNotAHundred() throws IOException {
    replace("\"label_en\": \"Oven\",", "\"label_en\": \"Oven\", \"several_answers\": true,");

    FigureNotes notes = notes("ovens", Language.FR);

    // 71.5 % and 28.5 %: exactly 100 %, so not above
    assertEquals(
        "Plusieurs réponses possibles\u00a0: leur total n'est pas 100\u00a0%.",
        notes.find(NoteKind.SEVERAL_ANSWERS).orElseThrow());
    assertTrue(notes.find(NoteKind.ROUNDING).orElseThrow().endsWith("seulement."));
  }

  @Test
  void cautionAndWithheldNumbersAreExplained() {
    FigureNotes notes = notes("wood_by_size", Language.EN);

    assertEquals(
        "quote a number marked * with its reservation: fewer than 30 respondents.",
        notes.find(NoteKind.CAUTION).orElseThrow());
    assertEquals(
        "is not zero: fewer than 5 respondents.", notes.find(NoteKind.WITHHELD).orElseThrow());
  }

  @Test
  void questionsAndNotesOfTheFigureStandAmongThem() throws IOException {
    replace(
        "\"label_en\": \"Oven\",",
        "\"label_en\": \"Oven\", \"questions\": [{\"fr\": \"Quel four avez-vous ?\", \"en\": \"Which oven?\"}],");
    replace(
        "\"id\": \"ovens\",",
        "\"id\": \"ovens\", \"notes\": [{\"fr\": \"Hors fours loués\", \"en\": \"Without rented ones\"}],");

    assertTrue(
        notes("ovens", Language.FR)
            .lines()
            .containsAll(
                List.of(
                    "Question\u00a0: «\u00a0Quel four avez-vous\u00a0?\u00a0»",
                    "Note\u00a0: Hors fours loués.")));
    assertTrue(notes("ovens", Language.EN).lines().contains("Question: “Which oven?”"));
  }

  @Test
  void aTotalOfAnswersIsTheSumOfTheirSharesAndOfNoneWhereOneIsWithheld() throws IOException {
    replace(
        "\"id\": \"ovens\",",
        "\"id\": \"ovens\", \"nets\": [{\"label\": {\"fr\": \"Tous\", \"en\": \"Any\"}, \"modalities\": [\"wood\", \"gas\"]}],");

    FigureNet net = figure("ovens").nets().get(0);

    assertEquals(1.0, net.share().orElseThrow(), 1e-12);
    assertEquals(Status.PUBLISHED, net.status());
    FigureNet bySize =
        new FigureReading(
                new Editions(root).get(Optional.empty(), Optional.empty()),
                "ovens",
                Optional.of("size"))
            .read()
            .nets()
            .get(1);
    assertEquals("small", bySize.segment());
    assertTrue(bySize.share().isEmpty());
    assertEquals(Status.WITHHELD, bySize.status());
  }

  private FigureNotes notes(String id, Language language) {
    return FigureNotes.of(figure(id), language);
  }

  private Figure figure(String id) {
    return new FigureReading(
            new Editions(root).get(Optional.empty(), Optional.empty()), id, Optional.empty())
        .read();
  }

  private void replace(String old, String other) throws IOException {
    Files.writeString(folder.manifest(), Files.readString(folder.manifest()).replace(old, other));
  }

  private static List<NoteKind> kinds(FigureNotes notes) {
    return notes.all().stream().map(FigureNote::kind).toList();
  }
}
