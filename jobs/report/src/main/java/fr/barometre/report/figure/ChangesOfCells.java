package fr.barometre.report.figure;

import fr.barometre.report.published.Edition;
import fr.barometre.report.published.PublishedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds in table {@code changes} what cells were in earlier editions; computes no difference. */
final class ChangesOfCells {
  private static final String CHANGES = "changes";
  private static final String CELL = "cell_id";

  private final Map<String, List<FigureChange>> changes = new HashMap<>();

  private ChangesOfCells() {}

  /** Nothing where the edition was not compared with another. */
  static ChangesOfCells of(Edition edition, List<PublishedRow> cells) {
    ChangesOfCells found = new ChangesOfCells();
    if (!cells.isEmpty() && edition.manifest().tables().containsKey(CHANGES)) {
      List<String> ids = cells.stream().map(cell -> cell.text(CELL)).toList();
      edition.table(CHANGES).where(CELL, ids).stream()
          .sorted(Comparator.comparing(row -> row.text("edition_from")))
          .forEach(found::add);
    }
    return found;
  }

  private void add(PublishedRow row) {
    changes
        .computeIfAbsent(row.text(CELL), any -> new ArrayList<>())
        .add(
            new FigureChange(
                row.text("edition_from"),
                row.number("estimate_from"),
                row.number("difference"),
                Optional.ofNullable((Boolean) row.values().get("significant")),
                !row.absent("breaks"),
                row.number("long_run_mean")));
  }

  /** The earliest edition first. */
  List<FigureChange> of(String cellId) {
    return changes.getOrDefault(cellId, List.of());
  }
}
