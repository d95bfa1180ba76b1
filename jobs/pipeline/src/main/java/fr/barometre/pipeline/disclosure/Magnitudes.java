package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.protecting.Cell;
import fr.barometre.pipeline.protecting.Cost;
import fr.barometre.pipeline.protecting.IntervalRule;
import fr.barometre.pipeline.protecting.PrimaryRules;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.protecting.Suppression;
import fr.barometre.pipeline.protecting.Table;
import fr.barometre.pipeline.reduction.Contributions;
import fr.barometre.survey.Confidentiality;
import fr.barometre.survey.StatisticKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The totals behind means and totals, protected as tables of their own: those of companies that no
 * base shows, those that one company dominates, and those from which they would follow.
 *
 * <p>A mean with its population is a total. Where companies may contribute less than nothing, a
 * reader is taken to know the least contribution: totals are measured from there.
 */
final class Magnitudes {
  private static final double LEAST = 1e-6;

  private final Crossings crossings;
  private final Function<EstimateRow, Reason> primary;
  private final Confidentiality plan;
  private final Optional<Contributions> contributions;
  private final FewHoldings holdings;
  private final Map<String, Reason> few = new HashMap<>();
  private final Map<String, List<EstimateRow>> groups = new LinkedHashMap<>();
  private final Map<String, Reason> reasons = new HashMap<>();
  private final List<Table> tables = new ArrayList<>();

  /**
   * @param primary why a figure is hidden for itself or with its base
   */
  Magnitudes(
      Crossings crossings,
      List<EstimateRow> rows,
      Function<EstimateRow, Reason> primary,
      Rules rules) {
    this.crossings = crossings;
    this.primary = primary;
    this.plan = rules.plan();
    this.contributions = rules.contributions();
    this.holdings = rules.holdings();
    for (EstimateRow row : rows) {
      if (isTotal(row)) {
        groups.computeIfAbsent(group(row), any -> new ArrayList<>()).add(row);
      }
    }
    groups.forEach(this::protect);
  }

  /**
   * What is declared, and what its rules look at.
   *
   * @param contributions the largest of each magnitude, where a rule asks for them
   * @param holdings who belongs together
   */
  record Rules(Confidentiality plan, Optional<Contributions> contributions, FewHoldings holdings) {}

  private static boolean isTotal(EstimateRow row) {
    StatisticKind statistic = row.measured().indicator().statistic();
    return statistic == StatisticKind.MEAN || statistic == StatisticKind.TOTAL;
  }

  /** Whatever is said of one variable on one base. */
  private static String group(EstimateRow row) {
    return name(row, row.measured().indicator().variable());
  }

  private static String name(EstimateRow row, String variable) {
    return variable + " on " + row.measured().base().id();
  }

  /** Why a figure is hidden for the sake of a total that it shows, or helps to compute. */
  Reason of(EstimateRow row) {
    Reason own = reason(row, group(row));
    return own != Reason.PUBLISHED
        ? own
        : row.measured()
            .indicator()
            .denominator()
            .map(variable -> reason(row, name(row, variable)))
            .orElse(Reason.PUBLISHED);
  }

  /** Totals on too few holdings, though on companies enough. */
  Map<String, Reason> few() {
    return few;
  }

  /** The totals as they were protected. */
  List<Table> tables() {
    return tables;
  }

  private Reason reason(EstimateRow row, String group) {
    return reasons.getOrDefault(
        cell(group, Crossings.name(row.segments(), row.codes())), Reason.PUBLISHED);
  }

  private static String cell(String group, String domain) {
    return group + "@" + domain;
  }

  private void protect(String group, List<EstimateRow> rows) {
    double least = rows.stream().mapToDouble(Magnitudes::least).min().orElse(0);
    CountedFigures totals =
        new CountedFigures(crossings, rows, row -> total(row, Math.max(0, -least)));
    Map<String, Cell> cells = new HashMap<>();
    List<Table> own = new ArrayList<>();
    for (List<String> crossing : crossings.widest()) {
      own.add(
          new CrossedTable(crossings, crossing)
              .of(
                  group,
                  List.of(CountedFigures.BASE),
                  (codes, answer) ->
                      cells.computeIfAbsent(
                          cell(group, Dimension.domain(codes)),
                          id -> cell(id, rows, codes, totals.at(codes, answer)))));
    }
    Map<String, Reason> hidden = new HashMap<>(few);
    for (EstimateRow row : rows) {
      Reason reason = primary.apply(row);
      if (reason != Reason.PUBLISHED) {
        hidden.put(cell(group, Crossings.name(row.segments(), row.codes())), reason);
      }
    }
    double largest = cells.values().stream().mapToDouble(Cell::value).max().orElse(0);
    reasons.putAll(
        new Suppression(
                PrimaryRules.ofCounts(plan.minimumRespondents()),
                new IntervalRule(
                    plan.interval(), plan.interval(), largest > 0 ? LEAST * largest : 1),
                Cost.VALUE)
            .protect(own, hidden));
    tables.addAll(own);
  }

  private Cell cell(String id, List<EstimateRow> rows, List<Dimension.Code> codes, Count total) {
    BitSet asked = holdings.answering(rows.subList(0, 1), CountedFigures.BASE);
    if (holdings.areTooFew(total.respondents(), holdings.in(asked, Dimension.texts(codes)))) {
      few.put(id, Reason.HOLDING);
    }
    return withLargest(rows.get(0), codes, total.cell(id, true));
  }

  /** With the two largest contributions where they are known, in the measure of the total. */
  private Cell withLargest(EstimateRow row, List<Dimension.Code> codes, Cell cell) {
    List<Dimension.Code> at = codes.stream().filter(code -> !code.isTotal()).toList();
    return contributions
        .flatMap(
            all ->
                all.at(
                    Contributions.name(row.measured().indicator().id(), true),
                    at.stream().map(Dimension.Code::segment).toList(),
                    at.stream().map(Dimension.Code::code).toList()))
        .filter(known -> known.sum() > 0)
        .map(
            known ->
                new Cell(
                    cell.id(),
                    cell.value(),
                    cell.contributors(),
                    cell.value() * known.largest() / known.sum(),
                    cell.value() * known.second() / known.sum()))
        .orElse(cell);
  }

  /** The mean where it is negative, else nothing. */
  private static double least(EstimateRow row) {
    double mean = value(row) / row.figure().population();
    return mean < 0 ? mean : 0;
  }

  private static double value(EstimateRow row) {
    double estimate = row.figure().estimate();
    return row.measured().indicator().statistic() == StatisticKind.MEAN
        ? estimate * row.figure().population()
        : estimate;
  }

  private static Count total(EstimateRow row, double raised) {
    long n = row.figure().respondents();
    return n == 0
        ? Count.NONE
        : new Count(n, Math.max(0, value(row) + raised * row.figure().population()));
  }
}
