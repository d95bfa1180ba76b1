package fr.barometre.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.barometre.report.chart.Mark.Area;
import fr.barometre.report.chart.Mark.Box;
import fr.barometre.report.chart.Mark.Disc;
import fr.barometre.report.chart.Mark.Line;
import fr.barometre.report.chart.Mark.Texture;
import fr.barometre.report.chart.Mark.Words;
import fr.barometre.report.figure.Figure;
import fr.barometre.survey.FigureForm;
import fr.barometre.survey.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is drawn is as large, as far and as dark as the numbers, which are round. */
class FormsTest {
  private static final double EXACT = 1e-9;

  @Test
  void barsAreAsLongAsTheirNumbersOnAScaleOfAHundredPercent() {
    List<Mark> marks = marks(Samples.bars());
    double zero = word(marks, "0\u00a0%").x();
    double hundred = word(marks, "100\u00a0%").x();

    List<Box> bars = boxes(marks, Palette.MAIN);

    assertEquals(3, bars.size()); // four answers, one of them withheld
    assertEquals(0.8 * (hundred - zero), bars.get(0).width(), EXACT);
    assertEquals(0.4 * (hundred - zero), bars.get(1).width(), EXACT);
    assertEquals(0.2 * (hundred - zero), bars.get(2).width(), EXACT);
    assertTrue(bars.stream().allMatch(bar -> bar.x() == zero));
    assertTrue(bars.get(0).y() < bars.get(1).y() && bars.get(1).y() < bars.get(2).y());
  }

  @Test
  void aNumberToBeQuotedWithCautionIsHollowAndHasItsSign() {
    List<Mark> marks = marks(Samples.bars());

    assertEquals(
        List.of(Texture.PLAIN, Texture.PLAIN, Texture.HOLLOW),
        boxes(marks, Palette.MAIN).stream().map(Box::texture).toList());
    assertTrue(word(marks, "20,0\u00a0%*").y() > word(marks, "40,0\u00a0%").y());
  }

  @Test
  void aWithheldNumberIsASmallHatchedSquareAndWordsNeverABar() {
    List<Mark> marks = marks(Samples.bars());

    List<Box> hatched = boxes(marks, Palette.WITHHELD);

    assertEquals(1, hatched.size());
    assertEquals(Texture.HATCHED, hatched.get(0).texture());
    assertEquals(Withheld.SIZE, hatched.get(0).width());
    assertEquals(Withheld.SIZE, hatched.get(0).height());
    assertTrue(word(marks, "non diffusé").x() > hatched.get(0).x());
  }

  @Test
  void theWhiskerOfABarEndsWhereItsIntervalDoes() {
    List<Mark> marks = marks(Samples.bars());
    double zero = word(marks, "0\u00a0%").x();
    double whole = word(marks, "100\u00a0%").x() - zero;

    Line whisker =
        lines(marks).stream()
            .filter(line -> line.y1() == line.y2() && line.colour().equals(Palette.INK))
            .findFirst()
            .orElseThrow();

    assertEquals(zero + 0.75 * whole, whisker.x1(), EXACT);
    assertEquals(zero + 0.85 * whole, whisker.x2(), EXACT);
  }

  @Test
  void partsOfABarFollowEachOtherToAHundredPercent() {
    List<Mark> marks = marks(Samples.stacked());
    double zero = word(marks, "0\u00a0%").x();
    double whole = word(marks, "100\u00a0%").x() - zero;
    double gap = 2;

    List<String> colours = Palette.steps(3);
    List<Box> first = colours.stream().map(colour -> boxes(marks, colour).get(1)).toList();

    // the first box of a colour is that of the legend; the second is in the bar of all: 50, 30, 20
    assertEquals(zero, first.get(0).x(), EXACT);
    assertEquals(0.5 * whole - gap, first.get(0).width(), EXACT);
    assertEquals(zero + 0.5 * whole, first.get(1).x(), EXACT);
    assertEquals(0.3 * whole - gap, first.get(1).width(), EXACT);
    assertEquals(zero + 0.8 * whole, first.get(2).x(), EXACT);
    assertEquals(zero + whole, first.get(2).x() + first.get(2).width() + gap, EXACT);
  }

  @Test
  void aBarOfWithheldAnswersIsHatchedAndItsTotalIsWithheldToo() {
    List<Mark> marks = marks(Samples.stacked());

    assertEquals(1, boxes(marks, Palette.WITHHELD).size());
    assertEquals(2, words(marks).stream().filter(w -> w.text().equals("non diffusé")).count());
    assertEquals(3, boxes(marks, Palette.steps(3).get(0)).size()); // legend and two bars
    assertTrue(words(marks).stream().anyMatch(w -> w.text().equals("80\u00a0%"))); // 50 and 30
  }

