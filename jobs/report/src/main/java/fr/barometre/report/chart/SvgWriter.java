package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Area;
import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Disc;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.chart.Mark.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Set;

/** A drawing as SVG 1.1, one mark a line, numbers to a hundredth of a pixel. */
final class SvgWriter {
  private static final int DECIMALS = 2;
  private static final double EDGE = 1.5;

  private final Drawing drawing;
  private final StringBuilder svg = new StringBuilder();
  private final Set<String> hatches = new LinkedHashSet<>();

  SvgWriter(Drawing drawing) {
    this.drawing = drawing;
  }

  /** What lets a browser show texts of charts in their own font: CSS, for a page or a drawing. */
  static String fontFaces() {
    StringBuilder css = new StringBuilder();
    for (Typeface face : Typeface.values()) {
      css.append("@font-face{font-family:'")
          .append(Typeface.FAMILY)
          .append("';font-weight:")
          .append(face.weight())
          .append(";src:url(")
          .append(face.dataUri())
          .append(") format('woff2')}\n");
    }
    return css.toString();
  }

  /**
   * @param standingAlone with the font inside; within a page, the page brings it
   */
  String write(boolean standingAlone) {
    StringBuilder marks = new StringBuilder();
    svg.setLength(0);
    drawing.marks().forEach(this::mark);
    marks.append(svg);
    svg.setLength(0);
    head(standingAlone);
    return svg.append(marks).append("</svg>\n").toString();
  }

  private void head(boolean standingAlone) {
    String id = drawing.id();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(number(drawing.width()))
        .append(' ')
        .append(number(drawing.height()))
        .append('"');
    attribute("width", drawing.width());
    attribute("height", drawing.height());
    attribute("lang", drawing.language());
    attribute("role", "img");
    attribute("aria-labelledby", id + "-title " + id + "-desc");
    attribute("font-family", "'" + Typeface.FAMILY + "', sans-serif");
    svg.append(
            " style=\"font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision\">\n<title id=\"")
        .append(id)
        .append("-title\">")
        .append(escaped(drawing.title()))
        .append("</title>\n<desc id=\"")
        .append(id)
        .append("-desc\">")
        .append(escaped(drawing.description()))
        .append("</desc>\n");
    if (standingAlone) {
      svg.append("<style>\n").append(fontFaces()).append("</style>\n");
    }
    if (!hatches.isEmpty()) {
      svg.append("<defs>\n");
      hatches.forEach(this::hatch);
      svg.append("</defs>\n");
    }
    box(new Box(0, 0, drawing.width(), drawing.height(), Palette.PAPER, Texture.PLAIN));
  }

  private void hatch(String colour) {
    svg.append("<pattern id=\"")
        .append(hatchId(colour))
        .append(
            "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">")
        .append(
            "<rect width=\"6\" height=\"6\" fill=\"#ffffff\"/><rect width=\"2\" height=\"6\" fill=\"")
        .append(colour)
        .append("\"/></pattern>\n");
  }

  private String hatchId(String colour) {
    return drawing.id() + "-hatch-" + colour.substring(1);
  }

  private void mark(Mark mark) {
    if (mark instanceof Box box) {
      box(box);
    } else if (mark instanceof Disc disc) {
      svg.append("<circle");
      attribute("cx", disc.x());
      attribute("cy", disc.y());
      attribute("r", disc.radius());
      filled(disc.colour(), disc.texture());
    } else if (mark instanceof Line line) {
      line(line);
    } else if (mark instanceof Area area) {
      area(area);
    } else if (mark instanceof Words words) {
      words(words);
    }
  }

  private void box(Box box) {
    svg.append("<rect");
    attribute("x", box.x());
    attribute("y", box.y());
    attribute("width", box.width());
    attribute("height", box.height());
    filled(box.colour(), box.texture());
  }

  private void line(Line line) {
    svg.append("<line");
    attribute("x1", line.x1());
    attribute("y1", line.y1());
    attribute("x2", line.x2());
    attribute("y2", line.y2());
    attribute("stroke", line.colour());
    attribute("stroke-width", line.thickness());
    if (line.dashed()) {
      attribute("stroke-dasharray", "5 4");
    }
    svg.append("/>\n");
  }

  private void area(Area area) {
    svg.append("<path");
    attribute("d", area.path());
    attribute(
        "transform",
        "translate(%s %s) scale(%s)"
            .formatted(
                number(area.x()),
                number(area.y()),
                BigDecimal.valueOf(area.scale()).setScale(5, RoundingMode.HALF_UP)));
    attribute("fill", fill(area.colour(), area.texture()));
    attribute("stroke", Palette.INK);
    attribute("stroke-width", "0.7");
    attribute("vector-effect", "non-scaling-stroke");
    svg.append("/>\n");
  }

  private void words(Words words) {
    svg.append("<text");
    attribute("x", words.x());
    attribute("y", words.y());
    attribute("font-size", words.style().size());
    if (words.style().face() != Typeface.REGULAR) {
      attribute("font-weight", Integer.toString(words.style().face().weight()));
    }
    if (words.anchor() != Mark.Anchor.START) {
      attribute("text-anchor", words.anchor() == Mark.Anchor.END ? "end" : "middle");
    }
    attribute("fill", words.style().colour());
    svg.append('>').append(escaped(words.text())).append("</text>\n");
  }

  private void filled(String colour, Texture texture) {
    attribute("fill", fill(colour, texture));
    if (texture != Texture.PLAIN) {
      attribute("stroke", colour);
      attribute("stroke-width", EDGE);
    }
    svg.append("/>\n");
  }

  private String fill(String colour, Texture texture) {
    return switch (texture) {
      case PLAIN -> colour;
      case HOLLOW -> Palette.PAPER;
      case HATCHED -> {
        hatches.add(colour);
        yield "url(#" + hatchId(colour) + ")";
      }
    };
  }

  private void attribute(String name, double value) {
    attribute(name, number(value));
  }

  private void attribute(String name, String value) {
    svg.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
  }

  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
