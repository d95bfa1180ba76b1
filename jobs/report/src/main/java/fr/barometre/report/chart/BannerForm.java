package fr.barometre.report.chart;

import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A cross-table: answers by row, the codes of the segment by column, in as many parts as fit. */
final class BannerForm implements ChartForm {
  private static final double FIRST = 0.3;
  private static final double FIRST_NARROW = 0.36;
  private static final double LEAST = 62;
  private static final double GAP = 14;
  private static final TextStyle CELL = TextStyle.LABEL.sized(12);

  @Override
  public void lay(Page page) {
    Figure figure = page.figure();
    List<String> segments = figure.rows().stream().map(FigureRow::segment).distinct().toList();
    double first = page.inner() * (page.isNarrow() ? FIRST_NARROW : FIRST);
    int most = Math.max(1, (int) ((page.inner() - first) / LEAST));
    int parts = (segments.size() + most - 1) / most;
    int each = (segments.size() + parts - 1) / parts;
    for (int from = 0; from < segments.size(); from += each) {
      if (from > 0) {
        page.move(GAP);
      }
      part(page, segments.subList(from, Math.min(from + each, segments.size())), first, each);
    }
  }

  private static void part(Page page, List<String> segments, double first, int columns) {
    Figure figure = page.figure();
    List<Double> widths = new ArrayList<>(List.of(first));
    segments.forEach(any -> widths.add((page.inner() - first) / columns));
    Grid grid = new Grid(page, widths);
    List<String> head = new ArrayList<>();
    head.add(figure.by().map(named -> page.text(named.label())).orElse(""));
    segments.forEach(code -> head.add(page.text(of(figure, code).segmentLabel())));
    grid.head(head);
    for (FigureRow answer : figure.rows().stream().filter(row -> same(row, figure)).toList()) {
      List<String> line = new ArrayList<>(List.of(page.answer(answer)));
      segments.forEach(code -> line.add(find(figure, answer, code).map(page::number).orElse("")));
      grid.line(line, CELL);
    }
    for (FigureNet net : figure.nets().stream().filter(any -> first(figure, any)).toList()) {
      List<String> line = new ArrayList<>(List.of(page.text(net.label())));
      segments.forEach(code -> line.add(total(page, net, code)));
      grid.line(line, CELL.sized(CELL.size()));
    }
    List<String> counts = new ArrayList<>(List.of(page.text(Wording.RESPONDENTS)));
    segments.forEach(code -> counts.add(page.typography().count(of(figure, code).respondents())));
    grid.line(counts, TextStyle.SMALL);
  }

  /** Whether the row is of the first segment, so that each answer comes once. */
  private static boolean same(FigureRow row, Figure figure) {
    return row.segment().equals(figure.rows().get(0).segment());
  }

  private static boolean first(Figure figure, FigureNet net) {
    return net.segment().equals(figure.rows().get(0).segment());
  }

  private static FigureRow of(Figure figure, String segment) {
    return figure.rows().stream()
        .filter(row -> row.segment().equals(segment))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<FigureRow> find(Figure figure, FigureRow answer, String segment) {
    return figure.rows().stream()
        .filter(row -> row.segment().equals(segment))
        .filter(row -> row.indicator().equals(answer.indicator()))
        .filter(row -> row.modality().equals(answer.modality()))
        .findFirst();
  }

  private static String total(Page page, FigureNet net, String segment) {
    return page.figure().nets().stream()
        .filter(any -> any.segment().equals(segment) && any.label().equals(net.label()))
        .filter(any -> any.indicator().equals(net.indicator()))
        .findFirst()
        .map(
            any ->
                any.share().isEmpty()
                    ? page.text(Wording.WITHHELD)
                    : page.number(any.share())
                        + (any.status() == Status.CAUTION ? Wording.CAUTION_MARK : ""))
        .orElse("");
  }
}
