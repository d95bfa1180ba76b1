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
 * companies are the same cell in all tables.
 */
final class FigureTables {
  private final boolean weighted;
  private final Crossings crossings;
  private final Map<String, List<EstimateRow>> groups = new LinkedHashMap<>();
  private final Map<String, Cell> cells = new HashMap<>();

  FigureTables(Survey survey, List<EstimateRow> rows) {
    this.weighted = survey.confidentiality().orElseThrow().weighted();
    this.crossings = new Crossings(survey);
    for (EstimateRow row : rows) {
      if (isProportion(row)) {
        groups.computeIfAbsent(group(row), name -> new ArrayList<>()).add(row);
      }
    }
  }

  static boolean isProportion(EstimateRow row) {
    return row.measured().indicator().statistic() == StatisticKind.PROPORTION;
  }

  List<Table> all() {
    List<Table> tables = new ArrayList<>();
    groups.forEach(
        (group, rows) -> {
          CountedFigures counted = new CountedFigures(crossings, rows, weighted);
          for (List<String> crossing : crossings.widest()) {
            tables.add(table(rows, crossing, counted));
          }
        });
    return tables;
  }

  /** The cell of all who are in the base of a figure. */
  String baseCell(EstimateRow row) {
    return baseCell(
        row, Crossings.name(row.segments(), row.codes()), CountedFigures.base(row, weighted));
  }

  private static String baseCell(EstimateRow row, String domain, Count count) {
    return row.measured().base().id()
        + "@"
        + domain
        + " "
        + count.respondents()
        + "/"
        + Math.round(count.value() * 1e6);
  }

  /** The cell of those in the base who gave the answer of a proportion. */
  String answerCell(EstimateRow row) {
    return answerCell(
        group(row),
        row.measured().modality().orElseThrow().code(),
        Crossings.name(row.segments(), row.codes()));
  }

  private static String answerCell(String group, String answer, String domain) {
    return group + ":" + answer + "@" + domain;
  }

  private Table table(List<EstimateRow> rows, List<String> crossing, CountedFigures counted) {
    String group = group(rows.get(0));
    List<Dimension> dimensions =
        crossing.stream().map(crossings::nomenclature).map(Dimension::new).toList();
    List<String> answers =
        new ArrayList<>(
            rows.stream()
                .map(row -> row.measured().modality().orElseThrow().code())
                .distinct()
                .toList());
    if (counted.hasOthers()) {
      answers.add(CountedFigures.OTHER);
    }
    Nomenclature last = Nomenclature.flat("answer", CountedFigures.BASE, answers);
    Map<List<String>, Cell> placed = new LinkedHashMap<>();
    for (List<Dimension.Code> codes : product(dimensions)) {
      String domain = Dimension.domain(codes);
      for (String answer : last.codes()) {
        Count count = counted.at(codes, answer);
        String id =
            answer.equals(CountedFigures.BASE)
                ? baseCell(rows.get(0), domain, count)
                : answerCell(group, answer, domain);
        List<String> place = new ArrayList<>(codes.stream().map(Dimension.Code::text).toList());
        place.add(answer);
        placed.put(place, cells.computeIfAbsent(id, any -> cell(any, count)));
      }
    }
    List<Nomenclature> all =
        new ArrayList<>(dimensions.stream().map(Dimension::nomenclature).toList());
    all.add(last);
    return new Table(group + crossing, all, Optional.of(all.size() - 1), placed);
  }

  /** What one company contributes is not told apart: the share of each alike. */
  private static Cell cell(String id, Count count) {
    long n = count.respondents();
    return new Cell(
        id, count.value(), n, n > 0 ? count.value() / n : 0, n > 1 ? count.value() / n : 0);
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
    boolean exclusive = row.measured().variable().type() == AnswerType.SINGLE;
    String id = row.measured().indicator().id();
    return exclusive ? id : id + "/" + row.measured().modality().orElseThrow().code();
  }
}
