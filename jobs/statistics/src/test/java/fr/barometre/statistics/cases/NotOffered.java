package fr.barometre.statistics.cases;

import java.util.Arrays;

/** What cases compute by other means than this library offers, each with its reason. */
enum NotOffered {
  TWO_PHASES(
      "twophase\\(",
      "a design in two phases needs the joint probabilities of pairs of companies; the response"
          + " phase is weighting.ResponsePhase"),
  PAIRS(
      "varHT\\(",
      "the variance of Horvitz and Thompson from joint probabilities of pairs; in strata it is that"
          + " of svytotal, which is compared"),
  APPROXIMATE_FOR_UNEQUAL_PROBABILITIES(
      "varest\\(|ce\\$",
      "Deville's approximation for samples of unequal probabilities; strata have an exact variance"),
  RESPONSE_PROBABILITIES(
      "prob_resp", "probabilities of response as the package sampling multiplies them"),
  PRECISION_OF_THREE_PHASES(
      "prec\\(",
      "gustave's variance of sampling, response and calibration; here CalibratedVariance with the"
          + " response of its cells, counted by hand in ThreePhasesTest"),
  CHANGE_OF_OVERLAPPING_SAMPLES(
      "svyDelta\\(",
      "ReGenesees' variance of a change; here change.OverlappingWaves, counted by hand in its test");

  private final String call;
  private final String reason;

  /**
   * @param call a pattern of its calls
   */
  NotOffered(String call, String reason) {
    this.call = call;
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  static boolean isTold(String notComputed) {
    return Arrays.stream(values())
        .anyMatch(reason -> notComputed.matches("(?s).*(" + reason.call + ").*"));
  }
}
