package fr.barometre.statistics.weighting;

/** Why weights cannot reach their totals, and what to do. */
public sealed interface CalibrationObstacle {

  /** The problem and its remedy, for a person. */
  String message();

  /** A category with a target and no company in the sample. */
  record EmptyCategory(Margin margin) implements CalibrationObstacle {
    @Override
    public String message() {
      return "%s has a target of %s and no company in the sample. Merge it with a neighbour, or leave it out of the margins."
          .formatted(margin.name(), margin.target());
    }
  }

  /** Two variables whose categories count the same companies, with different totals. */
  record ContradictoryMargins(String first, double firstTotal, String second, double secondTotal)
      implements CalibrationObstacle {
    @Override
    public String message() {
      return "the targets of %s sum to %s and those of %s to %s, for the same companies. Bring both to the same total."
          .formatted(first, firstTotal, second, secondTotal);
    }
  }

  /** A margin that follows from the ones before it in the sample, but not in its target. */
  record CollinearMargins(Margin margin, double implied) implements CalibrationObstacle {
    @Override
    public String message() {
      return "%s is collinear in the sample with the margins before it, which make its total %s where the target is %s. Leave it out, or correct its target."
          .formatted(margin.name(), implied, margin.target());
    }
  }

  /**
   * No ratios within the bounds reach the targets.
   *
   * @param feasible the smallest widening, in equal proportion on both sides of 1, that does
   */
  record BoundsTooTight(RatioBounds bounds, RatioBounds feasible) implements CalibrationObstacle {
    @Override
    public String message() {
      return "no ratios between %s and %s reach the targets; the tightest that do are between %.4f and %.4f. Widen the bounds, or merge categories."
          .formatted(bounds.lower(), bounds.upper(), feasible.lower(), feasible.upper());
    }
  }

  /** Ratios that reach the targets would not all be positive, or are not found. */
  record NotReached(int iterations, Margin worst, double reached) implements CalibrationObstacle {
    @Override
    public String message() {
      return "after %d iterations %s is at %s, its target is %s. Allow more iterations, merge categories, or take the linear distance."
          .formatted(iterations, worst.name(), reached, worst.target());
    }
  }
}
