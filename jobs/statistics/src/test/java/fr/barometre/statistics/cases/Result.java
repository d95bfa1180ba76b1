package fr.barometre.statistics.cases;

import fr.barometre.statistics.design.Estimates;
import java.util.ArrayList;
import java.util.List;

/**
 * What a call gives.
 *
 * @param cells its values, in R's order
 * @param names of the values as a contrast calls them
 * @param estimates the same values with their covariance; null where a call has none
 * @param df degrees of freedom of its design
 */
record Result(List<Cell> cells, List<String> names, Estimates estimates, double df) {

  /** Cells named after the variables, from estimates. */
  static Result of(List<String> names, Estimates estimates, double df) {
    List<Cell> cells = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      cells.add(Cell.of(names.get(j), estimates.values()[j], estimates.standardError(j)));
    }
    return new Result(cells, names, estimates, df);
  }

  /** Values without precision. */
  static Result of(List<Cell> cells, double df) {
    return new Result(cells, cells.stream().map(Cell::variable).toList(), null, df);
  }
}
