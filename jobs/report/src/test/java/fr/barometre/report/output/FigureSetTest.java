package fr.barometre.report.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.barometre.report.PublishedSample;
import fr.barometre.report.UnknownName;
import fr.barometre.report.published.Editions;
import fr.barometre.survey.Language;
import fr.barometre.survey.tables.EditionFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

class FigureSetTest {
  @TempDir Path root;
  private Path folder;
  private EditionFolder edition;

  @BeforeEach
  void publish() throws IOException {
    folder = root.resolve("rapport");
    edition = PublishedSample.write(root.resolve("published"), "2020");
  }

  @Test
  void writesEachFigureInEachFormatAndTheValuesBeside() throws IOException {
    FigureSet.Written written = write(Language.FR);

    assertEquals(2, written.figures());
    assertEquals(Optional.empty(), written.changes());
    for (String figure : List.of("ovens", "wood_by_size")) {
      for (FigureFormat format : FigureFormat.values()) {
        assertTrue(Files.size(folder.resolve(figure + format.suffix())) > 0, figure + format);
      }
    }
    assertEquals(2 * FigureFormat.values().length + 3, files().size());
    assertEquals(written.files(), files().size());
  }

  @Test
  void valuesHaveTheNumberItsTextsAndItsStatusUnderTheNameOfTheFigureAndItsCodes()
      throws IOException {
    write(Language.FR);

    JsonNode file = new ObjectMapper().readTree(folder.resolve("values.json").toFile());
    assertEquals("0123456789ab", file.get("run_id").asText());
    assertEquals("Réponses synthétiques", file.at("/synthetic/fr").asText());
    JsonNode values = file.get("values");
    assertEquals(5, values.size());
    assertEquals(0.285, values.at("/ovens.wood/estimate").asDouble());
    assertEquals("28,5\u00a0%", values.at("/ovens.wood/value/fr").asText());
    assertEquals("[26.5%, 30.5%]", values.at("/ovens.wood/interval/en").asText());
    JsonNode small = values.get("wood_by_size.small");
    assertTrue(small.get("estimate").isNull());
    assertEquals("withheld", small.get("status").asText());
    assertEquals("withheld", small.at("/value/en").asText());
    assertEquals(4, small.get("n").asInt());
    assertEquals("wood-small-null", small.get("cell_id").asText());
    assertEquals("caution", values.at("/wood_by_size.large/status").asText());
  }

  @Test
  void quartoFindsAValueByThePartsOfItsName() throws IOException {
    write(Language.EN);

    Map<String, Map<String, Map<String, Object>>> variables =
        new Yaml().load(Files.readString(folder.resolve("_variables.yml")));
    assertEquals("28.5%", variables.get("wood_by_size").get("all").get("value"));
    assertEquals(1657, variables.get("wood_by_size").get("all").get("n"));
    assertEquals("withheld", variables.get("wood_by_size").get("small").get("value"));
    assertEquals("Synthetic answers", ((Map<?, ?>) variables.get("survey")).get("synthetic"));
  }

  @Test
  void latexHasAMacroWithANameForEachValue() throws IOException {
    write(Language.FR);

    List<String> lines = Files.readAllLines(folder.resolve("values.tex"));
    assertEquals("% Réponses synthétiques", lines.get(0));
    assertTrue(lines.get(2).startsWith("\\providecommand{\\barometre}[1]"), lines.get(2));
    assertTrue(
        lines.contains(
            "\\expandafter\\def\\csname barometre@wood_by_size.all.value\\endcsname{28,5~\\%}"));
  }

