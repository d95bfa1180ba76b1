package fr.barometre.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

class FigureSentencesTest {
  private static final String OF =
      "\"of\": {\"fr\": \"des boulangeries\", \"en\": \"of all bakeries\"}, \"sql\": null";
  private static final String SENTENCE =
      "\"label_en\": \"Oven\", \"base\": \"all\", \"sentence\": {\"fr\": \"{value} {base} ont un"
          + " four « {answer} »\", \"en\": \"{value} {base} have a “{answer}” oven\"}";

  @TempDir Path root;
  private EditionFolder folder;

  @BeforeEach
  void publish() throws IOException {
    folder = PublishedSample.write(root, "2020");
  }

  @Test
  void aDeclaredSentenceHasTheValueItsIntervalTheBaseAndTheAnswer() throws IOException {
    declare();

    assertEquals(
        "28,5\u00a0% [26,5\u00a0; 30,5] des boulangeries ont un four «\u00a0À bois\u00a0».",
        sentences("ovens", Language.FR).get(0));
    assertEquals(
        "28.5% [26.5, 30.5] of all bakeries have a “Wood-fired” oven.",
        sentences("ovens", Language.EN).get(0));
  }

  @Test
  void aDomainStandsBeforeTheSentenceAndFewRespondentsAreToldBehindIt() throws IOException {
    declare();

    assertEquals(
        "Taille, Grande\u00a0: 44,5\u00a0% [42,5\u00a0; 46,5] des boulangeries ont un four"
            + " «\u00a0À bois\u00a0» (à citer avec prudence).",
        sentences("wood_by_size", Language.FR).get(2));
  }

  @Test
  void aWithheldNumberIsSaidToBeWithheldAndWhy() throws IOException {
    declare();

    assertEquals(
        "Size, Small: Oven, “Wood-fired”: withheld (fewer than 5 respondents).",
        sentences("wood_by_size", Language.EN).get(1));
  }

  @Test
  void withoutADeclaredSentenceNumberAnswerAndBaseStandSideBySide() {
    assertEquals(
        "28,5\u00a0% [26,5\u00a0; 30,5] pour «\u00a0À bois\u00a0» (Four), base «\u00a0toutes les"
            + " entreprises\u00a0».",
        sentences("ovens", Language.FR).get(0));
  }

  @Test
  void aFiguresOwnSentenceTakesThePlaceOfTheIndicators() throws IOException {
    declare();
    edit(
        "\"modalities\": [\"wood\"], \"by\": \"size\"",
        "\"modalities\": [\"wood\"], \"by\": null, \"sentence\": {\"fr\": \"{value} cuisent au"
            + " bois\", \"en\": \"{value} bake with wood\"}");

    assertEquals(
        List.of("28,5\u00a0% [26,5\u00a0; 30,5] cuisent au bois."),
        sentences("wood_by_size", Language.FR));
  }

  private void declare() throws IOException {
    edit("\"sql\": null", OF);
    edit("\"label_en\": \"Oven\"", SENTENCE);
  }

  private void edit(String text, String other) throws IOException {
    String manifest = Files.readString(folder.manifest());
    Files.writeString(folder.manifest(), manifest.replace(text, other));
  }

  private List<String> sentences(String id, Language language) {
    Figure figure =
        new FigureReading(
                new Editions(root).get(Optional.empty(), Optional.empty()), id, Optional.empty())
            .read();
    return new FigureSentences(figure, language).all();
  }
}
