package fr.barometre.statistics.association;

import org.apache.commons.math3.distribution.NormalDistribution;

/** What a rank test averages: a function of a company's rank as a share of the population. */
public enum RankScore {
  /** The share itself: Wilcoxon's test, Kruskal and Wallis's with more than two classes. */
  WILCOXON {
    @Override
    double of(double share) {
      return share;
    }
  },
  /** The normal quantile of the share. */
  VAN_DER_WAERDEN {
    @Override
    double of(double share) {
      return new NormalDistribution().inverseCumulativeProbability(share);
    }
  },
  /** 1 above one half: Mood's test. */
  MEDIAN {
    @Override
    double of(double share) {
      return share > 0.5 ? 1 : 0;
    }
  };

  abstract double of(double share);
}
