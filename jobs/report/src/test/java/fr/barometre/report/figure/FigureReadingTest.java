package fr.barometre.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.report.PublishedSample;
import fr.barometre.report.UnknownName;
import fr.barometre.report.published.Edition;
import fr.barometre.report.published.Editions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureReadingTest {
  @TempDir Path root;
  private Edition edition;

  @BeforeEach
  void publish() throws IOException {
    PublishedSample.write(root, "2020");
    edition = new Editions(root).get(Optional.empty(), Optional.empty());
  }

  @Test
  void allCompaniesComeFirstThenTheSegmentInItsDeclaredOrder() {
    Figure figure = new FigureReading(edition, "wood_by_size", Optional.empty()).read();

    assertEquals(
        List.of("all", "small", "large"), figure.rows().stream().map(FigureRow::segment).toList());
  }

  @Test
  void answersComeInTheirDeclaredOrderNotInThatOfTheFile() {
    Figure figure = new FigureReading(edition, "ovens", Optional.empty()).read();

    assertEquals(List.of("wood", "gas"), figure.rows().stream().map(FigureRow::modality).toList());
  }

  @Test
  void anotherSegmentMayBeAskedFor() {
    Figure figure = new FigureReading(edition, "wood_by_size", Optional.of("sector")).read();

    assertEquals(List.of("all", "north"), figure.rows().stream().map(FigureRow::segment).toList());
  }

  @Test
  void figuresReadTogetherKeepToTheirOwnIndicatorsAndTheOrderAskedFor() {
    List<Figure> figures = FigureReading.readAll(edition, List.of("ovens", "wood_by_size"));

    assertEquals(List.of("ovens", "wood_by_size"), figures.stream().map(Figure::id).toList());
    assertEquals(
        List.of("wood", "gas"), figures.get(0).rows().stream().map(FigureRow::modality).toList());
    assertEquals(
        List.of("all", "small", "large"),
        figures.get(1).rows().stream().map(FigureRow::segment).toList());
  }

  @Test
  void anUnknownFigureOrSegmentGetsTheNearestName() {
    assertEquals(
        "unknown figure 'oven'. Did you mean 'ovens'?",
        assertThrows(UnknownName.class, () -> new FigureReading(edition, "oven", Optional.empty()))
            .getMessage());
    assertEquals(
        "unknown segment 'sise'. Did you mean 'size'?",
        assertThrows(
                UnknownName.class, () -> new FigureReading(edition, "ovens", Optional.of("sise")))
            .getMessage());
  }
}
