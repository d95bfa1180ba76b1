package fr.barometre.report.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {

  @Test
  void columnsBeyondTheAlphabetHaveTwoLetters() {
    assertEquals("A", Sheet.letter(0));
    assertEquals("Z", Sheet.letter(25));
    assertEquals("AA", Sheet.letter(26));
    assertEquals("BA", Sheet.letter(52));
  }

  /** Excel refuses to open a workbook whose table has a header twice. */
  @Test
  void refusesAHeaderTwiceWhateverItsCapitals() {
    assertThrows(
        IllegalArgumentException.class, () -> new Sheet("s", List.of("n", "N"), List.of(), 0));
  }

  @Test
  void aTabIsShortAndHasNothingThatSpreadsheetsRefuse() {
    assertEquals("size 10 19", Sheet.tab("size:10/19"));
    assertEquals(31, Sheet.tab("x".repeat(40)).length());
    assertEquals("l eau", Sheet.tab("l'eau"));
  }

  @Test
  void aCellHoldsWhatASpreadsheetCanHold() {
    assertEquals("a b", Cell.of("a\u0000b").text());
    assertEquals(32_767, Cell.of("x".repeat(40_000)).text().length());
  }
}
