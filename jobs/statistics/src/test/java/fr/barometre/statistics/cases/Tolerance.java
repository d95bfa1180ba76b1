package fr.barometre.statistics.cases;

/** How close is close: 1e-9 relative, but where R itself does not reach it. */
record Tolerance(double relative, double absolute) {

  static Tolerance of(ExpectedRow row) {
    if (row.call().contains("method = \"likelihood\"")) {
      return new Tolerance(1e-9, 1e-3); // R inverts a spline through a coarse grid of the profile
    }
    if (row.statistic().contains("ciprop") && row.call().contains("method = \"logit\"")) {
      return new Tolerance(5e-8, 0); // R stops its iterations at 1e-8 of the deviance
    }
    if (row.call().startsWith("svygofchisq")) {
      return new Tolerance(1e-9, 1e-6); // strata of the same coding: 0 but for rounding
    }
    if (row.call().contains("saddlepoint") || row.call().contains("method = \"LRT\"")) {
      return new Tolerance(1e-6, 0); // R solves for the saddlepoint to 1e-8
    }
    return new Tolerance(1e-9, 0);
  }
}
