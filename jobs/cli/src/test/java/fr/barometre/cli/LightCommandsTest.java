package fr.barometre.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.report.PublishedSample;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightCommandsTest {
  @TempDir Path root;

  @BeforeEach
  void publish() throws IOException {
    PublishedSample.write(root, "2020");
  }

  @Test
  void figureAnswersWithoutLoadingAClassOfSpark() {
    Barometre figure = light(List.of("-verbose:class"), "figure", "ovens");

    assertEquals(0, figure.exit(), figure.err());
    assertTrue(figure.out().contains("28,5\u00a0%"), figure.out());
    assertTrue(figure.out().contains("fr.barometre.cli.FigureCommand"), "classes are listed");
    assertFalse(figure.out().contains("org.apache.spark"));
  }

  @Test
  void importWritesADeclarationWithoutLoadingAClassOfSpark() throws IOException {
    Path export = Files.writeString(root.resolve("answers.csv"), "id;size\n1;small\n2;small\n");
    Path folder = root.resolve("bakeries-2020");
    Barometre written =
        light(List.of("-verbose:class"), "import", export.toString(), "--to", folder.toString());

    assertEquals(0, written.exit(), written.err());
    assertTrue(written.out().contains(folder.resolve("survey.yaml") + "\u00a0: 1 questions"));
    assertFalse(written.out().contains("org.apache.spark"));
    assertTrue(Files.readString(folder.resolve("survey.yaml")).contains("survey: bakeries\n"));
    assertEquals(
        1, light(List.of(), "import", export.toString(), "--to", folder.toString()).exit());
    assertEquals(2, light(List.of(), "import", export.toString()).exit());
  }

  @Test
  void reportWritesOnePageWithoutLoadingAClassOfSpark() throws IOException {
    Path file = root.resolve("report.html");
    Barometre written = light(List.of("-verbose:class"), "report", "--to", file.toString());

    assertEquals(0, written.exit(), written.err());
    assertTrue(written.out().contains(file + "\n"), written.err());
    assertFalse(written.out().contains("org.apache.spark"));
    assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
    assertEquals(2, light(List.of(), "report").exit());
  }

  @Test
  void tabbookWritesBothKindsOfWorkbookWithoutLoadingAClassOfSpark() throws IOException {
    for (String name : List.of("book.xlsx", "book.ods")) {
      Path file = root.resolve(name);
      Barometre written = light(List.of("-verbose:class"), "tabbook", "--to", file.toString());

      assertEquals(0, written.exit(), written.err());
      assertTrue(written.out().contains(file + "\n"), written.err());
      assertFalse(written.out().contains("org.apache.spark"));
      assertTrue(Files.size(file) > 0);
    }
    Barometre refused = light(List.of(), "tabbook", "--to", root.resolve("book.pdf").toString());
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains(".xlsx or .ods"), refused.err());
  }

  @Test
  void figureWritesAFileInTheFormatOfItsNameAndAWordDocumentWithoutLoadingAClassOfSpark()
      throws IOException {
    for (String name : List.of("ovens.md", "ovens.xlsx", "ovens.png", "ovens.docx")) {
      Path file = root.resolve(name);
      Barometre written =
          light(List.of("-verbose:class"), "figure", "ovens", "--to", file.toString());

      assertEquals(0, written.exit(), written.err());
      assertTrue(written.out().contains(file + "\n"), written.err());
      assertFalse(written.out().contains("org.apache.spark"));
      assertEquals(
          name.endsWith(".docx"), written.out().contains("org.apache.poi"), "POI is for Word");
      assertTrue(Files.size(file) > 0);
    }
    Barometre screen = light(List.of(), "figure", "ovens", "--format", "xlsx");
    assertEquals(2, screen.exit());
    assertTrue(screen.err().contains("xlsx is no text. Name a file with --to."), screen.err());
    assertEquals(2, light(List.of(), "figure", "ovens", "--to", "ovens.pages").exit());
  }

  @Test
  void aTemplateWithAnUnknownFieldIsRefusedAndNothingIsWritten() throws IOException {
    Path template = root.resolve("modele.docx");
    Path report = root.resolve("rapport.docx");
    assertEquals(0, light(List.of(), "figure", "--starter", "--to", template.toString()).exit());
    Path manifest = new EditionFolder(root, "baking", "2020").manifest();
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"id\": \"ovens\"", "\"id\": \"stoves\""));

    Barometre refused =
        light(List.of(), "figure", "--docx", template.toString(), "--to", report.toString());

    assertEquals(2, refused.exit());
    assertTrue(
        refused
            .err()
            .contains(template + ", paragraph \"{{ovens.title}}\": unknown field 'ovens.title'."),
        refused.err());
    assertFalse(Files.exists(report));
  }

  @Test
  void figureAllWritesTheSetAndSaysHowManyNumbersChanged() throws IOException {
    Path folder = root.resolve("rapport");
    Barometre first = light(List.of(), "figure", "--all", "--to", folder.toString());
    Barometre second = light(List.of(), "figure", "--all", "--to", folder.toString(), "--json");

    assertEquals(0, first.exit(), first.err());
    assertEquals(folder + "\u00a0: 2 figures, 23 fichiers\n", first.out());
    JsonNode told = new ObjectMapper().readTree(second.out());
    assertEquals(0, told.get("changes").asInt());
    assertEquals(24, told.get("files").asInt());
    assertEquals(2, light(List.of(), "figure", "--all").exit());
  }

  @Test
  void figureWithoutIdListsTheFigures() {
    assertEquals(
        "ovens         Les fours\nwood_by_size  Fours à bois\n", light(List.of(), "figure").out());
  }

  @Test
  void anUnknownFigureIsRefusedWithTheNearestNameOnStandardError() {
    Barometre figure = light(List.of(), "figure", "ovns");

    assertEquals(2, figure.exit());
    assertEquals("", figure.out());
    assertEquals("unknown figure 'ovns'. Did you mean 'ovens'?\n", figure.err());
  }

  @Test
  void tablesListsEditionsWithTheirRows() throws IOException {
    Barometre tables = light(List.of(), "tables", "--json");

    JsonNode editions = new ObjectMapper().readTree(tables.out());
    assertEquals("baking", editions.at("/0/survey").asText());
    assertEquals(7, editions.at("/0/tables/estimates/rows").asInt());
    assertEquals("Réponses synthétiques", editions.at("/0/synthetic").asText());
  }

  @Test
  void tablesPreviewsATableWithTheDescriptionOfItsColumns() {
    Barometre preview = light(List.of(), "tables", "estimates", "--rows", "1");

    assertEquals(0, preview.exit(), preview.err());
    assertTrue(preview.out().contains("Respondents in the base, unweighted"), preview.out());
    assertTrue(preview.out().contains("0.715"), preview.out());
    assertFalse(preview.out().contains("0.285"), preview.out());
  }

  @Test
  void tablesCopiesATableWholeWithoutLoadingAClassOfSpark() throws IOException {
    Barometre csv = light(List.of("-verbose:class"), "tables", "estimates", "--format", "csv");
    assertEquals(0, csv.exit(), csv.err());
    assertTrue(csv.out().contains("survey,edition,cell_id,indicator,"), csv.out());
    assertTrue(csv.out().contains("baking,2020,gas-null-null,oven,"), csv.out());
    assertFalse(csv.out().contains("org.apache.spark"));

    Path file = root.resolve("estimates.xlsx");
    Barometre book = light(List.of(), "tables", "estimates", "--to", file.toString());
    assertEquals(0, book.exit(), book.err());
    assertEquals(file + "\n", book.out());
    assertTrue(Files.size(file) > 0);

    assertEquals(2, light(List.of(), "tables", "estimates", "--format", "xlsx").exit());
    assertEquals(2, light(List.of(), "tables", "--format", "csv").exit());
    assertEquals(2, light(List.of(), "tables", "estimates", "--to", root + "/a.pdf").exit());
  }

  @Test
  void anEmptyFolderSaysHowToPublish() {
    Barometre tables =
        Barometre.startLight(List.of(), "tables", "--output", root.resolve("nothing").toString());

    assertEquals(2, tables.exit());
    assertTrue(tables.err().contains("barometre run <survey-folder>"), tables.err());
  }

  @Test
  void doctorFindsTheMachineFitAndTellsIt() throws IOException {
    Barometre doctor = light(List.of(), "doctor", "--json");

    JsonNode findings = new ObjectMapper().readTree(doctor.out());
    assertEquals(0, doctor.exit(), doctor.out());
    assertEquals(
        List.of("java", "memory", "disk", "output", "locale", "spark"),
        findings.findValuesAsText("subject"));
    assertEquals("ok", findings.at("/5/health").asText());
  }

  @Test
  void aWrongCommandOrOptionIsUsageAndNotABug() {
    Barometre command = light(List.of(), "figur");
    Barometre option = light(List.of(), "figure", "--frmat", "csv");

    assertEquals(2, command.exit());
    assertTrue(command.err().contains("Did you mean"), command.err());
    assertEquals(2, option.exit());
    assertTrue(option.err().contains("--help"), option.err());
  }

  private Barometre light(List<String> flags, String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--output";
    all[arguments.length + 1] = root.toString();
    return Barometre.startLight(flags, all);
  }
}
