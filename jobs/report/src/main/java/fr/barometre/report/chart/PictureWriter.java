package fr.barometre.report.chart;

import fr.barometre.report.chart.Mark.Area;
import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Disc;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.chart.Mark.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A drawing as a picture of two pixels to one of its own. Letters are drawn from the outlines of
 * the font inside, so that no font of the machine, nor its way with them, has a part in it.
 */
final class PictureWriter {
  private static final double SCALE = 2;
  private static final float EDGE = 1.5f;
  private static final float BORDER = 0.7f;
  private static final double HATCH_STEP = 6;
  private static final float HATCH = 2;
  private static final float[] DASHES = {5, 4};
  private static final double UNITS = 1000; // of a font size

  private final Drawing drawing;
  private final BufferedImage image;
  private final Graphics2D pen;

  PictureWriter(Drawing drawing) {
    this.drawing = drawing;
    this.image =
        new BufferedImage(
            (int) Math.ceil(drawing.width() * SCALE),
            (int) Math.ceil(drawing.height() * SCALE),
            BufferedImage.TYPE_INT_RGB);
    this.pen = image.createGraphics();
  }

  byte[] write() {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(SCALE, SCALE);
    pen.setColor(Color.WHITE);
    pen.fill(new Rectangle2D.Double(0, 0, drawing.width() + 1, drawing.height() + 1));
    drawing.marks().forEach(this::mark);
    pen.dispose();
    return new PngFile(image).bytes();
  }

  private void mark(Mark mark) {
    if (mark instanceof Box box) {
      fill(
          new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()),
          box.colour(),
          box.texture());
    } else if (mark instanceof Disc disc) {
      double r = disc.radius();
      fill(
          new Ellipse2D.Double(disc.x() - r, disc.y() - r, 2 * r, 2 * r),
          disc.colour(),
          disc.texture());
    } else if (mark instanceof Line line) {
      pen.setColor(Color.decode(line.colour()));
      pen.setStroke(stroke(line));
      pen.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    } else if (mark instanceof Area area) {
      area(area);
    } else if (mark instanceof Words words) {
      words(words);
    }
  }

  private static BasicStroke stroke(Line line) {
    float thickness = (float) line.thickness();
    return line.dashed()
        ? new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0)
        : new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  private void area(Area area) {
    AffineTransform place = AffineTransform.getTranslateInstance(area.x(), area.y());
    place.scale(area.scale(), area.scale());
    Shape shape = place.createTransformedShape(OutlinePath.of(area.path()));
    surface(shape, area.colour(), area.texture());
    pen.setColor(Color.decode(Palette.INK));
    pen.setStroke(new BasicStroke(BORDER));
    pen.draw(shape);
  }

  private void words(Words words) {
    pen.setColor(Color.decode(words.style().colour()));
    double scale = words.style().size() / UNITS;
    double x = words.left();
    for (int character : words.text().codePoints().toArray()) {
      Typeface.Glyph glyph = words.style().face().glyph(character);
      AffineTransform place = AffineTransform.getTranslateInstance(x, words.y());
      place.scale(scale, -scale);
      pen.fill(place.createTransformedShape(OutlinePath.of(glyph.outline())));
      x += glyph.width() * scale;
    }
  }

  private void fill(Shape shape, String colour, Texture texture) {
    surface(shape, colour, texture);
    if (texture != Texture.PLAIN) {
      pen.setColor(Color.decode(colour));
      pen.setStroke(new BasicStroke(EDGE));
      pen.draw(shape);
    }
  }

  private void surface(Shape shape, String colour, Texture texture) {
    pen.setColor(texture == Texture.PLAIN ? Color.decode(colour) : Color.WHITE);
    pen.fill(shape);
    if (texture == Texture.HATCHED) {
      hatch(shape, Color.decode(colour));
    }
  }

  private void hatch(Shape shape, Color colour) {
    Shape before = pen.getClip();
    Rectangle2D bounds = shape.getBounds2D();
    pen.clip(shape);
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(HATCH));
    double step = HATCH_STEP * Math.sqrt(2);
    Path2D lines = new Path2D.Double();
    for (double x = bounds.getMinX() - bounds.getHeight(); x < bounds.getMaxX(); x += step) {
      lines.moveTo(x, bounds.getMaxY());
      lines.lineTo(x + bounds.getHeight(), bounds.getMinY());
    }
    pen.draw(lines);
    pen.setClip(before);
  }
}
