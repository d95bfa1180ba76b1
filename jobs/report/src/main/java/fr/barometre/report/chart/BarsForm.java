package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import java.util.List;

/** A bar for each answer from zero, with its interval and its number. */
final class BarsForm implements ChartForm {
  private static final double THICKNESS = 20;
  private static final double SPACE = 8;

  @Override
  public void lay(Page page) {
    List<RowGroup> groups = RowGroup.of(page);
    double widest =
        page.figure().rows().stream()
            .mapToDouble(row -> TextStyle.STRONG.width(page.number(row)))
            .max()
            .orElse(0);
    Rows rows = new Rows(page, RowGroup.labels(groups), widest + SPACE);
    Scale scale = Axis.scale(page, rows.from(), rows.to());
    int ground = page.ground();
    double top = page.y();
    for (RowGroup group : groups) {
      if (!group.heading().isEmpty()) {
        rows.heading(group.heading());
      }
      for (RowGroup.Item item : group.items()) {
        bar(page, scale, item, rows.next(item.label(), item.strong(), THICKNESS));
      }
    }
    new Axis(page, scale).under(ground, top);
  }

  private static void bar(Page page, Scale scale, RowGroup.Item item, double middle) {
    FigureRow row = item.row();
    if (row.isWithheld()) {
      new Withheld(page).at(scale.at(0) + 2, middle);
      return;
    }
    String colour = item.strong() ? Palette.STRONG : Palette.MAIN;
    double zero = scale.at(0);
    double end = scale.at(row.estimate().getAsDouble());
    page.add(
        new Box(
            Math.min(zero, end),
            middle - THICKNESS / 2,
            Math.abs(end - zero),
            THICKNESS,
            colour,
            row.status() == Status.CAUTION ? Texture.HOLLOW : Texture.PLAIN));
    double after = Math.max(zero, end);
    if (row.ciLow().isPresent() && row.ciHigh().isPresent()) {
      double high = scale.at(row.ciHigh().getAsDouble());
      Whisker.draw(page, scale.at(row.ciLow().getAsDouble()), high, middle);
      after = Math.max(after, high);
    }
    double width = TextStyle.STRONG.width(page.number(row));
    double x = Math.min(after + SPACE / 2 + 2, page.right() - width);
    page.words(x, middle + TextStyle.STRONG.drop(), page.number(row), TextStyle.STRONG);
  }

  /** The interval across the end of a bar, readable on the bar and beside it. */
  private static final class Whisker {
    private static final double HALF = 3.5;

    static void draw(Page page, double low, double high, double y) {
      page.add(new Line(low, y, high, y, Palette.PAPER, 3.6, false));
      page.add(new Line(low, y, high, y, Palette.INK, 1.4, false));
      page.add(new Line(low, y - HALF, low, y + HALF, Palette.INK, 1.4, false));
      page.add(new Line(high, y - HALF, high, y + HALF, Palette.INK, 1.4, false));
    }
  }
}
