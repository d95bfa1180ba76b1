package fr.barometre.synthetic.steps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuotasTest {

  @Test
  void giveTheCompaniesLeftToTheLargestRemainders() {
    // 53, 11 and 36 % of 1,657: 878.21, 182.27, 596.52
    assertArrayEquals(new int[] {878, 182, 597}, Quotas.of(List.of(53.0, 11.0, 36.0), 1657));
  }

  @Test
  void giveTheEarlierShareTheOddCompany() {
    assertArrayEquals(new int[] {2, 1}, Quotas.of(List.of(1.0, 1.0), 3));
  }

  @Test
  void neverExceedTheCompaniesThereAre() {
    assertArrayEquals(new int[] {0, 0, 0}, Quotas.of(List.of(1.0, 2.0, 3.0), 0));
    assertArrayEquals(new int[] {0, 1}, Quotas.of(List.of(1.0, 99.0), 1));
  }

  @Test
  void roundAPercentageToTheNearestCompany() {
    assertEquals(941, Quotas.percent(80, 1176)); // 940.8
    assertEquals(1, Quotas.percent(50, 1)); // half up
  }
}