  @Test
  void whatChangedSinceTheSetBeforeIsListedNumberByNumber() throws IOException {
    write(Language.FR);
    edit(folder.resolve("values.json"), "28,5\u00a0%", "27,1\u00a0%"); // two values of it
    edit(folder.resolve("values.json"), "\"ovens.gas\"", "\"ovens.coal\"");
    edit(folder.resolve("values.json"), "\"0123456789ab\"", "\"ba9876543210\"");

    FigureSet.Written written = write(Language.FR);

    assertEquals(Optional.of(4), written.changes());
    List<String> changes = Files.readAllLines(folder.resolve("changes.md"));
    assertTrue(changes.contains("> Réponses synthétiques"));
    assertTrue(
        changes.contains(
            "Avant\u00a0: baking 2020, ba9876543210. Maintenant\u00a0: baking 2020, 0123456789ab."));
    assertTrue(
        changes.contains(
            "| wood\\_by\\_size.all | modifié | 27,1\u00a0% [26,5\u00a0%\u00a0; 30,5\u00a0%] |"
                + " 28,5\u00a0% [26,5\u00a0%\u00a0; 30,5\u00a0%] | 1657 | 1657 |"),
        String.join("\n", changes));
    assertTrue(
        changes.contains(
            "| ovens.gas | nouveau |  | 71,5\u00a0% [69,5\u00a0%\u00a0; 73,5\u00a0%] |  | 1657 |"));
    assertTrue(changes.stream().anyMatch(line -> line.startsWith("| ovens.coal | disparu |")));
  }

  @Test
  void aNumberThatIsWithheldFromNowOnIsToldSo() throws IOException {
    write(Language.EN);
    String values = Files.readString(folder.resolve("values.json"));
    int small = values.indexOf("\"wood_by_size.small\"");
    Files.writeString(
        folder.resolve("values.json"),
        values.substring(0, small)
            + values
                .substring(small)
                .replaceFirst("\"status\" : \"withheld\"", "\"status\" : \"published\""));

    write(Language.EN);

    assertTrue(
        Files.readString(folder.resolve("changes.md"))
            .contains("| wood\\_by\\_size.small | now withheld |"));
  }

  @Test
  void theSameRunChangesNothingNeitherNumbersNorBytes() throws IOException {
    write(Language.FR);
    byte[] values = Files.readAllBytes(folder.resolve("values.json"));

    assertEquals(Optional.of(0), write(Language.FR).changes());
    assertArrayEquals(values, Files.readAllBytes(folder.resolve("values.json")));
  }

  @Test
  void aFigureThatIsGoneLeavesNoFileAndTheFilesOfOthersStay() throws IOException {
    write(Language.FR);
    Path own = Files.writeString(folder.resolve("rapport.docx"), "mine");
    edit(edition.manifest(), "\"id\": \"ovens\"", "\"id\": \"stoves\"");

    write(Language.FR);

    assertTrue(Files.exists(folder.resolve("stoves.md")));
    assertFalse(Files.exists(folder.resolve("ovens.md")));
    assertEquals("mine", Files.readString(own));
  }

  /** The second figure has no cell: nothing of the first may have moved. */
  @Test
  void aSetThatCannotBeWrittenWholeLeavesTheOneBefore() throws IOException {
    write(Language.FR);
    Map<String, byte[]> before = contents();
    edit(edition.manifest(), "\"title_fr\": \"Les fours\"", "\"title_fr\": \"Autre titre\"");
    edit(edition.manifest(), "\"modalities\": [\"wood\"]", "\"modalities\": [\"coal\"]");

    assertThrows(UnknownName.class, () -> write(Language.FR));

    Map<String, byte[]> after = contents();
    assertEquals(before.keySet(), after.keySet());
    before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
  }

  @Test
  void whatAKilledProcessLeftIsTakenAway() throws IOException {
    Path left = Files.createDirectories(folder.resolve(".set-999999999"));
    Files.writeString(left.resolve("ovens.md"), "half");

    write(Language.FR);

    assertFalse(Files.exists(left));
  }

  @Test
  void aFileOfSomebodyElseIsNotOverwritten() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("values.json"), "[1, 2]");

    assertThrows(UnknownName.class, () -> write(Language.FR));

    assertEquals("[1, 2]", Files.readString(folder.resolve("values.json")));
  }

  private FigureSet.Written write(Language language) throws IOException {
    return new FigureSet(
            new Editions(root.resolve("published")).get(Optional.empty(), Optional.empty()),
            language,
            Arrays.asList(FigureFormat.values()))
        .write(folder);
  }

  private static void edit(Path file, String text, String other) throws IOException {
    Files.writeString(file, Files.readString(file).replace(text, other));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private Map<String, byte[]> contents() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path file : files()) {
      contents.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    return contents;
  }
}
