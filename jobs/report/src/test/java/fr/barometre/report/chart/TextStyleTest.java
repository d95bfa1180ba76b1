package fr.barometre.report.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextStyleTest {
  private static final TextStyle STYLE = new TextStyle(Typeface.REGULAR, 10, Palette.INK);

  @Test
  void aTextIsAsWideAsItsLettersInThousandthsOfTheSize() {
    // digits are 572 wide, a space 260: the font's own table of widths
    assertEquals(5.72, STYLE.width("7"), 1e-9);
    assertEquals(3 * 5.72 + 2.6, STYLE.width("12 3"), 1e-9);
    assertEquals(STYLE.width("1 1"), STYLE.width("1\u00a01"), 1e-9);
  }

  @Test
  void linesBreakAtPlainSpacesOnly() {
    assertEquals(List.of("12 12", "12"), STYLE.lines("12 12 12", 30, 9));
    assertEquals(List.of("12\u00a012", "12"), STYLE.lines("12\u00a012 12", 30, 9));
  }

  @Test
  void whatDoesNotFitEndsWithAnEllipsis() {
    List<String> lines = STYLE.lines("11 22 33 44 55 66", 30, 2);

    // three digits, a space and an ellipsis of 791 make 27.7; one digit more makes 33.4
    assertEquals(List.of("11 22", "33 4…"), lines);
    assertTrue(lines.stream().allMatch(line -> STYLE.width(line) <= 30));
    assertTrue(STYLE.width(STYLE.shortened("123456789", 20)) <= 20);
    assertEquals("12", STYLE.shortened("12", 20));
  }

  @Test
  void theNarrowSpaceOfFrenchThousandsIsInTheFont() {
    assertTrue(STYLE.width("\u202f") > 0 && STYLE.width("\u202f") < STYLE.width(" "));
  }
}
