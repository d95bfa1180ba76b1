package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Anchor;
import fr.barometre.report.chart.Mark.Disc;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Two columns, the edition before and this one, and a line from each number to what it became. */
final class SlopeForm implements ChartForm {
  private static final double HEIGHT = 300;
  private static final double LEFT = 64;
  private static final double LABELS = 0.46; // of the page
  private static final double SPACE = 10;

  @Override
  public void lay(Page page) {
    ChangeRows changes = new ChangeRows(page);
    if (ChangeRows.tellAlone(page, changes)) {
      return;
    }
    List<RowGroup.Item> drawn = new ArrayList<>();
    List<RowGroup.Item> untold = new ArrayList<>();
    for (RowGroup group : changes.groups()) {
      for (RowGroup.Item item : group.items()) {
        boolean both =
            !item.row().isWithheld()
                && changes.change(item.row()).map(any -> any.earlier().isPresent()).orElse(false);
        (both ? drawn : untold).add(item);
      }
    }
    double from = page.left() + LEFT;
    double to = page.right() - page.inner() * LABELS;
    heads(page, changes, from, to);
    double height = Math.max(HEIGHT, drawn.size() * (labelHeight(page) + 2));
    Scale scale = scale(page, drawn, changes, page.y() + height, page.y());
    page.add(new Line(from, page.y(), from, page.y() + height, Palette.RULE, 1, false));
    page.add(new Line(to, page.y(), to, page.y() + height, Palette.RULE, 1, false));
    lines(page, changes, drawn, scale, from, to);
    page.move(height + SPACE);
    if (!untold.isEmpty()) {
      String names = untold.stream().map(RowGroup.Item::label).collect(Collectors.joining(", "));
      double top = page.y() + 8;
      new Withheld(page).at(page.left(), top);
      page.move(18);
      page.paragraph(names, TextStyle.SMALL);
    }
    changes.explain();
  }

  private static void heads(Page page, ChangeRows changes, double from, double to) {
    double baseline = page.y() + TextStyle.STRONG.size();
    page.words(
        from, baseline, changes.editionBefore().orElseThrow(), TextStyle.STRONG, Anchor.MIDDLE);
    page.words(to, baseline, page.figure().run().edition(), TextStyle.STRONG, Anchor.MIDDLE);
    page.move(TextStyle.STRONG.lineHeight() + SPACE);
  }

  private static Scale scale(
      Page page, List<RowGroup.Item> drawn, ChangeRows changes, double bottom, double top) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (RowGroup.Item item : drawn) {
      for (double value : List.of(now(item), before(changes, item))) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    return drawn.isEmpty()
        ? Scale.ofShares(bottom, top)
        : Scale.around(lowest, highest, bottom - 8, top + 8);
  }

  private static void lines(
      Page page,
      ChangeRows changes,
      List<RowGroup.Item> drawn,
      Scale scale,
      double from,
      double to) {
    List<Double> left =
        Spreading.apart(
            drawn.stream().map(item -> scale.at(before(changes, item))).toList(),
            TextStyle.LABEL.lineHeight());
    List<Double> right =
        Spreading.apart(
            drawn.stream().map(item -> scale.at(now(item))).toList(), labelHeight(page));
    for (int i = 0; i < drawn.size(); i++) {
      RowGroup.Item item = drawn.get(i);
      boolean significant = changes.isSignificant(item.row());
      String colour = significant ? Palette.MAIN : Palette.WITHHELD;
      double then = scale.at(before(changes, item));
      double now = scale.at(now(item));
      page.add(new Line(from, then, to, now, colour, significant ? 3.5 : 1.2, false));
      page.add(new Disc(from, then, 4, colour, Texture.PLAIN));
      page.add(new Disc(to, now, 4, colour, Texture.PLAIN));
      TextStyle style = significant ? TextStyle.STRONG : TextStyle.LABEL;
      page.words(
          from - SPACE,
          left.get(i) + style.drop(),
          page.number(OptionalDouble.of(before(changes, item))),
          style,
          Anchor.END);
      right(page, changes, item, right.get(i) + style.drop(), to + SPACE);
    }
  }

  /** The number, whose it is, and its change; on a narrow page the name has a line of its own. */
  private static void right(
      Page page, ChangeRows changes, RowGroup.Item item, double baseline, double x) {
    TextStyle style = changes.isSignificant(item.row()) ? TextStyle.STRONG : TextStyle.LABEL;
    String number = page.number(item.row());
    String told = changes.told(item.row());
    page.words(x, baseline, number, style);
    page.words(page.right(), baseline, told, style, Anchor.END);
    if (page.isNarrow()) {
      String name = TextStyle.SMALL.shortened(item.label(), page.right() - x);
      page.words(x, baseline + TextStyle.SMALL.lineHeight(), name, TextStyle.SMALL);
    } else {
      double after = x + TextStyle.STRONG.width(number) + 6;
      double room = page.right() - after - style.width(told) - 8;
      page.words(after, baseline, style.shortened(item.label(), room), style);
    }
  }

  private static double labelHeight(Page page) {
    double line = TextStyle.LABEL.lineHeight() + 1;
    return page.isNarrow() ? line + TextStyle.SMALL.lineHeight() : line;
  }

  private static double now(RowGroup.Item item) {
    return item.row().estimate().getAsDouble();
  }

  private static double before(ChangeRows changes, RowGroup.Item item) {
    return changes.change(item.row()).orElseThrow().earlier().getAsDouble();
  }
}
