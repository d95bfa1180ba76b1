package fr.barometre.statistics.cases;

/** How close is close: 1e-9 relative, but where R itself does not reach it. */
record Tolerance(double relative, double absolute) {
  private static final double DIGITS = 1e-9;

  static Tolerance of(ExpectedRow row) {
    String call = row.call();
    if (call.contains("svyciprop") && call.contains("\"likelihood\"")) {
      return new Tolerance(DIGITS, 1e-3); // R inverts a spline through a coarse grid of the profile
    }
    boolean logit = call.contains("\"logit\"") || !call.contains("method = ");
    if (call.contains("svyciprop") && logit) {
      return new Tolerance(5e-8, 0); // R stops its iterations at 1e-8 of the deviance
    }
    if (call.startsWith("svygofchisq")) {
      return new Tolerance(DIGITS, 1e-6); // strata of the same coding: 0 but for rounding
    }
    if (call.contains("saddlepoint") || call.contains("method = \"LRT\"")) {
      return new Tolerance(1e-6, 0); // R solves for the saddlepoint to 1e-8
    }
    // The case tells where its program stopped short of what it computes.
    return new Tolerance(row.has("tolerance") ? row.number("tolerance") : DIGITS, 0);
  }
}
