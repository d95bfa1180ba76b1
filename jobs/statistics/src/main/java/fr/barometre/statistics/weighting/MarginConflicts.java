package fr.barometre.statistics.weighting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What makes targets impossible whatever the weights: all of it is found before the first step. */
final class MarginConflicts {
  private static final double SAME_TOTAL = 1e-9;

  private final CalibrationCells cells;
  private final List<Margin> margins;
  private final IndependentMargins independent;

  MarginConflicts(CalibrationProblem problem, IndependentMargins independent) {
    this.cells = problem.cells();
    this.margins = problem.margins();
    this.independent = independent;
  }

  /**
   * The margins that follow from the others and whose targets follow too.
   *
   * @throws CalibrationFailure with every empty category, or every contradiction
   */
  List<Margin> redundant() {
    refuse(empty());
    List<Margin> redundant = new ArrayList<>();
    List<CalibrationObstacle> collinear = new ArrayList<>();
    double[] targets = margins.stream().mapToDouble(Margin::target).toArray();
    for (int j = 0; j < targets.length; j++) {
      if (!independent.isKept(j)) {
        double implied = independent.implied(j, targets);
        redundant.add(margins.get(j));
        if (differs(implied, targets[j])) {
          List<Margin> from = independent.sources(j).stream().map(margins::get).toList();
          collinear.add(new CalibrationObstacle.CollinearMargins(margins.get(j), implied, from));
        }
      }
    }
    if (!collinear.isEmpty()) {
      List<CalibrationObstacle> contradictions = contradictions();
      refuse(contradictions.isEmpty() ? collinear : contradictions);
    }
    return redundant;
  }

  private static void refuse(List<CalibrationObstacle> obstacles) {
    if (!obstacles.isEmpty()) {
      throw new CalibrationFailure(
          obstacles.size() == 1 ? obstacles.get(0) : new CalibrationObstacle.Several(obstacles));
    }
  }

  private List<CalibrationObstacle> empty() {
    boolean[] filled = new boolean[margins.size()];
    for (int c = 0; c < cells.size(); c++) {
      for (int j : cells.columns(c)) {
        filled[j] |= cells.weight(c) > 0;
      }
    }
    return IntStream.range(0, filled.length)
        .filter(j -> !filled[j] && margins.get(j).target() != 0)
        .<CalibrationObstacle>mapToObj(j -> new CalibrationObstacle.EmptyCategory(margins.get(j)))
        .toList();
  }

  /** Every pair of classifications of the same companies with different totals. */
  private List<CalibrationObstacle> contradictions() {
    Map<String, Double> totals = new LinkedHashMap<>();
    for (Margin margin : margins) {
      totals.merge(margin.variable(), margin.target(), Double::sum);
    }
    List<String> full = totals.keySet().stream().filter(this::covers).toList();
    List<CalibrationObstacle> pairs = new ArrayList<>();
    for (int b = 0; b < full.size(); b++) {
      for (int a = 0; a < b; a++) {
        double first = totals.get(full.get(a));
        double second = totals.get(full.get(b));
        if (differs(first, second)) {
          pairs.add(
              new CalibrationObstacle.ContradictoryMargins(
                  full.get(a), first, full.get(b), second));
        }
      }
    }
    return pairs;
  }

  /** Whether each company is in exactly one category of a variable. */
  private boolean covers(String variable) {
    for (int c = 0; c < cells.size(); c++) {
      double sum = 0;
      for (int j = 0; j < cells.columns(c).length; j++) {
        Margin margin = margins.get(cells.columns(c)[j]);
        sum += margin.variable().equals(variable) ? cells.values(c)[j] : 0;
      }
      if (sum != 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean differs(double a, double b) {
    return Math.abs(a - b) > SAME_TOTAL * (1 + Math.abs(b));
  }
}
