package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.protecting.Cell;
import fr.barometre.pipeline.protecting.Reason;
import fr.barometre.pipeline.protecting.Table;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.Segment;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Figures as the tables of counts that they show: of a proportion the answers, those who gave none
 * of them, and the base; of any other figure the base; in every crossing of segments.
 *
 * <p>Answers that exclude each other make one table, others a table each. Bases of the same
 * companies are the same cell in all tables, and so are answers, or an answer and a base, that
 * count the same in every domain. An answer that is the code of a segment is the base of the domain
 * of that code. Answers that together count as one of another figure are a table with it.
 */
final class FigureTables {
  private final boolean weighted;
  private final Crossings crossings;
  private final Map<String, String> segmentOf;
  private final Map<String, List<EstimateRow>> groups = new LinkedHashMap<>();
  private final Map<String, CountedFigures> counted = new LinkedHashMap<>();
  private final SameCells columns = new SameCells();
  private final SameCells same = new SameCells();
  private final Map<String, Cell> cells = new HashMap<>();
  private final FewHoldings holdings;
  private final Map<String, BitSet> answering = new HashMap<>();
  private final Map<String, Reason> few = new HashMap<>();

  /**
   * @param holdings who belongs together
   */
  FigureTables(Survey survey, List<EstimateRow> rows, FewHoldings holdings) {
    this.holdings = holdings;
    this.weighted = survey.confidentiality().orElseThrow().weighted();
    this.crossings = new Crossings(survey);
    this.segmentOf =
        survey.segments().stream()
            .collect(Collectors.toMap(Segment::variable, Segment::id, (first, second) -> first));
    for (EstimateRow row : rows) {
      groups.computeIfAbsent(group(row), name -> new ArrayList<>()).add(row);
    }
    groups.forEach((group, own) -> counted.put(group, new CountedFigures(crossings, own)));
    joinAnswers();
    joinBases(rows);
    rows.forEach(this::joinSegment);
  }

  static boolean isProportion(EstimateRow row) {
    return row.measured().indicator().statistic() == StatisticKind.PROPORTION;
  }

  /** Bases of one declaration that count the same in a domain are of the same companies there. */
  private void joinBases(List<EstimateRow> rows) {
    Map<List<Object>, String> known = new HashMap<>();
    for (EstimateRow row : rows) {
      String domain = Crossings.name(row.segments(), row.codes());
      String cell = cell(group(row), CountedFigures.BASE, domain);
      BitSet members = members(group(row), CountedFigures.BASE, codes(row));
      String other =
          known.putIfAbsent(
              List.of(
                  row.measured().base().id(), domain, CountedFigures.base(row).rounded(), members),
              cell);
      if (other != null) {
        same.join(other, cell);
      }
    }
  }

  private void joinSegment(EstimateRow row) {
    Optional<String> segment = segment(row);
    Set<String> segments = new HashSet<>(row.segments());
    if (segment.isEmpty() || crossings.tells(row.segments(), segment.get())) {
      return;
    }
    segments.add(segment.get());
    if (crossings.isDeclared(segments)) {
      String answer = row.measured().modality().orElseThrow().code();
      List<String> longer = new ArrayList<>(row.segments());
      longer.add(segment.get());
      List<String> codes = new ArrayList<>(row.codes());
      codes.add(answer);
      same.join(
          cell(group(row), CountedFigures.BASE, Crossings.name(longer, codes)), answerCell(row));
    }
  }

  /** Wherever they stand, also where no figure is estimated. */
  private void joinAnswers() {
    Map<List<Object>, String> known = new HashMap<>();
    counted.forEach(
        (group, figures) -> {
          for (String answer : figures.answers()) {
            String own = group + ":" + answer;
            BitSet members = members(group, answer, List.of());
            String other = known.putIfAbsent(List.of(figures.column(answer), members), own);
            if (other != null) {
              columns.join(other, own);
            }
          }
        });
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    groups.forEach(
        (group, rows) -> {
          for (List<String> crossing : crossings.widest()) {
            tables.add(table(group, crossing));
          }
        });
    for (SummedAnswers.Sum sum : new SummedAnswers(counted).all()) {
      crossings.widest().stream()
          .filter(crossing -> !isTold(sum.whole().figure(), crossing))
          .filter(crossing -> !isTold(sum.parts().get(0).figure(), crossing))
          .forEach(crossing -> tables.add(table(sum, crossing)));
    }
    return tables;
  }

