package fr.barometre.pipeline.protecting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * How far one cell can move when some others may move with it, some move as given, and all the rest
 * stays.
 */
final class Movement {
  private static final double NOTHING = 1e-9;

  private final CellSet cells;
  private final List<Integer> moving;
  private final Shift given;
  private final double unit;
  private final Map<Integer, Integer> places = new LinkedHashMap<>();
  private final Set<Integer> relations = new LinkedHashSet<>();

  /**
   * @param given of cells that are not among the moving
   * @param unit in which the program measures, near to what is sought
   */
  Movement(CellSet cells, List<Integer> moving, Shift given, double unit) {
    this(cells, moving, unit, given);
    given.cells().forEach(cell -> relations.addAll(cells.relationsOf(cell)));
  }

  private Movement(CellSet cells, List<Integer> moving, double unit, Shift given) {
    this.cells = cells;
    this.moving = moving;
    this.given = given;
    this.unit = unit;
    for (int cell : moving) {
      places.put(cell, places.size());
      relations.addAll(cells.relationsOf(cell));
    }
  }

  /**
   * Where what is given agrees with every relation that the moving cells have no part in, so that
   * no program needs these.
   */
  static Movement mending(CellSet cells, List<Integer> moving, Shift given) {
    return new Movement(cells, moving, 1, given);
  }

  /**
   * The table in which a cell is furthest from its value.
   *
   * @param direction 1 up, -1 down
   * @param enough further is not sought; finite
   * @return with what is given; none where the solver finds none that agrees with every relation
   */
  Optional<Shift> furthest(int cell, int direction, double enough) {
    ExpressionsBasedModel model = model();
    Variable sought = model.getVariable(places.get(cell));
    sought.weight(BigDecimal.ONE);
    if (direction < 0) {
      sought.lower(-Math.min(enough, cells.get(cell).value()) / unit);
    } else {
      sought.upper(enough / unit);
    }
    return shift(direction > 0 ? model.maximise() : model.minimise());
  }

  /**
   * The table with the least differences in all in which a cell differs by so much: {@code min sum
   * (up_i + down_i)}, the difference of each being {@code up_i - down_i}.
   */
  Optional<Shift> nearest(int cell, double by) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> up = new ArrayList<>();
    List<Variable> down = new ArrayList<>();
    for (int at : moving) {
      up.add(model.newVariable("u" + at).lower(0).weight(BigDecimal.ONE));
    }
    for (int at : moving) {
      double most = cells.get(at).value() / unit;
      down.add(model.newVariable("v" + at).lower(0).upper(most).weight(BigDecimal.ONE));
    }
    up.get(places.get(cell)).level(Math.max(by, 0) / unit);
    down.get(places.get(cell)).level(Math.max(-by, 0) / unit);
    addRelations(
        model, (sum, place, sign) -> sum.set(up.get(place), sign).set(down.get(place), -sign));
    Optimisation.Result result = model.minimise();
    return shift(
        result, place -> result.doubleValue(place) - result.doubleValue(moving.size() + place));
  }

  /** Any table with what is given. */
  Optional<Shift> any() {
    return shift(model().minimise());
  }

  /** The largest or least difference of a cell, infinite where nothing limits it. */
  double limit(int cell, int direction) {
    ExpressionsBasedModel model = model();
    model.getVariable(places.get(cell)).weight(BigDecimal.ONE);
    Optimisation.Result result = direction > 0 ? model.maximise() : model.minimise();
    if (result.getState() == Optimisation.State.UNBOUNDED) {
      return direction * Double.POSITIVE_INFINITY;
    }
    return shift(result).map(shift -> shift.of(cell)).orElse(0.0);
  }

  private ExpressionsBasedModel model() {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int at : moving) {
      model.newVariable("d" + at).lower(-cells.get(at).value() / unit);
    }
    addRelations(model, (sum, place, sign) -> sum.set(model.getVariable(place), sign));
    return model;
  }

  /** How the difference of a cell enters a sum. */
  private interface Term {
    void add(Expression sum, int place, int sign);
  }

  private void addRelations(ExpressionsBasedModel model, Term term) {
    for (int relation : relations) {
      Expression sum = model.newExpression("r" + relation);
      int[] parts = cells.relation(relation);
      double fixed = 0;
      for (int i = 0; i < parts.length; i++) {
        Integer place = places.get(parts[i]);
        if (place != null) {
          term.add(sum, place, i == 0 ? -1 : 1);
        } else {
          fixed += (i == 0 ? 1 : -1) * given.of(parts[i]) / unit;
        }
      }
      sum.level(fixed);
    }
  }

  private Optional<Shift> shift(Optimisation.Result result) {
    return shift(result, result::doubleValue);
  }

  /** The solver is not believed: its table has to add up and to have no negative cell. */
  private Optional<Shift> shift(Optimisation.Result result, IntToDoubleFunction difference) {
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    BitSet may = new BitSet();
    Map<Integer, Double> differences = new LinkedHashMap<>();
    for (int i = 0; i < moving.size(); i++) {
      double by = difference.applyAsDouble(i) * unit;
      may.set(moving.get(i));
      if (Math.abs(by) > NOTHING * unit) {
        differences.put(moving.get(i), by);
      }
    }
    given.cells().forEach(may::set);
    Shift shift = new Shift(differences).plus(given);
    return shift.agrees(cells, may) ? Optional.of(shift) : Optional.empty();
  }
}
