package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Disc;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import java.util.List;

/** A point and its interval for each code of the segment, with a line through that of all. */
final class IntervalsForm implements ChartForm {
  private static final double HEIGHT = 16;
  private static final double RADIUS = 5;
  private static final double SPACE = 14;

  @Override
  public void lay(Page page) {
    List<RowGroup> groups = RowGroup.of(page);
    double numbers = widest(page, true);
    double counts = Math.max(widest(page, false), TextStyle.SMALL.width("n"));
    Rows rows = new Rows(page, RowGroup.labels(groups), numbers + counts + 2 * SPACE);
    Scale scale = Axis.scale(page, rows.from(), rows.to());
    page.words(
        page.right(),
        page.y() + TextStyle.SMALL.size(),
        page.text(Wording.RESPONDENTS),
        TextStyle.SMALL,
        Mark.Anchor.END);
    page.move(TextStyle.SMALL.lineHeight());
    int ground = page.ground();
    double top = page.y();
    for (RowGroup group : groups) {
      if (!group.heading().isEmpty()) {
        rows.heading(group.heading());
      }
      double start = page.y();
      int under = page.ground();
      for (RowGroup.Item item : group.items()) {
        double middle = rows.next(item.label(), item.strong(), HEIGHT);
        interval(page, scale, item, middle);
        numbers(page, item, middle, rows.to() + SPACE + numbers);
      }
      throughAll(page, scale, group, start, under);
    }
    new Axis(page, scale).under(ground, top);
  }

  private static void interval(Page page, Scale scale, RowGroup.Item item, double middle) {
    FigureRow row = item.row();
    if (row.isWithheld()) {
      new Withheld(page).at(scale.from() + 2, middle);
      return;
    }
    String colour = item.strong() ? Palette.STRONG : Palette.MAIN;
    if (row.ciLow().isPresent() && row.ciHigh().isPresent()) {
      double low = scale.at(row.ciLow().getAsDouble());
      double high = scale.at(row.ciHigh().getAsDouble());
      page.add(new Line(low, middle, high, middle, colour, item.strong() ? 3 : 2, false));
      page.add(new Line(low, middle - 4, low, middle + 4, colour, 2, false));
      page.add(new Line(high, middle - 4, high, middle + 4, colour, 2, false));
    }
    page.add(
        new Disc(
            scale.at(row.estimate().getAsDouble()),
            middle,
            RADIUS,
            colour,
            row.status() == Status.CAUTION ? Texture.HOLLOW : Texture.PLAIN));
  }

  private static void numbers(Page page, RowGroup.Item item, double middle, double end) {
    FigureRow row = item.row();
    if (!row.isWithheld()) {
      TextStyle style = item.strong() ? TextStyle.STRONG : TextStyle.LABEL;
      page.words(end, middle + style.drop(), page.number(row), style, Mark.Anchor.END);
    }
    page.words(
        page.right(),
        middle + TextStyle.SMALL.drop(),
        page.typography().count(row.respondents()),
        TextStyle.SMALL,
        Mark.Anchor.END);
  }

  private static void throughAll(Page page, Scale scale, RowGroup group, double top, int ground) {
    group.items().stream()
        .filter(item -> item.strong() && !item.row().isWithheld())
        .findFirst()
        .ifPresent(
            item -> {
              double x = scale.at(item.row().estimate().getAsDouble());
              page.addAt(ground, new Line(x, top, x, page.y(), Palette.GREY, 1, true));
            });
  }

  private static double widest(Page page, boolean estimates) {
    return page.figure().rows().stream()
        .filter(row -> !estimates || !row.isWithheld())
        .mapToDouble(
            row ->
                estimates
                    ? TextStyle.STRONG.width(page.number(row))
                    : TextStyle.SMALL.width(page.typography().count(row.respondents())))
        .max()
        .orElse(0);
  }
}
