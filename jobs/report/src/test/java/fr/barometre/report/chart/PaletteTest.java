package fr.barometre.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

  @Test
  void contrastIsThatOfTheGuidelines() {
    assertEquals(21, Palette.contrast("#000000", "#ffffff"), 1e-12);
    assertEquals(1, Palette.contrast("#123456", "#123456"), 1e-12);
    assertEquals(
        4.54, Palette.contrast("#767676", "#ffffff"), 0.005); // the known lightest grey of text
  }

  @Test
  void marksStandOutOfPaperByThreeToOneAndTextsByFourAndAHalf() {
    for (String mark : List.of(Palette.MAIN, Palette.STRONG, Palette.ACCENT, Palette.WITHHELD)) {
      assertTrue(Palette.contrast(mark, Palette.PAPER) >= 3, mark);
    }
    for (String text : List.of(Palette.INK, Palette.GREY, Palette.NOTICE, Palette.ACCENT)) {
      assertTrue(Palette.contrast(text, Palette.PAPER) >= 4.5, text);
    }
  }

  @Test
  void stepsStandOutOfPaperGetDarkerAndBearText() {
    for (int number = 1; number <= 9; number++) {
      List<String> steps = Palette.steps(number);
      assertEquals(number, steps.size());
      for (int i = 0; i < number; i++) {
        double onPaper = Palette.contrast(steps.get(i), Palette.PAPER);
        assertTrue(onPaper >= 3, steps.get(i));
        assertTrue(Palette.contrast(steps.get(i), Palette.upon(steps.get(i))) >= 4.5, steps.get(i));
        if (i > 0) {
          assertTrue(onPaper > Palette.contrast(steps.get(i - 1), Palette.PAPER));
        }
      }
    }
  }
}
