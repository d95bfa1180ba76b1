package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Anchor;
import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Disc;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.figure.FigureChange;
import fr.barometre.report.figure.FigureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A line through the editions for each row, with the mean over them where the figure is a balance.
 * An edition that withholds the number breaks the line.
 */
final class LineForm implements ChartForm {
  private static final double HEIGHT = 260;
  private static final double AXIS = 64;
  private static final double LABELS = 0.3; // of the page
  private static final double SPACE = 10;
  private static final List<String> COLOURS =
      List.of(Palette.MAIN, Palette.ACCENT, Palette.STRONG, Palette.WITHHELD);

  @Override
  public void lay(Page page) {
    ChangeRows changes = new ChangeRows(page);
    if (ChangeRows.tellAlone(page, changes)) {
      return;
    }
    List<String> editions = editions(page);
    List<RowGroup.Item> items =
        changes.groups().stream().flatMap(group -> group.items().stream()).toList();
    double from = page.left() + AXIS;
    double to = page.right() - page.inner() * LABELS;
    Scale scale = scale(page, items, page.y() + HEIGHT, page.y() + SPACE);
    grid(page, scale, from, to);
    for (int e = 0; e < editions.size(); e++) {
      page.words(
          across(editions, e, from, to),
          page.y() + HEIGHT + SPACE + TextStyle.LABEL.size(),
          editions.get(e),
          TextStyle.LABEL,
          Anchor.MIDDLE);
    }
    OptionalDouble mean = mean(items);
    List<Double> wanted =
        new ArrayList<>(
            items.stream()
                .map(item -> scale.at(item.row().estimate().orElse(scale.low())))
                .toList());
    mean.ifPresent(value -> wanted.add(scale.at(value)));
    List<Double> places = Spreading.apart(wanted, TextStyle.LABEL.lineHeight() * 3);
    mean.ifPresent(value -> mean(page, value, scale, places.get(items.size()), to));
    for (int i = 0; i < items.size(); i++) {
      line(page, items.get(i), editions, scale, COLOURS.get(i % COLOURS.size()), from, to);
      label(page, items.get(i), places.get(i), COLOURS.get(i % COLOURS.size()), to);
    }
    page.move(HEIGHT + SPACE + TextStyle.LABEL.lineHeight() + SPACE);
  }

  private static List<String> editions(Page page) {
    List<String> editions =
        new ArrayList<>(
            page.figure().rows().stream()
                .flatMap(row -> row.changes().stream())
                .map(FigureChange::edition)
                .distinct()
                .sorted()
                .toList());
    editions.add(page.figure().run().edition());
    return editions;
  }

  /** Its number in each edition, absent where it is withheld or not published. */
  private static List<OptionalDouble> values(FigureRow row, List<String> editions) {
    List<OptionalDouble> values = new ArrayList<>();
    for (String edition : editions.subList(0, editions.size() - 1)) {
      values.add(
          row.changes().stream()
              .filter(change -> change.edition().equals(edition))
              .map(FigureChange::earlier)
              .findFirst()
              .orElse(OptionalDouble.empty()));
    }
    values.add(row.estimate());
    return values;
  }

  private static Scale scale(Page page, List<RowGroup.Item> items, double bottom, double top) {
    double lowest = 0;
    double highest = 0;
    for (RowGroup.Item item : items) {
      for (OptionalDouble value : values(item.row(), editions(page))) {
        lowest = Math.min(lowest, value.orElse(0));
        highest = Math.max(highest, value.orElse(0));
      }
    }
    return Scale.around(lowest, highest, bottom, top);
  }

  private static void grid(Page page, Scale scale, double from, double to) {
    for (double tick : scale.ticks()) {
      double y = scale.at(tick);
      boolean zero = Math.abs(tick) < scale.step() / 2;
      page.add(
          new Line(from - SPACE, y, to + SPACE, y, zero ? Palette.GREY : Palette.RULE, 1, false));
      page.words(
          from - SPACE - 6,
          y + TextStyle.SMALL.drop(),
          new Axis(page, scale).text(tick),
          TextStyle.SMALL,
          Anchor.END);
    }
  }

  /** Of the one balance that is drawn. */
  private static OptionalDouble mean(List<RowGroup.Item> items) {
    return items.size() > 1
        ? OptionalDouble.empty()
        : items.stream()
            .flatMap(item -> item.row().changes().stream())
            .flatMapToDouble(change -> change.longRunMean().stream())
            .findFirst();
  }

  private static void mean(Page page, double value, Scale scale, double place, double to) {
    double y = scale.at(value);
    page.add(new Line(page.left() + AXIS - SPACE, y, to + SPACE, y, Palette.ACCENT, 1.5, true));
    TextStyle style = TextStyle.SMALL.in(Palette.ACCENT);
    double x = to + 2 * SPACE;
    String text = page.text(ChartWording.MEAN, page.number(OptionalDouble.of(value)));
    List<String> lines = style.lines(text, page.right() - x, 3);
    for (int l = 0; l < lines.size(); l++) {
      page.words(x, place + style.drop() + l * style.lineHeight(), lines.get(l), style);
    }
  }

  private static void line(
      Page page,
      RowGroup.Item item,
      List<String> editions,
      Scale scale,
      String colour,
      double from,
      double to) {
    List<OptionalDouble> values = values(item.row(), editions);
    for (int e = 1; e < values.size(); e++) {
      if (values.get(e - 1).isPresent() && values.get(e).isPresent()) {
        page.add(
            new Line(
                across(editions, e - 1, from, to),
                scale.at(values.get(e - 1).getAsDouble()),
                across(editions, e, from, to),
                scale.at(values.get(e).getAsDouble()),
                colour,
                2.5,
                false));
      }
    }
    for (int e = 0; e < values.size(); e++) {
      if (values.get(e).isPresent()) {
        double x = across(editions, e, from, to);
        double y = scale.at(values.get(e).getAsDouble());
        page.add(new Disc(x, y, 4.5, colour, Texture.PLAIN));
        if (e < values.size() - 1) {
          above(page, page.number(values.get(e)), x, y - 9);
        }
      }
    }
  }

  /** On a ground of paper, so that no line crosses it. */
  private static void above(Page page, String text, double x, double baseline) {
    TextStyle style = TextStyle.SMALL.in(Palette.INK);
    double width = style.width(text);
    page.add(
        new Box(
            x - width / 2 - 1,
            baseline - style.size() + 1,
            width + 2,
            style.size() + 1,
            Palette.PAPER,
            Texture.PLAIN));
    page.words(x, baseline, text, style, Anchor.MIDDLE);
  }

  private static void label(Page page, RowGroup.Item item, double place, String colour, double to) {
    double x = to + 2 * SPACE;
    double width = page.right() - x;
    TextStyle style = TextStyle.STRONG.in(colour.equals(Palette.WITHHELD) ? Palette.GREY : colour);
    page.words(x, place, style.shortened(page.number(item.row()), width), style);
    List<String> lines = TextStyle.SMALL.lines(item.label(), width, 2);
    for (int l = 0; l < lines.size(); l++) {
      page.words(x, place + (l + 1) * TextStyle.SMALL.lineHeight(), lines.get(l), TextStyle.SMALL);
    }
  }

  private static double across(List<String> editions, int index, double from, double to) {
    return editions.size() == 1
        ? (from + to) / 2
        : from + index * (to - from) / (editions.size() - 1);
  }
}
