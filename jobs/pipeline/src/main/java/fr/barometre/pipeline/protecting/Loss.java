package fr.barometre.pipeline.protecting;

import java.util.List;

/** What is lost with a cell: its cost, and that of a base as many times as answers go with it. */
final class Loss {
  private final CellSet cells;
  private final Cost cost;
  private final int[] figures;

  /**
   * @param all tables that are published, with the cells of the set or without
   */
  Loss(CellSet cells, List<Table> all, Cost cost) {
    this.cells = cells;
    this.cost = cost;
    this.figures = new int[cells.size()];
    for (Table table : all) {
      table.forEachAnswer(
          (cell, base) -> {
            if (cells.contains(base.id())) {
              figures[cells.place(base)]++;
            }
          });
    }
  }

  double of(int cell) {
    return cost.of(cells.get(cell)) * Math.max(1, figures[cell]);
  }
}
