package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartitionsTest {
  private static final CalibrationMethod METHOD =
      CalibrationMethod.of(Distance.LINEAR, RatioBounds.NONE);

  @Test
  void everyPartitionReachesItsOwnTotals() {
    Map<String, Calibration> solved =
        Partitions.solve(Map.of("north", problem(1, 6), "south", problem(2, 6)));

    assertArrayEquals(new double[] {6}, solved.get("north").ratios(), 1e-12);
    assertArrayEquals(new double[] {3}, solved.get("south").ratios(), 1e-12);
  }

  @Test
  void eachFailureNamesItsPartition() {
    Map<String, CalibrationProblem> problems = new LinkedHashMap<>();
    problems.put("north", problem(0, 6));
    problems.put("south", problem(2, 6));
    problems.put("west", problem(0, 4));

    CalibrationFailure failure =
        assertThrows(CalibrationFailure.class, () -> Partitions.solve(problems));

    assertEquals(
        String.join(
            System.lineSeparator(),
            "in north, companies has a target of 6.0 and no company in the sample. Merge it with a"
                + " neighbour, or leave it out of the margins.",
            "in west, companies has a target of 4.0 and no company in the sample. Merge it with a"
                + " neighbour, or leave it out of the margins."),
        failure.getMessage());
  }

  private static CalibrationProblem problem(double weight, double target) {
    return new CalibrationProblem(
        CalibrationCells.of(new double[][] {{1}}, new double[] {weight}),
        List.of(new Margin("companies", "", target)),
        METHOD);
  }
}
