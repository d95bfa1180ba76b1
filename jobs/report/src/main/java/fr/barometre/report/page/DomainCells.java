package fr.barometre.report.page;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.published.Named;
import fr.barometre.report.published.NamedCode;
import fr.barometre.report.published.PublishedRow;
import fr.barometre.report.text.ReasonWords;
import fr.barometre.survey.Label;
import fr.barometre.survey.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the filter shows: the cells of every figure in the domains of one code of a segment, and of
 * that code together with the figure's own breakdown, as far as they are published. As printed, in
 * French; a withheld cell has its reason and no number, since it has none where it is published.
 */
final class DomainCells {
  private final List<Named> segments;
  private final Map<String, Map<Map<String, String>, PublishedRow>> answers = new HashMap<>();
  private final Map<String, Set<String>> codes = new HashMap<>();
  private final List<Label> reasons = new ArrayList<>();

  private DomainCells(List<Named> segments) {
    this.segments = segments;
  }

  /**
   * @param rows all of {@code estimates}
   */
  static DomainCells of(List<Named> segments, List<PublishedRow> rows) {
    DomainCells cells = new DomainCells(segments);
    rows.forEach(cells::add);
    return cells;
  }

  private void add(PublishedRow row) {
    Map<String, String> domain = new TreeMap<>();
    for (Named segment : segments) {
      if (!row.absent(segment.id())) {
        domain.put(segment.id(), row.text(segment.id()));
      }
    }
    if (domain.size() == 1) {
      domain.forEach(
          (segment, code) ->
              codes.computeIfAbsent(segment, any -> new LinkedHashSet<>()).add(code));
    }
    answers
        .computeIfAbsent(
            answer(row.text("indicator"), row.text("modality")), any -> new HashMap<>())
        .put(domain, row);
  }

  /** Those that companies are divided by alone, with their codes in order. */
  List<Named> segments() {
    return segments.stream().filter(segment -> codes.containsKey(segment.id())).toList();
  }

  boolean has(String segment, String code) {
    return codes.getOrDefault(segment, Set.of()).contains(code);
  }

  /**
   * By figure, then by domain as the filter names it; a list as long as the figure has rows, null
   * where nothing is estimated of a row. A cell is estimate, low, high, unweighted, n, status and
   * reason.
   */
  Map<String, Map<String, List<List<Object>>>> of(List<Figure> figures) {
    Map<String, Map<String, List<List<Object>>>> all = new LinkedHashMap<>();
    for (Figure figure : figures) {
      Map<String, List<List<Object>>> domains = new LinkedHashMap<>();
      for (Named segment : segments()) {
        for (NamedCode code : segment.modalities()) {
          List<List<Object>> cells =
              figure.rows().stream().map(row -> cell(figure, row, segment, code)).toList();
          if (cells.stream().anyMatch(Objects::nonNull)) {
            domains.put(segment.id() + "=" + code.code(), cells);
          }
        }
      }
      all.put(figure.id(), domains);
    }
    return all;
  }

  private List<Object> cell(Figure figure, FigureRow row, Named segment, NamedCode code) {
    Map<String, String> domain = new TreeMap<>();
    domain.put(segment.id(), code.code());
    if (!row.isAboutAll()) {
      String by = figure.by().orElseThrow().id();
      if (by.equals(segment.id()) && !row.segment().equals(code.code())) {
        return null; // no company is in both
      }
      domain.put(by, row.segment());
    }
    PublishedRow cell =
        answers.getOrDefault(answer(row.indicator(), row.modality()), Map.of()).get(domain);
    return cell == null ? null : printed(figure, cell);
  }

  private List<Object> printed(Figure figure, PublishedRow cell) {
    List<Object> printed = new ArrayList<>();
    boolean withheld = Status.WITHHELD.code().equals(cell.text("status"));
    for (String column : List.of("estimate", "ci_low", "ci_high", "estimate_unweighted")) {
      String text = withheld ? "" : figure.written(cell.number(column), Language.FR);
      printed.add(text.replace("\u00a0%", ""));
    }
    printed.add(cell.count("n").isPresent() ? cell.count("n").getAsLong() : null);
    printed.add(cell.text("status"));
    if (!cell.absent("status_reason")) {
      printed.add(reason(figure.statistic(), cell.text("status_reason")));
    }
    return printed;
  }

  private int reason(String statistic, String reasons) {
    Label words =
        new Label(
            new ReasonWords(Language.FR).together(statistic, List.of(reasons)),
            new ReasonWords(Language.EN).together(statistic, List.of(reasons)));
    int known = this.reasons.indexOf(words);
    if (known < 0) {
      this.reasons.add(words);
    }
    return known < 0 ? this.reasons.size() - 1 : known;
  }

  /** Why cells are marked or withheld: a cell holds its place in this list. */
  List<Label> reasons() {
    return List.copyOf(reasons);
  }

  private static String answer(String indicator, String modality) {
    return indicator + "\n" + Objects.requireNonNullElse(modality, "");
  }
}
