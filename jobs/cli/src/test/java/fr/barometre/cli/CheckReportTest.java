package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight bakers, of whom four name an oven that does not exist, three of them the same. */
class CheckReportTest {
  private static final String DECLARATION =
      """
      survey: fournil
      edition: "2020"
      title: {fr: Fournils & fours, en: Bakeries & ovens}
      source: {fr: Enquête, en: Survey}
      collected: {from: 2020-04-01, to: 2020-06-30}
      raw: {files: [reponses.csv], format: csv, separator: ";", key: id}
      questions:
        - {id: four, column: FOUR, type: single, label: {fr: Four, en: Oven}, modalities: [
            {code: bois, label: {fr: Bois, en: Wood}}, {code: gaz, label: {fr: Gaz, en: Gas}}]}
      maximum_rejected: 0.6
      bases:
        - {id: all, label: {fr: tous, en: all}}
      domains:
        - []
      indicators:
        - {id: oven, label: {fr: Four, en: Oven}, statistic: proportion, variable: four, base: all}
      """;

  private static final String ANSWERS =
      """
      id;FOUR
      1;bois
      2;=1+1
      3;gaz
      4;<b>pain</b>
      5;=1+1
      6;bois
      7;=1+1
      8;gaz
      """;

  @TempDir Path folder;
  private Path survey;

  @BeforeEach
  void declare() throws IOException {
    survey = Files.createDirectory(folder.resolve("survey"));
    Files.writeString(survey.resolve("survey.yaml"), DECLARATION);
    Files.writeString(survey.resolve("reponses.csv"), ANSWERS);
  }

  @Test
  void theTerminalShowsFirstLinesAndHowManyAreAlike() {
    Barometre check = check();

    assertEquals(0, check.exit(), check.err());
    assertTrue(
        check
            .out()
            .startsWith(
                """
                code_list — hors de la liste des modalités\u00a0: 4 (50,0\u00a0%)
                  reponses.csv:3:FOUR = '=1+1' et 2 semblables
                  reponses.csv:5:FOUR = '<b>pain</b>'
                  → Corriger la cellule, ou déclarer la modalité.
                """),
        check.out());
  }

  @Test
  void thePageIsWrittenEvenWhereNothingMayBePublished() throws IOException {
    Files.writeString(
        survey.resolve("survey.yaml"), DECLARATION.replace("maximum_rejected: 0.6\n", ""));
    Path page = folder.resolve("check.html");

    Barometre check = check("--report", page.toString(), "--lang", "en");

    assertEquals(1, check.exit(), check.err());
    String html = Files.readString(page);
    assertTrue(html.contains("<html lang=\"en\">"), html);
    assertTrue(html.contains("<h1>Check of the answers – Bakeries &amp; ovens</h1>"), html);
    assertTrue(html.contains("<td>&lt;b&gt;pain&lt;/b&gt;</td>"), html);
    assertFalse(html.contains("<b>"), html);
    assertEquals(1, html.split("<h1>", -1).length - 1);
    assertTrue(html.contains("8 responses read, 4 kept, 4 refused."), html);
    assertFalse(html.contains("http"), "nothing is fetched");
  }

  @Test
  void theWorkbookHoldsAnswersAsTexts() throws IOException {
    Path file = folder.resolve("check.xlsx");

    Barometre check = check("--report", file.toString());

    assertEquals(0, check.exit(), check.err());
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertEquals(3, rows.size());
      assertEquals("règle", rows.get(0).getCellText(0));
      assertEquals("=1+1", rows.get(1).getCellText(6));
      assertEquals(CellType.STRING, rows.get(1).getCell(6).getType());
      assertEquals("3", rows.get(1).getCellText(7));
    }
  }

  @Test
  void anotherFormIsRefusedBeforeAnythingIsRead() {
    Barometre check = check("--report", "check.pdf");

    assertEquals(2, check.exit());
    assertTrue(
        check.err().startsWith("barometre: --report check.pdf: name a file that ends by .html"),
        check.err());
  }

  private Barometre check(String... further) {
    List<String> arguments = new ArrayList<>(List.of("check", survey.toString()));
    arguments.addAll(List.of(further));
    return Barometre.start(arguments.toArray(String[]::new));
  }
}
