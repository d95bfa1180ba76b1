package fr.barometre.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.barometre.statistics.models.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseScoreTest {

  /** A saturated model predicts the weighted rate of each group: 1 of 4, and 6 of 8. */
  @Test
  void aModelOfGroupsPredictsTheirWeightedRates() {
    Term group = Term.codes("size", new String[] {"s", "s", "l", "l"}, List.of("s", "l"));

    double[] probabilities =
        ResponseScore.probabilities(
            List.of(group),
            new double[] {1, 3, 2, 6},
            new boolean[] {true, false, false, true},
            new int[] {1, 1, 1, 1});

    assertArrayEquals(new double[] {0.25, 0.25, 0.75, 0.75}, probabilities, 1e-9);
  }

  @Test
  void withoutATermEveryoneHasTheOverallRate() {
    double[] probabilities =
        ResponseScore.probabilities(
            List.of(), new double[] {1, 3}, new boolean[] {true, false}, new int[] {1, 1});

    assertArrayEquals(new double[] {0.25, 0.25}, probabilities, 1e-9);
  }

  @Test
  void groupsHaveAboutTheSameNumberOfCompanies() {
    int[] classes =
        ResponseScore.classes(
            new double[] {0.9, 0.1, 0.5, 0.3, 0.7, 0.2}, new int[] {1, 1, 1, 1, 1, 1}, 3);

    assertArrayEquals(new int[] {2, 0, 1, 1, 2, 0}, classes);
  }

  @Test
  void equalProbabilitiesAreOneClassHoweverMany() {
    int[] classes =
        ResponseScore.classes(new double[] {0.2, 0.2, 0.2, 0.8}, new int[] {1, 5, 2, 2}, 4);

    assertArrayEquals(new int[] {0, 0, 0, 1}, classes);
  }

  @Test
  void entriesCountForTheirCompanies() {
    int[] classes = ResponseScore.classes(new double[] {0.1, 0.2, 0.3}, new int[] {1, 1, 4}, 2);

    assertArrayEquals(new int[] {0, 0, 1}, classes);
  }

  @Test
  void noClassIsNoAnswer() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ResponseScore.classes(new double[] {0.1}, new int[] {1}, 0));
  }
}
