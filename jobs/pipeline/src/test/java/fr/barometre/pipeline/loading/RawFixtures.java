package fr.barometre.pipeline.loading;

import fr.barometre.survey.Place;
import fr.barometre.survey.RawAnswers;
import fr.barometre.survey.RawFormat;
import fr.barometre.survey.TableStart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tests of raw formats have in common: a declaration of one file, and every cell of it. */
public final class RawFixtures {
  private RawFixtures() {}

  /** As a survey would declare the file. */
  public static RawAnswers raw(Path file, RawFormat format, Optional<String> encoding) {
    return new RawAnswers(
        List.of(file),
        TableStart.FIRST,
        format,
        encoding,
        ';',
        ',',
        format.dates(),
        "id",
        Optional.empty(),
        Optional.empty(),
        new Place("survey.yaml", 8, 3));
  }

  /** Every cell of every record. */
  public static List<List<String>> cells(RawTable table) {
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
