package fr.barometre.statistics.models;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.barometre.statistics.design.Design;
import fr.barometre.statistics.design.Estimates;
import fr.barometre.statistics.design.SampleFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three groups with 1 of 2, 3 of 4 and 1 of 3 companies active, in groups or one by one. */
class SharesOfTrialsTest {
  private static final double[] SHARES = {1. / 2, 3. / 4, 1. / 3};
  private static final double[] TRIALS = {2, 4, 3};
  private static final double[] GROUP_WEIGHTS = {10, 20, 30};

  @Test
  void theConstantIsTheLogitOfAllSuccessesOverAllTrials() {
    LinearModel model = shares(List.of());

    double[] coefficients = model.values(GROUP_WEIGHTS);

    // 10 * 1 + 20 * 3 + 30 * 1 = 100 active of 20 + 80 + 90 = 190.
    assertEquals(Math.log(100. / 90), coefficients[0], 1e-7);
  }

  @Test
  void groupsGiveTheModelOfTheirCompaniesOneByOne() {
    double[] staff = {1, 2, 4};
    Design groups = new SampleFrame(3).weights(GROUP_WEIGHTS).design();
    double[] active = {1, 0, 1, 1, 1, 0, 1, 0, 0};
    String[] unit = {"a", "a", "b", "b", "b", "b", "c", "c", "c"};
    double[] each = {1, 1, 2, 2, 2, 2, 4, 4, 4};
    Design companies =
        new SampleFrame(9)
            .units(unit)
            .weights(new double[] {10, 10, 20, 20, 20, 20, 30, 30, 30})
            .design();

    Estimates together = groups.estimate(shares(List.of(Term.number("staff", staff))));
    Estimates apart =
        companies.estimate(
            new LinearModel(
                Family.QUASIBINOMIAL,
                active,
                List.of(Term.number("staff", each)),
                new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1}));

    // They begin elsewhere and stop at 1e-8 of the deviance.
    for (int j = 0; j < 2; j++) {
      assertEquals(apart.values()[j], together.values()[j], 1e-6);
      assertEquals(apart.standardError(j), together.standardError(j), 1e-6);
    }
  }

  @Test
  void aGroupWithoutTrialsSaysNothing() {
    LinearModel model =
        new LinearModel(
                Family.QUASIBINOMIAL,
                new double[] {1. / 2, 3. / 4, 1. / 3, Double.NaN},
                List.of(),
                new int[] {1, 1, 1, 1})
            .ofTrials(new double[] {2, 4, 3, 0});

    assertEquals(
        shares(List.of()).values(GROUP_WEIGHTS)[0],
        model.values(new double[] {10, 20, 30, 40})[0],
        1e-7);
  }

  private static LinearModel shares(List<Term> terms) {
    return new LinearModel(Family.QUASIBINOMIAL, SHARES, terms, new int[] {1, 1, 1})
        .ofTrials(TRIALS);
  }
}
