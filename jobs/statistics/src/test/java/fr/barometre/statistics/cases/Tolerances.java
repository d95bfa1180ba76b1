package fr.barometre.statistics.cases;

/** How close is close: 1e-9, but where R itself does not reach it. */
final class Tolerances {
  private Tolerances() {}

  static double of(ExpectedRow row) {
    if (row.call().contains("method = \"likelihood\"")) {
      return 1e-3; // R inverts a spline through a coarse grid of the profile
    }
    if (row.statistic().contains("ciprop") && row.call().contains("method = \"logit\"")) {
      return 5e-8; // R stops its iterations at 1e-8 of the deviance
    }
    return 1e-9;
  }
}
