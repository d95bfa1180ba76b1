package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNet;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bars of 100 % parted by ordered answers, with net totals beside them. */
final class StackedForm implements ChartForm {
  private static final double THICKNESS = 26;
  private static final double GAP = 2;
  private static final double NET = 78;
  private static final TextStyle INSIDE = TextStyle.LABEL.sized(12);

  /** One bar: its label, its answers in order, its totals. */
  private record Bar(String label, boolean strong, List<FigureRow> parts, List<FigureNet> nets) {}

  @Override
  public void lay(Page page) {
    List<Bar> bars = bars(page);
    List<String> answers =
        bars.get(0).parts().stream().map(row -> page.text(row.modalityLabel())).toList();
    List<String> colours = Palette.steps(answers.size());
    new Legend(page).lay(answers, colours);
    int nets = bars.get(0).nets().size();
    Rows rows = new Rows(page, bars.stream().map(Bar::label).toList(), nets * NET + 4);
    netHeads(page, bars.get(0), rows);
    Scale scale = Scale.ofShares(rows.from(), rows.to());
    int ground = page.ground();
    double top = page.y();
    for (Bar bar : bars) {
      double middle = rows.next(bar.label(), bar.strong(), THICKNESS);
      parts(page, scale, bar, colours, middle);
      for (int i = 0; i < nets; i++) {
        net(page, bar.nets().get(i), rows.to() + (i + 1) * NET, middle);
      }
    }
    new Axis(page, scale).under(ground, top);
  }

  private static List<Bar> bars(Page page) {
    Figure figure = page.figure();
    boolean bySegment = figure.by().isPresent();
    boolean battery = figure.indicators().size() > 1;
    Map<String, List<FigureRow>> grouped = new LinkedHashMap<>();
    for (FigureRow row : figure.rows()) {
      grouped
          .computeIfAbsent(row.segment() + "/" + row.indicator(), any -> new ArrayList<>())
          .add(row);
    }
    List<Bar> bars = new ArrayList<>();
    for (List<FigureRow> parts : grouped.values()) {
      FigureRow first = parts.get(0);
      String segment = page.text(first.segmentLabel());
      String indicator = page.text(first.indicatorLabel());
      bars.add(
          new Bar(
              battery ? (bySegment ? indicator + ", " + segment : indicator) : segment,
              bySegment && first.isAboutAll(),
              parts,
              figure.nets().stream()
                  .filter(
                      net ->
                          net.segment().equals(first.segment())
                              && net.indicator().equals(first.indicator()))
                  .toList()));
    }
    return bars;
  }

  private static void netHeads(Page page, Bar bar, Rows rows) {
    if (bar.nets().isEmpty()) {
      return;
    }
    List<List<String>> heads =
        bar.nets().stream()
            .map(net -> TextStyle.SMALL.lines(page.text(net.label()), NET - 8, 4))
            .toList();
    int most = heads.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < heads.size(); i++) {
      for (int l = 0; l < heads.get(i).size(); l++) {
        int line = most - heads.get(i).size() + l;
        page.words(
            rows.to() + (i + 1) * NET,
            page.y() + TextStyle.SMALL.size() + line * TextStyle.SMALL.lineHeight(),
            heads.get(i).get(l),
            TextStyle.SMALL,
            Mark.Anchor.END);
      }
    }
    page.move(most * TextStyle.SMALL.lineHeight() + 4);
  }

  /** Answers from the left; where some are withheld, what is left of the bar is theirs together. */
  private static void parts(Page page, Scale scale, Bar bar, List<String> colours, double middle) {
    double at = 0;
    for (int i = 0; i < bar.parts().size(); i++) {
      FigureRow row = bar.parts().get(i);
      if (!row.isWithheld()) {
        double share = row.estimate().getAsDouble();
        part(page, scale, at, at + share, row, colours.get(i), middle);
        at += share;
      }
    }
    if (bar.parts().stream().anyMatch(FigureRow::isWithheld)) {
      withheld(page, scale, at, middle);
    }
  }

  private static void part(
      Page page,
      Scale scale,
      double low,
      double high,
      FigureRow row,
      String colour,
      double middle) {
    boolean caution = row.status() == Status.CAUTION;
    double from = scale.at(low);
    double width = Math.max(scale.at(high) - from - GAP, 0.5);
    page.add(
        new Box(
            from,
            middle - THICKNESS / 2,
            width,
            THICKNESS,
            colour,
            caution ? Texture.HOLLOW : Texture.PLAIN));
    String text =
        page.typography().hundredths(row.estimate().getAsDouble(), 0)
            + (caution ? Wording.CAUTION_MARK : "");
    if (INSIDE.width(text) + 4 <= width) {
      page.words(
          from + width / 2,
          middle + INSIDE.drop(),
          text,
          INSIDE.in(caution ? Palette.INK : Palette.upon(colour)),
          Mark.Anchor.MIDDLE);
    }
  }

  private static void withheld(Page page, Scale scale, double low, double middle) {
    double from = scale.at(low);
    double width = scale.at(1) - from;
    String text = page.text(Wording.WITHHELD);
    double needed = TextStyle.SMALL.width(text) + 8;
    page.add(
        new Box(
            from,
            middle - THICKNESS / 2,
            Math.max(width, 1),
            THICKNESS,
            Palette.WITHHELD,
            Texture.HATCHED));
    double left = Math.min(from + Math.max(width - needed, 0) / 2, scale.to() - needed);
    page.add(new Box(left, middle - 8, needed, 16, Palette.PAPER, Texture.PLAIN));
    page.words(left + 4, middle + TextStyle.SMALL.drop(), text, TextStyle.SMALL);
  }

  private static void net(Page page, FigureNet net, double right, double middle) {
    String text =
        net.share().isEmpty()
            ? page.text(Wording.WITHHELD)
            : page.typography().percent(net.share().getAsDouble(), 0)
                + (net.status() == Status.CAUTION ? Wording.CAUTION_MARK : "");
    TextStyle style = net.share().isEmpty() ? TextStyle.SMALL : TextStyle.STRONG;
    page.words(right, middle + style.drop(), text, style, Mark.Anchor.END);
  }
}
