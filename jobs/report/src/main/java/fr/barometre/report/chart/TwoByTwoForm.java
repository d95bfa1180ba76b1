package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Anchor;
import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.survey.Label;
import fr.barometre.survey.TwoByTwo;
import java.util.List;
import java.util.Optional;

/** Four answers in a square; in each corner a smaller square whose area is the share. */
final class TwoByTwoForm implements ChartForm {
  private static final double HEIGHT = 150;
  private static final double GAP = 6;
  private static final double SIDE = 0.22; // of the page, for the words of the rows
  private static final double HEAD = 40;
  private static final int LINES = 5;
  private static final String GROUND = "#eef2f6";

  @Override
  public void lay(Page page) {
    TwoByTwo square = page.figure().square().orElseThrow();
    double left = page.left() + page.inner() * SIDE;
    double width = (page.right() - left - GAP) / 2;
    centred(page, page.text(square.columns().label()), left + width + GAP / 2, TextStyle.SMALL);
    page.move(TextStyle.SMALL.lineHeight() + 2);
    heads(page, square.columns().values(), left, width);
    page.words(
        page.left(),
        page.y() - 6,
        TextStyle.SMALL.shortened(page.text(square.rows().label()), left - page.left() - GAP),
        TextStyle.SMALL);
    for (int r = 0; r < 2; r++) {
      side(page, square.rows().values().get(r), left - page.left() - 2 * GAP);
      for (int c = 0; c < 2; c++) {
        corner(page, square.cells().get(r).get(c), left + c * (width + GAP), width);
      }
      page.move(HEIGHT + GAP);
    }
  }

  private static void heads(Page page, List<Label> values, double left, double width) {
    int most = 1;
    for (int c = 0; c < 2; c++) {
      List<String> lines = TextStyle.STRONG.lines(page.text(values.get(c)), width, LINES);
      most = Math.max(most, lines.size());
      for (int l = 0; l < lines.size(); l++) {
        page.words(
            left + c * (width + GAP) + width / 2,
            page.y() + TextStyle.STRONG.size() + l * TextStyle.STRONG.lineHeight(),
            lines.get(l),
            TextStyle.STRONG,
            Anchor.MIDDLE);
      }
    }
    page.move(most * TextStyle.STRONG.lineHeight() + GAP);
  }

  private static void side(Page page, Label value, double width) {
    List<String> lines = TextStyle.STRONG.lines(page.text(value), width, LINES);
    double first = page.y() + HEIGHT / 2 - (lines.size() - 1) * TextStyle.STRONG.lineHeight() / 2;
    for (int l = 0; l < lines.size(); l++) {
      page.words(
          page.left(),
          first + TextStyle.STRONG.drop() + l * TextStyle.STRONG.lineHeight(),
          lines.get(l),
          TextStyle.STRONG);
    }
  }

  private static void corner(Page page, String code, double x, double width) {
    page.add(new Box(x, page.y(), width, HEIGHT, GROUND, Texture.PLAIN));
    Optional<FigureRow> found =
        page.figure().rows().stream()
            .filter(row -> row.isAboutAll() && row.modality().equals(code))
            .findFirst();
    if (found.isEmpty()) {
      return;
    }
    FigureRow row = found.get();
    double middle = x + width / 2;
    List<String> lines = TextStyle.STRONG.lines(page.text(row.modalityLabel()), width - 2 * GAP, 2);
    for (int l = 0; l < lines.size(); l++) {
      page.words(
          middle,
          page.y() + GAP + TextStyle.STRONG.size() + l * TextStyle.STRONG.lineHeight(),
          lines.get(l),
          TextStyle.STRONG,
          Anchor.MIDDLE);
    }
    double head = HEAD;
    if (row.isWithheld()) {
      Withheld sign = new Withheld(page);
      sign.at(middle - sign.width() / 2, page.y() + head + (HEIGHT - head) / 2);
      return;
    }
    double side =
        Math.sqrt(row.estimate().getAsDouble()) * Math.min(HEIGHT - head - GAP, width - 2 * GAP);
    double centre = page.y() + head + (HEIGHT - head - GAP) / 2;
    page.add(
        new Box(
            middle - side / 2,
            centre - side / 2,
            side,
            side,
            Palette.MAIN,
            row.status() == Status.CAUTION ? Texture.HOLLOW : Texture.PLAIN));
    number(page, row, middle, centre, side);
  }

  /** Within the square where it fits, under the answer's name otherwise. */
  private static void number(Page page, FigureRow row, double middle, double centre, double side) {
    TextStyle style = new TextStyle(Typeface.BOLD, 16, Palette.INK);
    String text = page.number(row);
    boolean inside = style.width(text) + 4 <= side && row.status() != Status.CAUTION;
    double x = inside ? middle : middle + side / 2 + GAP;
    page.words(
        x,
        centre + style.drop(),
        text,
        inside ? style.in(Palette.upon(Palette.MAIN)) : style,
        inside ? Anchor.MIDDLE : Anchor.START);
  }

  private static void centred(Page page, String text, double x, TextStyle style) {
    page.words(x, page.y() + style.size(), text, style, Anchor.MIDDLE);
  }
}
