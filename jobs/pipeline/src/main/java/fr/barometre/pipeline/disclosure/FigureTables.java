package fr.barometre.pipeline.disclosure;

import fr.barometre.pipeline.estimating.EstimateRow;
import fr.barometre.pipeline.protecting.Cell;
import fr.barometre.pipeline.protecting.Nomenclature;
import fr.barometre.pipeline.protecting.Table;
import fr.barometre.survey.AnswerType;
import fr.barometre.survey.StatisticKind;
import fr.barometre.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proportions as the tables of counts that they follow from: answers, those who gave none of them,
 * and the base, in every crossing of segments.
 *
 * <p>Answers that exclude each other make one table, others a table each. Bases of the same
 * companies are the same cell in all tables, and so are answers, or an answer and a base, that
 * count the same in every domain.
 */
final class FigureTables {
  private final boolean weighted;
  private final Crossings crossings;
  private final Map<String, List<EstimateRow>> groups = new LinkedHashMap<>();
  private final Map<String, CountedFigures> counted = new LinkedHashMap<>();
  private final SameCells same = new SameCells();
  private final Map<String, Cell> cells = new HashMap<>();

  FigureTables(Survey survey, List<EstimateRow> rows) {
    this.weighted = survey.confidentiality().orElseThrow().weighted();
    this.crossings = new Crossings(survey);
    for (EstimateRow row : rows) {
      if (isProportion(row)) {
        groups.computeIfAbsent(group(row), name -> new ArrayList<>()).add(row);
      }
    }
    groups.forEach((group, own) -> counted.put(group, new CountedFigures(crossings, own)));
    joinBases(rows);
    joinAnswers();
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
      String other =
          known.putIfAbsent(
              List.of(row.measured().base().id(), domain, CountedFigures.base(row).rounded()),
              cell);
      if (other != null) {
        same.join(other, cell);
      }
    }
  }

  private void joinAnswers() {
    Map<Map<String, Count>, String[]> known = new HashMap<>();
    counted.forEach(
        (group, figures) -> {
          for (String answer : figures.answers()) {
            Map<String, Count> column = figures.column(answer);
            String[] other = known.putIfAbsent(column, new String[] {group, answer});
            if (other != null) {
              for (String domain : column.keySet()) {
                same.join(cell(other[0], other[1], domain), cell(group, answer, domain));
              }
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
    return tables;
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

  private static String cell(String group, String answer, String domain) {
    return group + ":" + answer + "@" + domain;
  }

  private Table table(String group, List<String> crossing) {
    CountedFigures figures = counted.get(group);
    List<Dimension> dimensions =
        crossing.stream().map(crossings::nomenclature).map(Dimension::new).toList();
    List<String> answers = new ArrayList<>(figures.answers());
    answers.remove(CountedFigures.BASE);
    Nomenclature last = Nomenclature.flat("answer", CountedFigures.BASE, answers);
    Map<List<String>, Cell> placed = new LinkedHashMap<>();
    for (List<Dimension.Code> codes : product(dimensions)) {
      String domain = Dimension.domain(codes);
      for (String answer : last.codes()) {
        String id = same.name(cell(group, answer, domain));
        List<String> place = new ArrayList<>(codes.stream().map(Dimension.Code::text).toList());
        place.add(answer);
        placed.put(
            place, cells.computeIfAbsent(id, any -> figures.at(codes, answer).cell(any, weighted)));
      }
    }
    List<Nomenclature> all =
        new ArrayList<>(dimensions.stream().map(Dimension::nomenclature).toList());
    all.add(last);
    return new Table(group + crossing, all, Optional.of(all.size() - 1), placed);
  }

  private static List<List<Dimension.Code>> product(List<Dimension> dimensions) {
    List<List<Dimension.Code>> product = List.of(List.of());
    for (Dimension dimension : dimensions) {
      List<List<Dimension.Code>> longer = new ArrayList<>();
      for (List<Dimension.Code> codes : product) {
        for (Dimension.Code code : dimension.codes()) {
          List<Dimension.Code> more = new ArrayList<>(codes);
          more.add(code);
          longer.add(more);
        }
      }
      product = longer;
    }
    return product;
  }

  private static String group(EstimateRow row) {
    boolean exclusive = !isProportion(row) || row.measured().variable().type() == AnswerType.SINGLE;
    String id = row.measured().indicator().id();
    return exclusive ? id : id + "/" + row.measured().modality().orElseThrow().code();
  }
}
