package fr.barometre.report.chart;

import java.util.List;

/**
 * What is drawn, before it becomes a file.
 *
 * @param id no two drawings on one page share it
 * @param language {@code fr} or {@code en}
 * @param description what a reader who does not see it is told
 * @param marks from the ground up
 */
record Drawing(
    String id,
    String language,
    String title,
    String description,
    double width,
    double height,
    List<Mark> marks) {

  Drawing {
    marks = List.copyOf(marks);
  }
}
