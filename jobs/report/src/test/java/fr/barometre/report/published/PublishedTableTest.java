package fr.barometre.report.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.PublishedSample;
import fr.barometre.report.UnknownName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedTableTest {
  @TempDir Path root;
  private Edition edition;

  @BeforeEach
  void publish() throws IOException {
    PublishedSample.write(root, "2020");
    edition = new Editions(root).get(Optional.empty(), Optional.empty());
  }

  @Test
  void theFooterTellsTypesAndDescriptions() {
    List<PublishedColumn> columns = edition.table("estimates").columns();

    assertEquals(20, columns.size());
    assertEquals(
        new PublishedColumn("n", "long", "Respondents in the base, unweighted"), columns.get(11));
    assertEquals(new PublishedColumn("estimate", "double", ""), columns.get(12));
  }

  @Test
  void aPreviewStopsAtTheRowsAskedFor() {
    assertEquals(2, edition.table("estimates").first(2).size());
    assertEquals(7, edition.table("estimates").first(100).size());
  }

  @Test
  void aNullIsAbsentAndNotZero() {
    PublishedRow withheld = edition.table("estimates").first(4).get(3);

    assertEquals(OptionalDouble.empty(), withheld.number("estimate"));
    assertTrue(withheld.absent("estimate"));
    assertEquals(4, withheld.count("n").orElseThrow());
  }

  @Test
  void onlyTheRowsWithTheTextAreRead() {
    assertEquals(1, edition.table("estimates").where("indicator", "flour").size());
    assertEquals(6, edition.table("estimates").where("indicator", "oven").size());
  }

  @Test
  void aFolderOfPartsIsReadAsOneTable() throws IOException {
    Path file = edition.folder().table("estimates");
    Path part = Files.move(file, root.resolve("part"));
    Files.createDirectory(file);
    Files.copy(part, file.resolve("part-00000.parquet"));
    Files.copy(part, file.resolve("part-00001.parquet"));
    Files.writeString(file.resolve("_SUCCESS"), "");

    assertEquals(14, edition.table("estimates").first(100).size());
  }

  @Test
  void anUnknownTableGetsTheNearestName() {
    assertEquals(
        "unknown table 'estimate'. Did you mean 'estimates'?",
        assertThrows(UnknownName.class, () -> edition.table("estimate")).getMessage());
  }
}
