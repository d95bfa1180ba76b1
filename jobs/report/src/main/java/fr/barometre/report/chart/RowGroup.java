package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a figure that stand together under one heading.
 *
 * @param heading empty where there is one group
 */
record RowGroup(String heading, List<Item> items) {

  /**
   * A row with the label it has within its group.
   *
   * @param strong whether it is about all companies beside those of a segment
   */
  record Item(String label, FigureRow row, boolean strong) {}

  /** Answers, or the codes of the segment of one answer, or those of each answer in turn. */
  static List<RowGroup> of(Page page) {
    Figure figure = page.figure();
    if (figure.by().isEmpty()) {
      return List.of(
          new RowGroup(
              "",
              figure.rows().stream().map(row -> new Item(page.answer(row), row, false)).toList()));
    }
    Map<String, List<Item>> byAnswer = new LinkedHashMap<>();
    for (FigureRow row : figure.rows()) {
      byAnswer
          .computeIfAbsent(page.answer(row), any -> new ArrayList<>())
          .add(new Item(page.text(row.segmentLabel()), row, row.isAboutAll()));
    }
    boolean one = byAnswer.size() == 1;
    return byAnswer.entrySet().stream()
        .map(entry -> new RowGroup(one ? "" : entry.getKey(), entry.getValue()))
        .toList();
  }

  static List<String> labels(List<RowGroup> groups) {
    return groups.stream().flatMap(group -> group.items().stream()).map(Item::label).toList();
  }
}
