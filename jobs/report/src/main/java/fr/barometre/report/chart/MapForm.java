package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Anchor;
import fr.barometre.report.chart.Mark.Area;
import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.figure.FigureRow;
import fr.barometre.report.figure.Status;
import fr.barometre.report.figure.Wording;
import fr.barometre.report.published.MapShapes;
import fr.barometre.report.published.MapShapes.MapShape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The codes of a segment as shapes, darker where the number is larger, each with its number. */
final class MapForm implements ChartForm {
  private static final double WIDEST = 560;
  private static final String WITHOUT_NUMBER = "#e8ecf0";
  private static final TextStyle NUMBER = new TextStyle(Typeface.BOLD, 12, Palette.INK);
  private static final double NARROW_NUMBER = 9.5;
  private static final TextStyle NAME = TextStyle.SMALL.sized(9.5);

  @Override
  public void lay(Page page) {
    MapShapes map =
        page.figure().by().map(segment -> segment.map()).orElseThrow(MapForm::withoutMap);
    List<FigureRow> rows = page.figure().rows().stream().filter(row -> !row.isAboutAll()).toList();
    page.figure().rows().stream()
        .filter(FigureRow::isAboutAll)
        .forEach(row -> page.paragraph(line(page, row), TextStyle.STRONG));
    page.move(4);
    MapClasses classes = MapClasses.of(rows);
    legend(page, classes, rows);
    double width = Math.min(page.inner(), WIDEST);
    double scale = width / map.width();
    double left = page.left() + (page.inner() - width) / 2;
    for (MapShape shape : map.shapes()) {
      shape(page, shape, find(rows, shape.code()), classes, new Place(left, page.y(), scale));
    }
    for (MapShape shape : map.shapes()) {
      find(rows, shape.code())
          .filter(row -> !row.isWithheld())
          .ifPresent(row -> number(page, shape, row, classes, new Place(left, page.y(), scale)));
    }
    page.move(map.height() * scale + 6);
    elsewhere(page, map, rows);
    page.paragraph(
        page.text(ChartWording.MAP, page.text(map.source()), map.licence()), TextStyle.SMALL);
  }

  /** Where the plane of a map lies on the page. */
  private record Place(double x, double y, double scale) {
    double x(double of) {
      return x + of * scale;
    }

    double y(double of) {
      return y + of * scale;
    }
  }

  private static void shape(
      Page page, MapShape shape, Optional<FigureRow> row, MapClasses classes, Place place) {
    if (!shape.inset().isEmpty()) {
      frame(page, shape.inset(), place);
      row.filter(any -> !page.isNarrow()).ifPresent(any -> name(page, shape.inset(), any, place));
    }
    String colour = row.map(any -> classes.colour(any)).orElse(WITHOUT_NUMBER);
    boolean withheld = row.map(FigureRow::isWithheld).orElse(false);
    page.add(
        new Area(
            shape.path(),
            place.x(),
            place.y(),
            place.scale(),
            colour,
            withheld ? Texture.HATCHED : Texture.PLAIN));
  }

  private static void name(Page page, List<Double> inset, FigureRow row, Place place) {
    String text = NAME.shortened(page.text(row.segmentLabel()), inset.get(2) * place.scale() - 4);
    page.words(
        place.x(inset.get(0) + inset.get(2) / 2),
        place.y(inset.get(1)) + NAME.size(),
        text,
        NAME,
        Anchor.MIDDLE);
  }

  private static void frame(Page page, List<Double> inset, Place place) {
    double left = place.x(inset.get(0));
    double top = place.y(inset.get(1));
    double right = place.x(inset.get(0) + inset.get(2));
    double bottom = place.y(inset.get(1) + inset.get(3));
    page.add(new Line(left, top, right, top, Palette.GREY, 0.7, false));
    page.add(new Line(right, top, right, bottom, Palette.GREY, 0.7, false));
    page.add(new Line(right, bottom, left, bottom, Palette.GREY, 0.7, false));
    page.add(new Line(left, bottom, left, top, Palette.GREY, 0.7, false));
  }

  /** On the shape where it is wide enough, on a ground of paper beside its middle otherwise. */
  private static void number(
      Page page, MapShape shape, FigureRow row, MapClasses classes, Place place) {
    TextStyle style = page.isNarrow() ? NUMBER.sized(NARROW_NUMBER) : NUMBER;
    String text = brief(page, row);
    Rectangle2D bounds = OutlinePath.of(shape.path()).getBounds2D();
    double width = style.width(text);
    double x = place.x(shape.label().get(0));
    double y = place.y(shape.label().get(1)) + style.drop();
    boolean inside = shape.inset().isEmpty() && width + 6 <= bounds.getWidth() * place.scale();
    if (!inside) {
      if (!shape.inset().isEmpty()) {
        x = place.x(shape.inset().get(0) + shape.inset().get(2) / 2);
        y = place.y(shape.inset().get(1) + shape.inset().get(3)) - 3;
      }
      x = Math.min(x, page.right() - width / 2 - 2);
      page.add(
          new Box(
              x - width / 2 - 2,
              y - style.size() + 1,
              width + 4,
              style.size() + 2,
              Palette.PAPER,
              Texture.PLAIN));
    }
    page.words(
        x, y, text, inside ? style.in(Palette.upon(classes.colour(row))) : style, Anchor.MIDDLE);
  }

  /** Shares without decimals, since shapes are small. */
  private static String brief(Page page, FigureRow row) {
    String text =
        page.figure().isProportion()
            ? page.typography().hundredths(row.estimate().getAsDouble(), 0)
            : page.number(row.estimate());
    return row.status() == Status.CAUTION ? text + Wording.CAUTION_MARK : text;
  }

  private static void legend(Page page, MapClasses classes, List<FigureRow> rows) {
    List<String> texts = new ArrayList<>();
    List<Mark.Box> swatches = new ArrayList<>();
    for (int c = 0; c < classes.number(); c++) {
      texts.add(
          page.text(ChartWording.CLASSES, bound(page, classes, c), bound(page, classes, c + 1)));
      swatches.add(Legend.swatch(classes.colours().get(c), Texture.PLAIN));
    }
    if (rows.stream().anyMatch(FigureRow::isWithheld)) {
      texts.add(page.text(Wording.WITHHELD));
      swatches.add(Legend.swatch(Palette.WITHHELD, Texture.HATCHED));
    }
    new Legend(page).layBoxes(texts, swatches);
  }

  private static String bound(Page page, MapClasses classes, int index) {
    double value = classes.bounds().get(index);
    return page.figure().isProportion()
        ? page.typography().percent(value, 0)
        : page.number(OptionalDouble.of(value));
  }

  /** Codes that no shape stands for are told in words, so that none is lost. */
  private static void elsewhere(Page page, MapShapes map, List<FigureRow> rows) {
    String rest =
        rows.stream()
            .filter(row -> map.shapes().stream().noneMatch(any -> any.code().equals(row.segment())))
            .map(row -> line(page, row))
            .collect(Collectors.joining("; "));
    if (!rest.isEmpty()) {
      page.paragraph(rest, TextStyle.LABEL);
    }
  }

  private static String line(Page page, FigureRow row) {
    return page.labelled(
        page.text(row.segmentLabel()), (page.number(row) + " " + page.interval(row)).strip());
  }

  private static Optional<FigureRow> find(List<FigureRow> rows, String code) {
    return rows.stream().filter(row -> row.segment().equals(code)).findFirst();
  }

  private static IllegalStateException withoutMap() {
    return new IllegalStateException("the declaration was checked: the segment has a map");
  }
}
