package fr.barometre.pipeline.protecting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keywords as in the file {@code data/tableinput/pp.rda} that comes with τ-Argus. */
class ArgusFilesTest {
  @TempDir Path folder;

  private final ArgusFiles files =
      new ArgusFiles(
          new PrimaryRules(3, Optional.of(0.85), Optional.empty(), false),
          new IntervalRule(0.1, 0.1, 1));

  @Test
  void writes_cells_columns_and_the_nested_nomenclature() throws IOException {
    Map<String, String> parents = new LinkedHashMap<>();
    parents.put("BE", "Total");
    parents.put("DE", "BE");
    parents.put("C1", "BE");
    parents.put("FZ", "Total");
    Map<List<String>, Cell> finest = new LinkedHashMap<>();
    finest.put(List.of("DE", "tr1"), new Cell("a", 100, 10, 20, 15.5));
    finest.put(List.of("C1", "tr1"), new Cell("b", 30, 2, 20, 10));
    finest.put(List.of("FZ", "tr1"), new Cell("c", 40, 6, 38, 1));
    Table table =
        Table.sum(
            "turnover",
            List.of(
                new Nomenclature("activity", "Total", parents),
                Nomenclature.flat("size", "All", List.of("tr1"))),
            finest);

    files.write(folder, "turnover", table);

    assertEquals(
        List.of("BE", "@DE", "@C1", "FZ"),
        Files.readAllLines(folder.resolve("turnover-activity.hrc")));
    assertFalse(Files.exists(folder.resolve("turnover-size.hrc")));
    List<String> cells = Files.readAllLines(folder.resolve("turnover.tab"));
    assertEquals(10, cells.size());
    assertEquals("Total;All;170;18;38;20;s;0;0", cells.get(0));
    assertEquals("BE;tr1;130;12;20;20;s;0;0", cells.get(3));
    assertEquals("C1;tr1;30;2;20;10;u;3;3", cells.get(7));
    assertEquals("FZ;tr1;40;6;38;1;u;4;4", cells.get(9));
    assertEquals(
        List.of(
            "   <SEPARATOR> \";\"",
            "   <SAFE> \"s\"",
            "   <UNSAFE> \"u\"",
            "   <PROTECT> \"p\"",
            "activity",
            "    <RECODEABLE>",
            "    <TOTCODE> \"Total\"",
            "    <HIERARCHICAL>",
            "    <HIERCODELIST> \"turnover-activity.hrc\"",
            "    <HIERLEADSTRING> \"@\"",
            "size",
            "    <RECODEABLE>",
            "    <TOTCODE> \"All\"",
            "Value",
            "    <NUMERIC>",
            "    <DECIMALS> 6",
            "Contributors",
            "    <FREQUENCY>",
            "Largest",
            "    <MAXSCORE>",
            "Second",
            "    <MAXSCORE>",
            "Status",
            "    <STATUS>",
            "Below",
            "    <NUMERIC> <LOWERPL>",
            "Above",
            "    <NUMERIC> <UPPERPL>"),
        Files.readAllLines(folder.resolve("turnover.rda")));
  }

  @Test
  void refuses_a_code_that_would_part_a_line() {
    Table table =
        Table.sum("t", List.of(Nomenclature.flat("d", "all", List.of("a;b", "c"))), Map.of());

    assertThrows(IllegalArgumentException.class, () -> files.write(folder, "t", table));
  }
}
