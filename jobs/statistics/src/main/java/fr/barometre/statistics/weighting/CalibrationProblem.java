package fr.barometre.statistics.weighting;

import java.util.List;

/**
 * What a calibration is asked for.
 *
 * @param margins in the order of the columns of the cells
 */
public record CalibrationProblem(
    CalibrationCells cells, List<Margin> margins, CalibrationMethod method) {

  public CalibrationProblem {
    margins = List.copyOf(margins);
  }

  double[] targets() {
    return margins.stream().mapToDouble(Margin::target).toArray();
  }

  /** The totals of the margins when the weights of each cell are multiplied by its ratio. */
  double[] totals(double[] ratios) {
    double[] weight = ratios.clone();
    for (int c = 0; c < weight.length; c++) {
      weight[c] *= cells.weight(c);
    }
    return cells.totals(weight, margins.size());
  }
}