  /** No part is hidden because the whole is: it is not its base. */
  private Table table(SummedAnswers.Sum sum, List<String> crossing) {
    Map<String, SummedAnswers.Column> columns = new LinkedHashMap<>();
    columns.put(CountedFigures.BASE, sum.whole());
    sum.parts().forEach(part -> columns.put(part.answer(), part));
    return new CrossedTable(crossings, crossing)
        .of(
            sum.whole().figure() + ":" + sum.whole().answer() + "=" + columns.keySet(),
            List.copyOf(columns.keySet()),
            (codes, answer) -> cell(columns.get(answer), codes))
        .withoutAnswers();
  }

  private Cell cell(SummedAnswers.Column column, List<Dimension.Code> codes) {
    return cell(column.figure(), codes, column.answer());
  }

  private Cell cell(String group, List<Dimension.Code> codes, String answer) {
    String id = same.name(cell(group, answer, Dimension.domain(codes)));
    return cells.computeIfAbsent(id, any -> cell(any, group, codes, answer));
  }

  /** The cell of all who are in the base of a figure. */
  String baseCell(EstimateRow row) {
    return same.name(
        cell(group(row), CountedFigures.BASE, Crossings.name(row.segments(), row.codes())));
  }

  /** The cell of those in the base who gave the answer of a proportion. */
  String answerCell(EstimateRow row) {
    return same.name(
        cell(
            group(row),
            row.measured().modality().orElseThrow().code(),
            Crossings.name(row.segments(), row.codes())));
  }

  private String cell(String group, String answer, String domain) {
    return columns.name(group + ":" + answer) + "@" + domain;
  }

  /** Where the crossing says the answer already, it is no secret: there are bases alone. */
  private Table table(String group, List<String> crossing) {
    List<String> answers =
        isTold(group, crossing) ? List.of(CountedFigures.BASE) : counted.get(group).answers();
    return new CrossedTable(crossings, crossing)
        .of(group, answers, (codes, answer) -> cell(group, codes, answer));
  }

  private boolean isTold(String group, List<String> crossing) {
    return segment(groups.get(group).get(0))
        .filter(segment -> crossings.tells(crossing, segment))
        .isPresent();
  }

  private Cell cell(String id, String group, List<Dimension.Code> codes, String answer) {
    Count count = counted.get(group).at(codes, answer);
    BitSet members = members(group, answer, Dimension.texts(codes));
    if (holdings.areTooFew(count.respondents(), members)) {
      few.put(id, Reason.HOLDING);
    }
    return count.cell(id, weighted);
  }

  /** Companies of shared holdings that a cell counts. */
  private BitSet members(String group, String answer, List<String> codes) {
    BitSet all =
        answering.computeIfAbsent(
            group + ":" + answer, any -> holdings.answering(groups.get(group), answer));
    return holdings.in(all, codes);
  }

  private static List<String> codes(EstimateRow row) {
    List<String> codes = new ArrayList<>();
    for (int s = 0; s < row.segments().size(); s++) {
      codes.add(Crossings.code(row.segments().get(s), row.codes().get(s)));
    }
    return codes;
  }

  /** Cells of all tables that rest on too few holdings, though on companies enough. */
  Map<String, Reason> few() {
    return few;
  }

  /** The segment whose codes are the answers, if it is one. */
  private Optional<String> segment(EstimateRow row) {
    return isProportion(row)
        ? Optional.ofNullable(segmentOf.get(row.measured().variable().id()))
        : Optional.empty();
  }

  private static String group(EstimateRow row) {
    boolean exclusive = !isProportion(row) || row.measured().variable().type() == AnswerType.SINGLE;
    String id = row.measured().indicator().id();
    return exclusive ? id : id + "/" + row.measured().modality().orElseThrow().code();
  }
}
