package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.protecting.ArgusFiles;
import fr.barometre.pipeline.protecting.Cell;
import fr.barometre.pipeline.protecting.Cost;
import fr.barometre.pipeline.protecting.IntervalRule;
import fr.barometre.pipeline.protecting.PrimaryRules;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.protecting.Suppression;
import fr.barometre.pipeline.protecting.Table;
import fr.barometre.pipeline.reduction.Contributions;
import fr.barometre.pipeline.reduction.Contributors;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.MagnitudeRule;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which figures have to lose their numbers, and why.
 *
 * <p>A proportion is hidden with the count of its answer or of its base; another figure with the
 * count of its base, which it shows too, with the totals behind it, and with a share of the same
 * variable.
 */
public final class ConfidentialFigures {
  private final FigureTables tables;
  private final List<Table> all;
  private final Confidentiality plan;
  private final Optional<Contributions> contributions;
  private final PrimaryRules counts;
  private final IntervalRule intervals;
  private final Map<String, Reason> reasons;
  private final Map<String, Reason> shares = new HashMap<>();
  private final Magnitudes magnitudes;

  /**
   * @param rows all figures, with their numbers
   * @param contributors what rules ask of single companies
   */
  public ConfidentialFigures(Survey survey, List<EstimateRow> rows, Contributors contributors) {
    this.plan = survey.confidentiality().orElseThrow();
    this.contributions = contributors.contributions();
    FewHoldings holdings = new FewHoldings(contributors.holdings(), plan.minimumRespondents());
    this.tables = new FigureTables(survey, rows, holdings);
    this.counts =
        new PrimaryRules(
            plan.minimumRespondents(), Optional.empty(), Optional.empty(), plan.groups());
    this.intervals = new IntervalRule(plan.interval(), 0, 1);
    this.all = tables.all();
    this.reasons =
        new Suppression(counts, intervals, Cost.valueOf(plan.cost().toUpperCase(Locale.ROOT)))
            .protect(all, tables.few());
    for (EstimateRow row : rows) {
      if (FigureTables.isProportion(row) && counted(row) != Reason.PUBLISHED) {
        shares.put(variable(row), Reason.SECONDARY);
      }
    }
    this.magnitudes =
        new Magnitudes(
            new Crossings(survey),
            rows,
            this::primary,
            new Magnitudes.Rules(plan, contributions, holdings));
  }

  /** Why a figure is hidden, {@link Reason#PUBLISHED} where it is not. */
  public Reason of(EstimateRow row) {
    Reason primary = primary(row);
    if (primary != Reason.PUBLISHED || FigureTables.isProportion(row)) {
      return primary;
    }
    Reason total = magnitudes.of(row);
    return total == Reason.PUBLISHED ? shares.getOrDefault(variable(row), Reason.PUBLISHED) : total;
  }

  /** All tables with their values, for who protects them in another way. */
  public void writeForArgus(Path folder) {
    ArgusFiles counted = new ArgusFiles(counts, intervals, tables.few());
    all.forEach(table -> counted.write(folder, fileName(table), table));
    ArgusFiles totals =
        new ArgusFiles(
            magnitudeRules(plan.minimumRespondents()),
            new IntervalRule(plan.interval(), 0, 1),
            magnitudes.few());
    magnitudes.tables().forEach(table -> totals.write(folder, fileName(table), table));
  }

  private static String fileName(Table table) {
    return table.name().replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("-$", "");
  }

  private Reason primary(EstimateRow row) {
    Reason counted = counted(row);
    Reason dominated = counted.isPrimary() ? Reason.PUBLISHED : dominated(row);
    return dominated == Reason.PUBLISHED ? counted : dominated;
  }

  private Reason counted(EstimateRow row) {
    long n = row.figure().respondents();
    if (n > 0 && n < plan.minimumRespondents()) {
      return Reason.FREQUENCY;
    }
    Reason base = reasons.getOrDefault(tables.baseCell(row), Reason.PUBLISHED);
    if (base.isPrimary() || !FigureTables.isProportion(row)) {
      return base;
    }
    Reason answer = reasons.getOrDefault(tables.answerCell(row), Reason.PUBLISHED);
    return answer.isPrimary() || base == Reason.PUBLISHED ? answer : base;
  }

  /** What one company makes up of a total, mean or ratio, above and below the bar. */
  private Reason dominated(EstimateRow row) {
    if (contributions.isEmpty() || !isMagnitude(row)) {
      return Reason.PUBLISHED;
    }
    PrimaryRules rules = magnitudeRules(0);
    for (boolean above : new boolean[] {true, false}) {
      Reason reason =
          contributions
              .get()
              .at(
                  Contributions.name(row.measured().indicator().id(), above),
                  row.segments(),
                  row.codes())
              .map(c -> rules.judge(new Cell("", c.sum(), 1, c.largest(), c.second())))
              .orElse(Reason.PUBLISHED);
      if (reason != Reason.PUBLISHED) {
        return reason;
      }
    }
    return Reason.PUBLISHED;
  }

  private PrimaryRules magnitudeRules(long minimumContributors) {
    return new PrimaryRules(
        minimumContributors,
        plan.magnitudes().map(MagnitudeRule::dominance),
        plan.magnitudes().flatMap(MagnitudeRule::pPercent),
        false);
  }

  /** Whether it adds up what companies have. */
  public static boolean isMagnitude(EstimateRow row) {
    return isMagnitude(row.measured().indicator().statistic());
  }

  /** Means, totals and ratios. */
  public static boolean isMagnitude(StatisticKind statistic) {
    return switch (statistic) {
      case MEAN, TOTAL, RATIO -> true;
      case PROPORTION, QUANTILE, VARIANCE, BALANCE -> false;
    };
  }

  private static String variable(EstimateRow row) {
    return row.measured().variable().id()
        + " on "
        + row.measured().base().id()
        + "@"
        + Crossings.name(row.segments(), row.codes());
  }
}
