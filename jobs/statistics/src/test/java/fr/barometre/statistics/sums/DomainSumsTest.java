package fr.barometre.statistics.sums;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.Moments;
import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LonelyUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Stratum A has 8 companies, of which 4 were drawn (weight 2): two yes, two no. Stratum B has 6, of
 * which 2 were drawn (weight 3): one yes, one no. The domain is a yes and a no of A and the yes of
 * B.
 */
class DomainSumsTest {
  private static final double EXACT = 1e-14;

  @Test
  void aProportionOfAll() {
    Estimate mean = sample(true, true, true, true, true, true).mean();

    // Yes: 2 * 2 + 3 = 7 of 2 * 4 + 3 * 2 = 14. Influence w (y - 1/2) / 14: in A 1, 1, -1, -1 and
    // in
    // B 1.5, -1.5, all over 14.
    // A: f = 4/8, n / (n - 1) = 4/3, squares 4:   8/3
    // B: f = 4/6, n / (n - 1) = 2, squares 4.5:   6
    assertEquals(0.5, mean.value(), EXACT);
    assertEquals(Math.sqrt(26. / 3) / 14, mean.standardError(), EXACT);
    assertEquals(6, mean.respondents());
    assertEquals(14, mean.population());
    assertEquals(4, mean.degreesOfFreedom());
    // Simple random: s2 = 1/4 * 6/5 = 0.3, times (14 - 6) / (14 * 6).
    assertEquals(26. / 3 / 196 / (0.3 * 8 / 84), mean.designEffect(), EXACT);
    assertEquals(0.3 / (26. / 3 / 196), mean.effective(), 1e-12);
  }

  @Test
  void whatRoundingLeavesBelowZeroIsNoVariance() {
    double w = 30.97;
    // One company of 443: its centred squares are 0, of which sums on a grid keep a trace.
    Moments alone =
        Moments.centred(1, new double[] {443 * w, w}, new double[] {-1e-9, -1e-12, -1e-15});

    Estimate mean =
        new DomainSums(
                List.of(new StratumSums("s", 200, 6194, alone, 1, w, 443, 0, 0)), LonelyUnit.REFUSE)
            .mean();

    assertEquals(443, mean.value(), 1e-12);
    assertEquals(0, mean.standardError(), 1e-4);
  }

  @Test
  void aTotalOfAll() {
    Estimate total = sample(true, true, true, true, true, true).total();

    // Influence w y: in A 2, 2, 0, 0 around 1, squares 4; in B 3, 0 around 1.5, squares 4.5.
    assertEquals(7, total.value(), EXACT);
    assertEquals(Math.sqrt(26. / 3), total.standardError(), EXACT);
    assertEquals(26. / 3 / (0.3 * 14 * 8 / 6), total.designEffect(), EXACT);
  }

  @Test
  void aProportionInADomainKeepsTheStrataWhole() {
    Estimate mean = sample(true, false, true, false, true, false).mean();

    // Yes: 2 + 3 = 5 of 2 + 2 + 3 = 7. Influence w (y - 5/7) / 7 over 49: in A 4, 0, -10, 0 and in
    // B
    // 6, 0.
    // A: squares 16 + 100 - 36/4 = 107, times 4/8 * 4/3:   214/3
    // B: squares 36 - 36/2 = 18, times 4/6 * 2:             24
    assertEquals(5. / 7, mean.value(), EXACT);
    assertEquals(Math.sqrt(286. / 3) / 49, mean.standardError(), EXACT);
    assertEquals(1, mean.degreesOfFreedom()); // 3 companies, 2 strata
  }

  @Test
  void aDomainOfOneCompanyHasAnExactMeanAndAnUncertainTotal() {
    DomainSums sums = sample(false, false, false, false, true, false);

    assertEquals(1, sums.mean().value());
    assertEquals(0, sums.mean().standardError());
    // 3, 0 around 1.5: squares 4.5, times 4/6 * 2.
    assertEquals(3, sums.total().value());
    assertEquals(Math.sqrt(6), sums.total().standardError(), EXACT);
    assertEquals(0, sums.total().degreesOfFreedom());
  }

  @Test
  void aCensusIsExact() {
    DomainSums sums =
        new WrittenSample().company("C", 2, 1, 10, true).company("C", 2, 1, 30, true).sums();

    assertEquals(20, sums.mean().value());
    assertEquals(0, sums.mean().standardError());
    assertEquals(40, sums.total().value());
    assertTrue(Double.isNaN(sums.mean().designEffect()));
  }

  @Test
  void anEmptyDomainHasATotalAndNoMean() {
    DomainSums sums = sample(false, false, false, false, false, false);

    assertEquals(0, sums.total().value());
    assertTrue(Double.isNaN(sums.mean().value()));
    assertEquals(0, sums.mean().respondents());
  }

  @Test
  void theOriginFromWhichAnswersAreMeasuredDoesNotShow() {
    WrittenSample sample =
        new WrittenSample()
            .company("A", 8, 4, 5, true)
            .company("A", 8, 4, 9, true)
            .company("B", 6, 3, 2, true)
            .company("B", 6, 3, 4, true);

    DomainSums near = sample.sums(5, LonelyUnit.REFUSE);

    assertEquals(sample.sums().mean().value(), near.mean().value(), EXACT);
    assertEquals(sample.sums().total().value(), near.total().value(), 1e-12);
    assertEquals(sample.sums().total().standardError(), near.total().standardError(), 1e-12);
    // w y: 20, 36 around 28 and 6, 12 around 9, f n / (n - 1) = 6/8 * 2 and 4/6 * 2
    assertEquals(Math.sqrt(1.5 * 128 + 4. / 3 * 18), near.total().standardError(), 1e-12);
  }

  @Test
  void aStratumOfOneCompanyIsRefusedByName() {
    DomainSums sums = lonely().sums();

    UndefinedEstimate refusal = assertThrows(UndefinedEstimate.class, sums::total);

    assertTrue(refusal.getMessage().contains("stratum L has 1 unit"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Merge it"), refusal.getMessage());
  }

  @Test
  void aStratumOfOneCompanyFollowsItsRule() {
    // A alone: 4, 0 around 2: squares 8, times f n / (n - 1) = 0.5 * 2: V = 8. L: 6, with f = 1/2.
    // The mean unit total is 10/3.
    assertEquals(Math.sqrt(8), errorOfTotal(LonelyUnit.REMOVE), EXACT);
    assertEquals(Math.sqrt(8), errorOfTotal(LonelyUnit.CERTAINTY), EXACT);
    assertEquals(4, errorOfTotal(LonelyUnit.AVERAGE), EXACT); // 8 * 2/1
    assertEquals(
        Math.sqrt(8 + 0.5 * 64 / 9), errorOfTotal(LonelyUnit.ADJUST), EXACT); // (6 - 10/3)^2 = 64/9
  }

  private static double errorOfTotal(LonelyUnit rule) {
    return lonely().sums(0, rule).total().standardError();
  }

  private static WrittenSample lonely() {
    return new WrittenSample()
        .company("A", 4, 2, 2, true)
        .company("A", 4, 2, 0, true)
        .company("L", 2, 2, 3, true);
  }

  private static DomainSums sample(boolean... inDomain) {
    return new WrittenSample()
        .company("A", 8, 2, 1, inDomain[0])
        .company("A", 8, 2, 1, inDomain[1])
        .company("A", 8, 2, 0, inDomain[2])
        .company("A", 8, 2, 0, inDomain[3])
        .company("B", 6, 3, 1, inDomain[4])
        .company("B", 6, 3, 0, inDomain[5])
        .sums();
  }
}