  @Test
  void pointsStandAtTheirNumbersAndLinesEndWithTheirIntervals() {
    List<Mark> marks = marks(Samples.intervals());
    double zero = word(marks, "0\u00a0%").x();
    double whole = word(marks, "100\u00a0%").x() - zero;

    List<Disc> points = discs(marks);

    assertEquals(3, points.size());
    assertEquals(zero + 0.5 * whole, points.get(0).x(), EXACT);
    assertEquals(zero + 0.75 * whole, points.get(1).x(), EXACT);
    assertEquals(zero + 0.25 * whole, points.get(2).x(), EXACT);
    assertEquals(Texture.HOLLOW, points.get(2).texture());
    Line all =
        lines(marks).stream().filter(line -> line.y1() == line.y2()).findFirst().orElseThrow();
    assertEquals(0.1 * whole, all.x2() - all.x1(), EXACT);
    assertTrue(
        lines(marks).stream().anyMatch(line -> line.dashed() && line.x1() == points.get(0).x()));
  }

  @Test
  void squaresHaveTheAreaOfTheirShares() {
    List<Box> squares = boxes(marks(Samples.square()), Palette.MAIN);

    assertEquals(3, squares.size());
    double first = squares.get(0).width() * squares.get(0).height();
    double second = squares.get(1).width() * squares.get(1).height();
    assertEquals(0.44 / 0.09, first / second, 1e-6);
  }

  @Test
  void cornersStandWhereTheDeclarationPutsThem() {
    List<Mark> marks = marks(Samples.square());

    assertTrue(word(marks, "Masse silencieuse").x() < word(marks, "Combatives").x());
    assertEquals(word(marks, "Masse silencieuse").y(), word(marks, "Combatives").y());
    assertTrue(word(marks, "Masse silencieuse").y() < word(marks, "Désinvoltes").y());
    assertEquals(word(marks, "Combatives").x(), word(marks, "Pionnières").x());
  }

  @Test
  void onlyChangesThatChanceDoesNotExplainAreThick() {
    List<Mark> marks = marks(Samples.changes(FigureForm.DUMBBELL));

    List<Line> changes =
        lines(marks).stream().filter(l -> l.y1() == l.y2() && l.thickness() != 1).toList();

    assertEquals(List.of(4.0, 1.2, 4.0), changes.stream().map(Line::thickness).toList());
    assertTrue(words(marks).stream().anyMatch(w -> w.text().equals("−20,0\u00a0pt")));
    assertTrue(words(marks).stream().anyMatch(w -> w.text().equals("+5,0\u00a0pt n. s.")));
    assertTrue(words(marks).stream().anyMatch(w -> w.text().equals("2019\u00a0: non diffusé")));
  }

  @Test
  void aSlopeGoesFromThenToNow() {
    List<Mark> marks = marks(Samples.changes(FigureForm.SLOPE));

    List<Line> slopes =
        lines(marks).stream().filter(l -> l.x1() != l.x2() && l.y1() != l.y2()).toList();

    assertEquals(3, slopes.size()); // the fourth was withheld
    assertTrue(slopes.get(0).y2() > slopes.get(0).y1()); // 80 to 60: down the page
    double pixelsPerShare = (slopes.get(0).y2() - slopes.get(0).y1()) / 0.2;
    assertEquals(0.05 * pixelsPerShare, slopes.get(1).y1() - slopes.get(1).y2(), 1e-6);
  }

  @Test
  void aLineIsBrokenWhereAnEditionWithholdsTheNumber() {
    List<Mark> marks = marks(Samples.line());

    assertEquals(4, discs(marks).size()); // five editions, one withheld
    assertEquals(2, lines(marks).stream().filter(line -> line.thickness() == 2.5).count());
    assertEquals(1, lines(marks).stream().filter(Line::dashed).count()); // the long-run mean
  }

  @Test
  void shapesAreDarkerWhereNumbersAreLargerAndHatchedWhereWithheld() {
    List<Area> shapes =
        marks(Samples.map()).stream().filter(Area.class::isInstance).map(Area.class::cast).toList();

    assertEquals(4, shapes.size());
    double north = Palette.contrast(shapes.get(0).colour(), Palette.PAPER);
    double south = Palette.contrast(shapes.get(1).colour(), Palette.PAPER);
    assertTrue(south > north); // 70 % and 20 %
    assertEquals(Texture.HATCHED, shapes.get(2).texture());
    assertTrue(
        words(marks(Samples.map())).stream()
            .anyMatch(w -> w.text().startsWith("Étranger\u00a0: 10,0")));
  }

  private static List<Mark> marks(Figure figure) {
    return Chart.drawing(figure, Language.FR, Chart.Width.WIDE).marks();
  }

  private static List<Box> boxes(List<Mark> marks, String colour) {
    return marks.stream()
        .filter(Box.class::isInstance)
        .map(Box.class::cast)
        .filter(box -> box.colour().equals(colour))
        .toList();
  }

  private static List<Disc> discs(List<Mark> marks) {
    return marks.stream().filter(Disc.class::isInstance).map(Disc.class::cast).toList();
  }

  private static List<Line> lines(List<Mark> marks) {
    return marks.stream().filter(Line.class::isInstance).map(Line.class::cast).toList();
  }

  private static List<Words> words(List<Mark> marks) {
    return marks.stream().filter(Words.class::isInstance).map(Words.class::cast).toList();
  }

  private static Words word(List<Mark> marks, String text) {
    return words(marks).stream().filter(w -> w.text().equals(text)).findFirst().orElseThrow();
  }
}
