package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ResponseClassesTest {

  @Test
  void respondentsStandForTheirClass() {
    double[] adjusted =
        ResponseClasses.weights(
            new int[] {0, 0, 0, 1},
            new double[] {1, 2, 3, 5},
            new boolean[] {true, false, true, true});

    assertArrayEquals(new double[] {1.5, 0, 4.5, 5}, adjusted);
  }

  @Test
  void aClassWithoutARespondentIsNamed() {
    CalibrationFailure failure =
        assertThrows(
            CalibrationFailure.class,
            () ->
                ResponseClasses.weights(
                    new int[] {0, 1}, new double[] {1, 2}, new boolean[] {true, false}));

    assertEquals(
        new CalibrationObstacle.EmptyCategory(new Margin("response class", "2", 2)),
        failure.obstacle());
  }
}
