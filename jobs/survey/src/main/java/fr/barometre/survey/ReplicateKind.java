package fr.barometre.survey;

import java.util.Locale;

/** How replicate weights vary the sample: what the deviations of replicates are multiplied by. */
public enum ReplicateKind {
  /** One unit left out, no strata: {@code (R - 1) / R}. */
  JK1,
  /** One unit of a stratum left out: 1, with a factor per replicate. */
  JKN,
  /** One unit of a pair left out: 1. */
  JK2,
  /** Balanced half-samples: {@code 1 / R}. */
  BRR,
  /** Half-samples softened by rho: {@code 1 / (R (1 - rho)²)}. */
  FAY,
  /** Units drawn again with replacement: {@code 1 / (R - 1)}. */
  BOOTSTRAP,
  /** Differences of neighbours in a sorted frame: {@code 4 / R}. */
  SUCCESSIVE_DIFFERENCE,
  /** Only what is declared: 1. */
  OTHER;

  /** As written in {@code survey.yaml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a squared deviation is multiplied by, of R replicates. */
  public double scale(int replicates, double rho) {
    double r = replicates;
    return switch (this) {
      case JK1 -> (r - 1) / r;
      case JKN, JK2, OTHER -> 1;
      case BRR -> 1 / r;
      case FAY -> 1 / (r * (1 - rho) * (1 - rho));
      case BOOTSTRAP -> 1 / (r - 1);
      case SUCCESSIVE_DIFFERENCE -> 4 / r;
    };
  }
}
