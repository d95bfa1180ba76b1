package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Anchor;
import fr.barometre.report.chart.Mark.Disc;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.figure.FigureChange;
import fr.barometre.report.figure.FigureRow;
import java.util.List;
import java.util.OptionalDouble;

/** For each row the edition before as a ring and this one as a disc, joined by the change. */
final class DumbbellForm implements ChartForm {
  private static final double HEIGHT = 18;
  private static final double RADIUS = 6;
  private static final double SPACE = 12;

  @Override
  public void lay(Page page) {
    ChangeRows changes = new ChangeRows(page);
    if (ChangeRows.tellAlone(page, changes)) {
      return;
    }
    String before = changes.editionBefore().orElseThrow();
    new Legend(page)
        .layDiscs(
            List.of(before, page.figure().run().edition()),
            List.of(
                new Disc(0, 0, RADIUS, Palette.ACCENT, Texture.HOLLOW),
                new Disc(0, 0, RADIUS, Palette.MAIN, Texture.PLAIN)));
    double numbers =
        page.figure().rows().stream()
            .mapToDouble(row -> TextStyle.STRONG.width(changes.told(row)))
            .max()
            .orElse(0);
    List<RowGroup> groups = changes.groups();
    Rows rows = new Rows(page, RowGroup.labels(groups), numbers + SPACE);
    double outer = TextStyle.SMALL.width(page.number(OptionalDouble.of(1))) + RADIUS;
    Scale scale = Axis.scale(page, rows.from() + outer / 2, rows.to() - outer);
    int ground = page.ground();
    double top = page.y();
    for (RowGroup group : groups) {
      if (!group.heading().isEmpty()) {
        rows.heading(group.heading());
      }
      for (RowGroup.Item item : group.items()) {
        row(page, scale, changes, item, rows.next(item.label(), item.strong(), HEIGHT));
      }
    }
    new Axis(page, scale).under(ground, top);
    changes.explain();
  }

  private static void row(
      Page page, Scale scale, ChangeRows changes, RowGroup.Item item, double middle) {
    FigureRow row = item.row();
    OptionalDouble then =
        changes.change(row).map(FigureChange::earlier).orElse(OptionalDouble.empty());
    boolean significant = changes.isSignificant(row);
    if (then.isPresent() && !row.isWithheld()) {
      double from = scale.at(then.getAsDouble());
      double to = scale.at(row.estimate().getAsDouble());
      String colour = significant ? Palette.INK : Palette.WITHHELD;
      page.add(new Line(from, middle, to, middle, colour, significant ? 4 : 1.2, false));
    }
    if (then.isPresent()) {
      double x = scale.at(then.getAsDouble());
      page.add(new Disc(x, middle, RADIUS - 0.5, Palette.ACCENT, Texture.HOLLOW));
      boolean right = !row.isWithheld() && then.getAsDouble() > row.estimate().getAsDouble();
      number(page, page.number(then), x, middle, right);
    }
    if (!row.isWithheld()) {
      double x = scale.at(row.estimate().getAsDouble());
      page.add(new Disc(x, middle, RADIUS, Palette.MAIN, Texture.PLAIN));
      boolean right = then.isEmpty() || then.getAsDouble() <= row.estimate().getAsDouble();
      number(page, page.number(row), x, middle, right);
    }
    TextStyle style = significant ? TextStyle.STRONG : TextStyle.LABEL.in(Palette.GREY);
    page.words(page.right(), middle + style.drop(), changes.told(row), style, Anchor.END);
  }

  /** On the outer side of its point. */
  private static void number(Page page, String text, double x, double middle, boolean right) {
    TextStyle style = TextStyle.SMALL.in(Palette.INK);
    page.words(
        right ? x + RADIUS + 4 : x - RADIUS - 4,
        middle + style.drop(),
        text,
        style,
        right ? Anchor.START : Anchor.END);
  }
}
