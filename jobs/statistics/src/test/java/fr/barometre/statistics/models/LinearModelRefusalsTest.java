package fr.barometre.statistics.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.statistics.UndefinedEstimate;
import fr.barometre.statistics.design.LinearizedDesign;
import fr.barometre.statistics.design.SampleFrame;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Six companies of weight 1: what a model of them refuses, with the term, the level, the remedy.
 */
class LinearModelRefusalsTest {
  private static final String[] SIZES = {"PME", "PME", "ETI", "ETI", "GE", "GE"};
  private static final double[] ACTIVE = {0, 1, 0, 1, 0, 1};
  private static final double[] STAFF = {10, 20, 300, 400, 6000, 5500};

  @Test
  void aTermOfOneModalityIsRefused() {
    assertEquals(
        "the term size has the modalities [PME], and a model needs 2. Take the term out.",
        refusal(() -> Term.codes("size", new String[] {"PME"}, List.of("PME"))));
  }

  @Test
  void anAnswerThatIsNoModalityIsRefusedAndNotTakenForTheReference() {
    assertEquals(
        "'TPE' is no modality of the term size, which has [PME, ETI]. Add it to them, or correct it.",
        refusal(() -> Term.codes("size", new String[] {"ETI", "TPE"}, List.of("PME", "ETI"))));
  }

  @Test
  void aMissingAnswerIsNotTakenForTheReference() {
    Term size = Term.codes("size", new String[] {"ETI", null}, List.of("PME", "ETI"));

    assertEquals(1, size.columns()[0][0]);
    assertEquals(Double.NaN, size.columns()[0][1]);
  }

  @Test
  void collinearColumnsAreNamedOnRequest() {
    double[] large = {0, 0, 0, 0, 1, 1};
    LinearModel model = model(Family.GAUSSIAN, STAFF, size(), Term.number("large", large));

    assertEquals(
        "the terms before it leave nothing to explain to: large. Take it out, or merge it with another.",
        refusal(() -> model.refuseCollinear(ones())));
    assertEquals(3, model.rank(ones()));
  }

  @Test
  void aModalityThatNobodyHasIsNamedOnRequest() {
    Term size = Term.codes("size", SIZES, List.of("PME", "TGE", "ETI", "GE"));

    assertEquals(
        "the terms before it leave nothing to explain to: size = TGE. Take it out, or merge it with another.",
        refusal(() -> model(Family.GAUSSIAN, STAFF, size).refuseCollinear(ones())));
  }

  @Test
  void aModelThatUsesUpTheDegreesOfFreedomIsRefused() {
    // 6 companies in 3 strata: 3 degrees of freedom; 4 coefficients.
    LinearizedDesign design = new SampleFrame(6).strata(SIZES).weights(ones()).design();
    LinearModel model = model(Family.GAUSSIAN, ACTIVE, size(), Term.number("staff", STAFF));

    assertEquals(
        "the model has 4 coefficients and the sample 3 degrees of freedom, which leaves none for its precision. Take terms out, or merge modalities.",
        refusal(() -> model.residualDf(design)));
    assertEquals(1, model(Family.GAUSSIAN, ACTIVE, size()).residualDf(design));
  }

  @Test
  void aModalityThatDecidesTheOutcomeIsNamed() {
    double[] outcome = {0, 1, 1, 1, 0, 1};

    assertEquals(
        "the model has no finite coefficients. Where size = ETI, all companies answer alike: merge it with a neighbour, or take the term out.",
        refusal(() -> model(Family.QUASIBINOMIAL, outcome, size()).values(ones())));
  }

  @Test
  void aReferenceThatDecidesTheOutcomeIsNamed() {
    double[] outcome = {0, 0, 0, 1, 0, 1};

    assertEquals(
        "the model has no finite coefficients. Where size is at its reference, all companies answer alike: merge it with a neighbour, or take the term out.",
        refusal(() -> model(Family.QUASIBINOMIAL, outcome, size()).values(ones())));
  }

