package fr.barometre.report.tabbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.change.MultipleTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * P-values of the first three tests are those of R, svyttest on apistrat: {@code letters.R} of the
 * pipeline's tests and its values.
 */
class LettersTest {
  private static final List<String> TYPES = List.of("E", "H", "M");
  private static final List<Pair> STRATA =
      List.of(
          new Pair("E", "H", 48.61, 0.013321766692032758),
          new Pair("E", "M", 37.83, 0.065710331303550334),
          new Pair("H", "M", -10.78, 0.62596436036635339));
  private static final List<Pair> RAKING =
      List.of(
          new Pair("E", "H", 45.258, 0.028264356328789261),
          new Pair("E", "M", 36.162, 0.086093430267405791),
          new Pair("H", "M", -9.097, 0.69539083336541307));

  @Test
  void theGreaterColumnCarriesTheLetterOfTheSmallerByTheTestsOfR() {
    Letters strata = new Letters(TYPES, STRATA, MultipleTests.NONE);
    Letters raking = new Letters(TYPES, RAKING, MultipleTests.NONE);

    assertEquals(List.of("B c", "", ""), TYPES.stream().map(strata::of).toList());
    assertEquals(List.of("B c", "", ""), TYPES.stream().map(raking::of).toList());
  }

  /** 3 × 0.0133 = 0.040 and 3 × 0.0657 = 0.197; 3 × 0.0283 = 0.085. */
  @Test
  void bonferroniCountsThePairsOfTheLine() {
    assertEquals("B", new Letters(TYPES, STRATA, MultipleTests.BONFERRONI).of("E"));
    assertEquals("b", new Letters(TYPES, RAKING, MultipleTests.BONFERRONI).of("E"));
  }

  /** 0.0133 × 3 / 1 = 0.040 and 0.0657 × 3 / 2 = 0.0986. */
  @Test
  void falseDiscoveryCountsByRank() {
    assertEquals("B c", new Letters(TYPES, STRATA, MultipleTests.BENJAMINI_HOCHBERG).of("E"));
  }

  @Test
  void aDashStandsWhereNoPairOfTheColumnWasTested() {
    Letters letters =
        new Letters(TYPES, List.of(new Pair("E", "H", -1, 0.001)), MultipleTests.NONE);

    assertEquals(List.of("", "A", "\u2013"), TYPES.stream().map(letters::of).toList());
  }
}
