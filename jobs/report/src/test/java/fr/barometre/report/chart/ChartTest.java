package fr.barometre.report.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.chart.Mark.Words;
import fr.barometre.report.figure.Figure;
import fr.barometre.report.figure.FigureNotes;
import fr.barometre.survey.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ChartTest {
  private static final Path GOLDEN = Path.of("src/test/resources/fr/barometre/report/chart/golden");

  /** A figure, a language and a width. */
  record Sight(Figure figure, Language language, Chart.Width width) {
    Drawing drawing() {
      return Chart.drawing(figure, language, width);
    }

    @Override
    public String toString() {
      return figure.id() + " " + figure.rows().size() + " " + language + " " + width;
    }
  }

  static List<Sight> sights() {
    List<Sight> sights = new ArrayList<>();
    for (Figure figure :
        Stream.concat(Samples.all().stream(), Stream.of(Samples.many(1), Samples.many(20)))
            .toList()) {
      for (Language language : Language.values()) {
        for (Chart.Width width : Chart.Width.values()) {
          sights.add(new Sight(figure, language, width));
        }
      }
    }
    return sights;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sights")
  void noTextLeavesThePage(Sight sight) {
    Drawing drawing = sight.drawing();

    for (Words words : words(drawing)) {
      boolean within =
          words.left() >= 0
              && words.right() <= drawing.width()
              && words.y() - words.style().size() >= 0
              && words.y() <= drawing.height();
      assertTrue(within, words.text());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sights")
  void noTextLiesOnAnother(Sight sight) {
    List<Words> all = words(sight.drawing());

    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Words a = all.get(i);
        Words b = all.get(j);
        boolean aside = a.right() <= b.left() || b.right() <= a.left();
        boolean apart =
            a.y() <= b.y() - 0.72 * b.style().size() || b.y() <= a.y() - 0.72 * a.style().size();
        assertTrue(aside || apart, a.text() + " / " + b.text());
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sights")
  void everyNoteAndTheNoticeOfInventedAnswersStandInTheDrawing(Sight sight) {
    String drawn =
        words(sight.drawing()).stream().map(Words::text).collect(Collectors.joining(" "));

    FigureNotes notes = FigureNotes.of(sight.figure(), sight.language());
    assertTrue(drawn.contains(notes.synthetic().orElseThrow()));
    notes.lines().forEach(line -> assertTrue(drawn.contains(line), line));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sights")
  void theDrawingIsAnImageWithATitleAndADescriptionOfEveryNumber(Sight sight) throws Exception {
    String svg = Chart.svg(sight.figure(), sight.language(), sight.width());

    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();

    assertEquals("img", root.getAttribute("role"));
    String title = root.getElementsByTagName("title").item(0).getTextContent();
    String description = root.getElementsByTagName("desc").item(0).getTextContent();
    assertTrue(title.contains(sight.language() == Language.FR ? "four" : "oven"), title);
    sight.figure().rows().stream()
        .filter(row -> !row.isWithheld())
        .map(row -> sight.figure().written(row.estimate(), sight.language()))
        .forEach(number -> assertTrue(description.contains(number), number));
    if (sight.figure().rows().stream().anyMatch(row -> row.isWithheld())) {
      assertTrue(
          description.contains(sight.language() == Language.FR ? "non diffusé" : "withheld"));
    }
    assertTrue(svg.contains("font/woff2;base64,"));
    assertTrue(!svg.contains("http://") || svg.indexOf("http://") == svg.indexOf("http://www.w3"));
  }

  @Test
  void theSameFigureGivesTheSameBytes() {
    for (Figure figure : Samples.all()) {
      assertEquals(Chart.svg(figure, Language.FR), Chart.svg(figure, Language.FR));
    }
    assertArrayEquals(
        Chart.png(Samples.map(), Language.EN, Chart.Width.NARROW),
        Chart.png(Samples.map(), Language.EN, Chart.Width.NARROW));
  }

  @Test
  void aPictureHasTwoPixelsToOneAndShowsItsBars() throws IOException {
    byte[] png = Chart.png(Samples.bars(), Language.FR, Chart.Width.WIDE);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));

    Drawing drawing = Chart.drawing(Samples.bars(), Language.FR, Chart.Width.WIDE);
    assertEquals(2 * drawing.width(), image.getWidth());
    assertEquals(2 * drawing.height(), image.getHeight());
    Mark.Box bar =
        drawing.marks().stream()
            .filter(Mark.Box.class::isInstance)
            .map(Mark.Box.class::cast)
            .filter(box -> box.colour().equals(Palette.MAIN))
            .findFirst()
            .orElseThrow();
    int x = (int) (2 * (bar.x() + 20));
    int y = (int) (2 * (bar.y() + 4));
    assertEquals(0xff1f5f99, image.getRGB(x, y));
    assertEquals(0xffffffff, image.getRGB(2, 2));
  }

  /**
   * Drawings that were looked at and found good. Where one is meant to change, {@code
   * -Dgolden.write=true} writes them again, and they are looked at again.
   */
  @Test
  void drawingsAreThoseThatWereFoundGood() throws IOException {
    for (Figure figure : Samples.all()) {
      Drawing drawing = Chart.drawing(figure, Language.FR, Chart.Width.WIDE);
      String svg =
          new SvgWriter(drawing).write(false); // without the font, which is always the same
      String name = figure.form().code() + ".svg";
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(GOLDEN);
        Files.writeString(GOLDEN.resolve(name), svg);
      }
      assertEquals(Files.readString(GOLDEN.resolve(name)), svg, name);
    }
  }

  private static List<Words> words(Drawing drawing) {
    return drawing.marks().stream().filter(Words.class::isInstance).map(Words.class::cast).toList();
  }
}
