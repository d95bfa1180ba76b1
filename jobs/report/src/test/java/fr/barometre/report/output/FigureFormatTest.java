package fr.barometre.report.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.report.PublishedSample;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureReading;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EditionFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFormatTest {
  /** Their tests are of charts. */
  private static final EnumSet<FigureFormat> PICTURES =
      EnumSet.of(FigureFormat.SVG, FigureFormat.PNG);

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

  @Test
  void markdownIsATableAndItsNotesWithSignsThatStaySigns() throws IOException {
    relabel("À bois", "À bois | 100 * fort");

    List<String> lines = written("wood_by_size", FigureFormat.MD, Language.FR).lines().toList();

    assertEquals("### Fours à bois", lines.get(0));
    assertEquals("> Réponses synthétiques", lines.get(2));
    assertEquals(
        "| Taille | Réponse | Estimation | Intervalle à 95\u00a0% | Non pondéré | n | Mention |",
        lines.get(4));
    assertEquals("| :--- | :--- | ---: | ---: | ---: | ---: | :--- |", lines.get(5));
    assertEquals("| Petite | À bois \\| 100 \\* fort | non diffusé |  |  | 4 |  |", lines.get(7));
    assertTrue(lines.contains("- Base\u00a0: toutes les entreprises, n\u00a0=\u00a01\u202f657."));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("- Lecture\u00a0: ")));
  }

  /** Where all rows are about all companies, no column says so. */
  @Test
  void markdownHasNoColumnThatSaysNothing() {
    List<String> lines = written("ovens", FigureFormat.MD, Language.EN).lines().toList();

    assertEquals("| Answer | Estimate | 95% interval | Unweighted | n |", lines.get(4));
    assertEquals("| Wood-fired | 28.5% | [26.5%, 30.5%] | 38.5% | 1,657 |", lines.get(6));
  }

  @Test
  void texIsATableWithCaptionLabelAndNotesAndItsSignsStaySigns() throws IOException {
    relabel("À bois", "À bois & 5 % d'_énergie_ #1 {x} ~ ^ $ \\\\");

    String tex = written("wood_by_size", FigureFormat.TEX, Language.FR);

    assertTrue(tex.contains("\\caption{Fours à bois. Réponses synthétiques}"), tex);
    assertTrue(tex.contains("\\label{tab:wood_by_size}"), tex);
    assertTrue(tex.contains("\\begin{tabular}{llrrrrl}"), tex);
    assertTrue(
        tex.contains(
            "    Petite & À bois \\& 5~\\% d'\\_énergie\\_ \\#1 \\{x\\} \\textasciitilde{}"
                + " \\textasciicircum{} \\$ \\textbackslash{} & non diffusé &  &  & 4 &  \\\\"),
        tex);
    assertTrue(tex.contains("n~=~1\\,657.\\par"), tex);
  }

  @Test
  void texDoesNotTakeAnAnswerInBracketsForAnOptionOfTheLineBefore() throws IOException {
    relabel("À bois", "[bois] ou gaz");

    String tex = written("ovens", FigureFormat.TEX, Language.FR);

    assertTrue(tex.contains("\n    {}[bois] ou gaz & 28,5~\\% &"), tex);
  }

  @Test
  void csvGuardsATextThatASpreadsheetWouldCompute() throws IOException {
    relabel("À bois", "=1+1");

    String csv = written("wood_by_size", FigureFormat.CSV, Language.FR);

    assertTrue(csv.contains(",wood,'=1+1,0.285,"), csv);
  }

  @Test
  void everyFormatOfTextCarriesWhatMakesANumberQuotable() throws IOException {
    for (FigureFormat format : EnumSet.complementOf(PICTURES)) {
      String text =
          format.isText()
              ? written("wood_by_size", format, Language.FR)
              : String.join("\n", cells(format));
      String plain = text.replaceAll("[\u00a0\u202f]|(?<=\\S)~|\\\\,", " ");
      for (String needed :
          List.of(
              "Lecture : ",
              "Champ : toutes les entreprises, collecte du 1er avril 2020 au 29 juin 2020.",
              "Base : toutes les entreprises, n = 1 657.",
              "Source : Fournil, enquête 2020.",
              "Pondération : effectifs de la base.",
              "Arrondi : ",
              "Calcul : baking 2020, 0123456789ab.",
              "Prudence : ",
              "Réponses synthétiques",
              "moins de 5 répondants",
              "moins de 30 répondants")) {
        assertTrue(plain.contains(needed), format + " lacks " + needed + "\n" + plain);
      }
    }
  }

  @Test
  void xlsxHoldsNumbersAsNumbersOneTableAndItsNotesBelow() throws IOException {
    byte[] book = bytes("wood_by_size", FigureFormat.XLSX, Language.FR);

    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals("wood_by_size", workbook.getFirstSheet().getName());
      assertEquals("Taille", rows.get(0).getCellText(0));
      assertEquals(CellType.NUMBER, rows.get(1).getCell(2).getType());
      assertEquals("0.285", rows.get(1).getCellText(2));
      assertEquals("non diffusé", rows.get(2).getCellText(2));
      assertEquals("moins de 5 répondants", rows.get(2).getCellText(7));
      assertEquals(
          "à citer avec prudence\u00a0: moins de 30 répondants (20)", rows.get(3).getCellText(7));
      assertEquals("Fours à bois", rows.get(4).getCellText(0));
      assertEquals("Réponses synthétiques", rows.get(5).getCellText(0));
    }
    assertArrayEquals(book, bytes("wood_by_size", FigureFormat.XLSX, Language.FR));
  }

  @Test
  void theFormatIsReadOffTheNameOfAFile() {
    assertEquals(Optional.of(FigureFormat.MD), FigureFormat.of(Path.of("a/b.MD")));
    assertEquals(Optional.of(FigureFormat.SENTENCE), FigureFormat.of(Path.of("x.sentence.txt")));
    assertEquals(Optional.of(FigureFormat.TEXT), FigureFormat.of(Path.of("x.txt")));
    assertEquals(Optional.empty(), FigureFormat.of(Path.of("x.pages")));
  }

  /** Another French label in the manifest, written as JSON writes it. */
  private void relabel(String label, String other) throws IOException {
    Path manifest = new EditionFolder(root, "baking", "2020").manifest();
    Files.writeString(manifest, Files.readString(manifest).replace(label, other));
  }

  private List<String> cells(FigureFormat format) throws IOException {
    byte[] book = bytes("wood_by_size", format, Language.FR);
    if (format == FigureFormat.ODS) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (entry.getName().equals("content.xml")) {
            return List.of(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(book))) {
      return workbook.getFirstSheet().read().stream()
          .flatMap(row -> row.stream().filter(Objects::nonNull).map(Cell::getText))
          .toList();
    }
  }

  private String written(String id, FigureFormat format, Language language) {
    return new String(bytes(id, format, language), StandardCharsets.UTF_8);
  }

  private byte[] bytes(String id, FigureFormat format, Language language) {
    Figure figure =
        new FigureReading(
                new Editions(root).get(Optional.empty(), Optional.empty()), id, Optional.empty())
            .read();
    return format.write(figure, language);
  }
}
