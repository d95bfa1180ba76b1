package fr.barometre.pipeline.loading.stata;

import fr.barometre.pipeline.loading.RawRecords;
import fr.barometre.pipeline.loading.RawTable;
import fr.barometre.survey.Place;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files written by haven 2.5.1: the script that made them stands beside. */
final class StataFixtures {
  private static final Path FOLDER = Path.of("src/test/resources/stata");

  private StataFixtures() {}

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static RawTable open(Path file) {
    return StataFile.open(file, raw(file, Optional.empty()));
  }

  static RawAnswers raw(Path file, Optional<String> encoding) {
    return new RawAnswers(
        List.of(file),
        RawFormat.STATA,
        encoding,
        ';',
        ',',
        "id",
        Optional.empty(),
        Optional.empty(),
        new Place("survey.yaml", 8, 3));
  }

  /** Every cell of every record. */
  static List<List<String>> cells(RawTable table) {
    List<List<String>> all = new ArrayList<>();
    try (RawRecords records = table.records().open()) {
      while (records.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < records.width(); i++) {
          cells.add(records.cell(i));
        }
        all.add(cells);
      }
    }
    return all;
  }
}
