package fr.barometre.report.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.report.PublishedSample;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFormatTest {
  @TempDir Path root;

  @BeforeEach
  void publish() throws IOException {
    PublishedSample.write(root, "2020");
  }

  @Test
  void textHasPrintedNumbersAndEverythingAQuotationNeeds() {
    List<String> lines =
        written("ovens", FigureFormat.TEXT, Language.FR).replaceAll(" +", " ").lines().toList();

    assertEquals("Les fours", lines.get(0));
    assertEquals("Réponses synthétiques", lines.get(1));
    assertTrue(
        lines.contains(
            "Ensemble À bois 28,5\u00a0% [26,5\u00a0%\u00a0; 30,5\u00a0%] 38,5\u00a0% 1\u202f657"));
    assertTrue(lines.contains("Base\u00a0: toutes les entreprises, n\u00a0=\u00a01\u202f657."));
    assertTrue(lines.contains("Source\u00a0: Fournil, enquête 2020."));
    assertTrue(
        lines.contains(
            "Champ\u00a0: toutes les entreprises, collecte du 1er avril 2020 au 29 juin 2020."));
    assertTrue(lines.contains("Pondération\u00a0: effectifs de la base."));
    assertTrue(lines.contains("Calcul\u00a0: baking 2020, 0123456789ab."));
    assertTrue(
        lines.contains(
            "Lecture\u00a0: sur la base «\u00a0toutes les entreprises\u00a0», 28,5\u00a0% pour"
                + " «\u00a0À bois\u00a0» (Four)\u00a0; intervalle de confiance à 95\u00a0%\u00a0: de"
                + " 26,5\u00a0% à 30,5\u00a0%."));
  }

  @Test
  void englishTextUsesEnglishLabelsAndTypography() {
    String text = written("wood_by_size", FigureFormat.TEXT, Language.EN);

    assertTrue(text.startsWith("Wood-fired ovens\nSynthetic answers\n"), text);
    assertTrue(text.contains("Large  Wood-fired     44.5%"), text);
    assertTrue(text.contains("quote with caution"), text);
    assertTrue(text.contains("[42.5%, 46.5%]"), text);
    assertTrue(text.contains("Base: all companies, n = 1,657."), text);
  }

  @Test
  void aWithheldCellIsNamedSoWithItsReasonAndNeverAsZero() {
    String text = written("wood_by_size", FigureFormat.TEXT, Language.FR);

    String small = text.lines().filter(line -> line.startsWith("Petite")).findFirst().orElseThrow();
    assertTrue(small.contains("non diffusé"), small);
    assertFalse(small.contains("0"), small);
    assertTrue(text.contains("n'est pas zéro\u00a0: moins de 5 répondants."), text);
    assertTrue(text.contains("avec sa réserve\u00a0: moins de 30 répondants."), text);
  }

  @Test
  void jsonHoldsNumbersAsStoredAndNullWhereWithheld() throws IOException {
    JsonNode figure =
        new ObjectMapper().readTree(written("wood_by_size", FigureFormat.JSON, Language.EN));

    assertEquals("Synthetic answers", figure.get("synthetic").asText());
    assertEquals("0123456789ab", figure.get("run_id").asText());
    assertEquals(0.285, figure.at("/rows/0/estimate").asDouble());
    assertEquals("small", figure.at("/rows/1/segment").asText());
    assertEquals(0.385, figure.at("/rows/0/estimate_unweighted").asDouble(), 1e-12);
    assertTrue(figure.at("/rows/1/estimate").isNull());
    assertEquals("withheld", figure.at("/rows/1/status").asText());
    assertEquals(0.4445, figure.at("/rows/2/estimate").asDouble());
  }

  @Test
  void csvQuotesWhatNeedsItAndLeavesWithheldNumbersEmpty() {
    List<String> lines = written("wood_by_size", FigureFormat.CSV, Language.FR).lines().toList();

    assertEquals(4, lines.size());
    assertTrue(lines.get(0).startsWith("figure,segment,segment_label,modality"));
    assertTrue(
        lines.get(2).startsWith("wood_by_size,small,Petite,wood,À bois,,,,,4,withheld,n<5"),
        lines.get(2));
    assertTrue(lines.get(2).contains("\"Fournil, enquête 2020.\""), lines.get(2));
  }

  private String written(String id, FigureFormat format, Language language) {
    Figure figure =
        new FigureReading(
                new Editions(root).get(Optional.empty(), Optional.empty()), id, Optional.empty())
            .read();
    return format.write(figure, language);
  }
}