  @Test
  void aModalityWithoutAnyEventIsNamedInAModelOfCounts() {
    double[] posts = {3, 5, 0, 0, 2, 9};

    assertEquals(
        "the model has no finite coefficients. Where size = ETI, all companies answer alike: merge it with a neighbour, or take the term out.",
        refusal(() -> model(Family.QUASIPOISSON, posts, size()).values(ones())));
  }

  @Test
  void aNumberThatDecidesTheOutcomeIsNamed() {
    double[] outcome = {0, 0, 0, 1, 1, 1};
    String refusal =
        refusal(
            () -> model(Family.QUASIBINOMIAL, outcome, Term.number("staff", STAFF)).values(ones()));

    assertEquals(
        "staff alone decides the outcome: on either side of one of its values all companies answer alike. Take the term out.",
        refusal.substring(refusal.indexOf("staff")));
  }

  @Test
  void aNumberThatIsOneSomewhereIsNoModality() {
    // The company of 1 says no and that of 1000 surely yes, but 2 and 3 overlap: a finite model.
    double[] staff = {1, 2, 3, 4, 5, 1000};
    double[] active = {0, 1, 0, 1, 1, 1};
    LinearModel model = model(Family.QUASIBINOMIAL, active, Term.number("staff", staff));

    assertTrue(Double.isFinite(model.values(ones())[1]));
  }

  @Test
  void termsThatDecideTheOutcomeTogetherAreRefused() {
    // Yes where a + b > 0, though neither of them alone tells.
    double[] a = {-3, 2, -1, 1, 3, -2};
    double[] b = {2, -3, -1, 1, -2, 3};
    double[] outcome = {0, 0, 0, 1, 1, 1};
    LinearModel model =
        model(Family.QUASIBINOMIAL, outcome, Term.number("a", a), Term.number("b", b));

    // Iteration may end by its count or by certainty of every answer; the remedy is the same.
    assertTrue(refusal(() -> model.values(ones())).matches(".*[Tt]ake terms out.*"));
  }

  @Test
  void anOutcomeThatNeverVariesIsRefused() {
    assertEquals(
        "the model has no finite coefficients. All its companies answer alike: choose another outcome or base.",
        refusal(() -> model(Family.QUASIBINOMIAL, ones(), size()).values(ones())));
  }

  @Test
  void aModelOfNobodyIsRefused() {
    assertEquals(
        "no company answers every question of the model. Widen its base, or take terms out.",
        refusal(() -> model(Family.GAUSSIAN, STAFF, size()).values(new double[6])));
  }

  @Test
  void anInteractionWithoutItsTermsIsRefused() {
    Term staff = Term.number("staff", STAFF);
    Term interaction = Term.interaction(size(), staff);

    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> model(Family.GAUSSIAN, ACTIVE, interaction));

    assertEquals("no term size among [size:staff]", refusal.getMessage());
  }

  @Test
  void theEffectOfATermInAnInteractionIsRefused() {
    Term size = size();
    Term staff = Term.number("staff", STAFF);
    LinearModel model = model(Family.GAUSSIAN, ACTIVE, size, staff, Term.interaction(size, staff));

    assertEquals(
        "the effect of one term depends on another in size:staff. Take the interaction out.",
        refusal(model::marginalEffects));
    assertEquals(
        "the effect of size depends on another term in size:staff. Take the interaction out.",
        refusal(() -> new PredictiveMargins(model, size)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable act) {
    return assertThrows(UndefinedEstimate.class, act).getMessage();
  }

  private static LinearModel model(Family family, double[] outcome, Term... terms) {
    return new LinearModel(family, outcome, List.of(terms), new int[] {1, 1, 1, 1, 1, 1});
  }

  private static Term size() {
    return Term.codes("size", SIZES, List.of("PME", "ETI", "GE"));
  }

  private static double[] ones() {
    return new double[] {1, 1, 1, 1, 1, 1};
  }
}
