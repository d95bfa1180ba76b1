package fr.barometre.pipeline.reduction;

import fr.barometre.statistics.sums.CalibratedCellSums;
import fr.barometre.statistics.sums.CalibrationCell;
import fr.barometre.statistics.sums.CalibrationRegression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The full sample by stratum and calibration cell: what a residual is taken of. */
public final class WeightedParts {
  private final List<WeightedPart> parts;
  private final List<CalibratedCellSums> outside = new ArrayList<>();
  private final Map<String, Map<String, WeightedPart>> byCodes = new HashMap<>();
  private final CalibrationRegression regression;

  /**
   * @param parts each stratum crossed with each cell once
   */
  public WeightedParts(List<WeightedPart> parts) {
    this.parts = List.copyOf(parts);
    for (WeightedPart part : parts) {
      outside.add(part.outside());
      byCodes
          .computeIfAbsent(part.stratum().name(), any -> new HashMap<>())
          .put(part.cell().name(), part);
    }
    regression =
        CalibrationRegression.of(
            parts.stream().map(WeightedPart::cell).toArray(CalibrationCell[]::new),
            parts.stream().mapToDouble(part -> part.weights().sum(0)).toArray());
  }

  List<WeightedPart> all() {
    return parts;
  }

  /** Sums of the part at a place, for a domain that has none of its companies. */
  CalibratedCellSums outside(int place) {
    return outside.get(place);
  }

  WeightedPart get(String stratum, String cell) {
    return byCodes.get(stratum).get(cell);
  }

  /** Whether every part has one weight. */
  boolean isConstant() {
    return parts.stream().noneMatch(part -> Double.isNaN(part.weight()));
  }

  CalibrationRegression regression() {
    return regression;
  }
}
