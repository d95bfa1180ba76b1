package fr.barometre.survey;

import static fr.barometre.statistics.quality.Criterion.COMPLEMENT_WIDTH;
import static fr.barometre.statistics.quality.Criterion.CV;
import static fr.barometre.statistics.quality.Criterion.DF;
import static fr.barometre.statistics.quality.Criterion.MINORITY;
import static fr.barometre.statistics.quality.Criterion.N;
import static fr.barometre.statistics.quality.Criterion.N_EFFECTIVE;
import static fr.barometre.statistics.quality.Criterion.RELATIVE_WIDTH;
import static fr.barometre.statistics.quality.Criterion.WIDTH;

import fr.barometre.statistics.quality.QualityRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules of quality that a survey may name instead of writing them. */
public enum QualityPreset {
  /**
   * Proportions: 30 respondents, effective too; an interval as wide as 30 points or wider than 130
   * % of the proportion is too wide, unless it is no wider than 5 points. To be looked at: fewer
   * than 8 degrees of freedom, 0 % and 100 %, an interval too wide for the complement. Source:
   * Parker et al., National Center for Health Statistics Data Presentation Standards for
   * Proportions, Vital and Health Statistics 2(175), 2017. The others keep what the standard asks
   * of samples: respondents, effective respondents and degrees of freedom.
   */
  NCHS_2017 {
    @Override
    public List<QualityRule> of(StatisticKind statistic) {
      return switch (statistic) {
        case PROPORTION ->
            List.of(
                QualityRule.withheld(N, 30),
                QualityRule.withheld(N_EFFECTIVE, 30),
                QualityRule.caution(MINORITY, 1),
                QualityRule.caution(DF, 8),
                QualityRule.withheld(WIDTH, 0.30),
                QualityRule.withheld(RELATIVE_WIDTH, 1.30).unlessWidth(0.05),
                QualityRule.caution(COMPLEMENT_WIDTH, 1.30).unlessWidth(0.05));
        case MEAN, BALANCE ->
            List.of(
                QualityRule.withheld(N, 30),
                QualityRule.withheld(N_EFFECTIVE, 30),
                QualityRule.caution(DF, 8));
        case TOTAL, RATIO, QUANTILE, VARIANCE ->
            List.of(QualityRule.withheld(N, 30), QualityRule.caution(DF, 8));
      };
    }

    @Override
    public String proportionInterval() {
      return "nchs";
    }
  },
  /**
   * Coefficients of variation: above 16.5 % to be used with caution (E), above 33.3 % too
   * unreliable (F). Source: Statistics Canada, Canadian Community Health Survey, user guide,
   * guidelines for tabulation, analysis and release. A balance near 0 has none that means anything.
   */
  STATCAN {
    @Override
    public List<QualityRule> of(StatisticKind statistic) {
      return statistic == StatisticKind.BALANCE
          ? List.of()
          : List.of(QualityRule.of(CV, 0.333, 0.165));
    }
  },
  /** Fewer than 30 respondents are withheld, fewer than 50 marked: a convention of the trade. */
  MARKET_RESEARCH {
    @Override
    public List<QualityRule> of(StatisticKind statistic) {
      return List.of(QualityRule.of(N, 30, 50));
    }
  },
  /**
   * {@link #NCHS_2017}, and the coefficients of variation of {@link #STATCAN} for what is neither a
   * proportion nor a balance. Of a survey that declares nothing about it.
   */
  STANDARD {
    @Override
    public List<QualityRule> of(StatisticKind statistic) {
      List<QualityRule> rules = NCHS_2017.of(statistic);
      if (statistic == StatisticKind.PROPORTION) {
        return rules;
      }
      return Stream.concat(rules.stream(), STATCAN.of(statistic).stream()).toList();
    }
  },
  /** No rule but those that the survey declares. */
  NONE {
    @Override
    public List<QualityRule> of(StatisticKind statistic) {
      return List.of();
    }
  };

  /** In the order of {@link fr.barometre.statistics.quality.Criterion}. */
  public abstract List<QualityRule> of(StatisticKind statistic);

  /** The method of interval of proportions that the rules were made for. */
  public String proportionInterval() {
    return "logit";
  }

  /** As written in {@code survey.yaml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<QualityPreset> find(String code) {
    return Arrays.stream(values()).filter(any -> any.code().equals(code)).findFirst();
  }
}
