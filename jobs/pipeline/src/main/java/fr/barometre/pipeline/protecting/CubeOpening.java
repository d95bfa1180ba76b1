package fr.barometre.pipeline.protecting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens {@link Hypercubes} around each hidden cell in every table that shows it. What they move is
 * told to the attack, which takes it for a proof where it is one.
 */
final class CubeOpening {
  private final CellSet cells;
  private final Hiding hiding;
  private final Attack attack;
  private final List<Grid> grids;
  private final List<Hypercubes> cubes;
  private final List<Map<Integer, Need>> met = new ArrayList<>();
  private final Deque<Need> needs = new ArrayDeque<>();

  CubeOpening(CellSet cells, List<Table> tables, Hiding hiding, Attack attack, Loss loss) {
    this.cells = cells;
    this.hiding = hiding;
    this.attack = attack;
    this.grids = tables.stream().map(table -> new Grid(cells, table)).toList();
    this.cubes =
        grids.stream().map(grid -> new Hypercubes(cells, grid, hiding.fixed(), loss)).toList();
    grids.forEach(grid -> met.add(new LinkedHashMap<>()));
  }

  private record Need(int table, int cell, double below, double above) {
    boolean covers(Need other) {
      return below >= other.below && above >= other.above;
    }

    Need wider(Need other) {
      return new Need(table, cell, Math.max(below, other.below), Math.max(above, other.above));
    }
  }

  void open() {
    java.util.Arrays.stream(hiding.open())
        .boxed()
        .sorted(Comparator.comparingDouble(at -> -cells.get(at).value()))
        .forEach(
            cell -> {
              Interval needed = hiding.needed(cell);
              ask(cell, needed.below(), needed.above());
            });
    while (!needs.isEmpty()) {
      Need need = needs.remove();
      Need before = met.get(need.table()).get(need.cell());
      if (before == null || !before.covers(need)) {
        open(need);
      }
    }
  }

  private void ask(int cell, double below, double above) {
    for (int table = 0; table < grids.size(); table++) {
      if (grids.get(table).contains(cell)) {
        needs.add(new Need(table, cell, below, above));
      }
    }
  }

  private void open(Need need) {
    Map<Integer, Need> metHere = met.get(need.table());
    metHere.merge(need.cell(), need, Need::wider);
    List<Hypercubes.Moved> moved =
        cubes.get(need.table()).open(need.cell(), need.below(), need.above(), hiding.hidden());
    for (Hypercubes.Moved at : moved) {
      hiding.hide(at.cell());
      metHere.merge(
          at.cell(), new Need(need.table(), at.cell(), at.below(), at.above()), Need::wider);
      for (int other = 0; other < grids.size(); other++) {
        if (other != need.table() && grids.get(other).contains(at.cell())) {
          needs.add(new Need(other, at.cell(), at.below(), at.above()));
        }
      }
      double width = hiding.needed(at.cell()).width();
      if (at.below() + at.above() < width) {
        ask(at.cell(), 0, width);
      }
    }
    Map<Integer, Double> down = new LinkedHashMap<>();
    Map<Integer, Double> up = new LinkedHashMap<>();
    for (Hypercubes.Moved at : moved) {
      down.merge(at.cell(), at.along() ? -at.below() : at.above(), Double::sum);
      up.merge(at.cell(), at.along() ? at.above() : -at.below(), Double::sum);
    }
    attack.note(new Shift(down));
    attack.note(new Shift(up));
  }
}
