package fr.barometre.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FormulaGuardTest {

  @Test
  void aTextThatASpreadsheetWouldComputeHasAnApostropheBeforeIt() {
    for (String text : List.of("=1+1", "+33 1", "-1", "@sum(A1)", "\t=1", "\r=1")) {
      assertTrue(FormulaGuard.isRisky(text), text);
      assertEquals("'" + text, FormulaGuard.guarded(text));
    }
  }

  @Test
  void anyOtherTextStaysAsItIs() {
    for (String text : List.of("", "1-1", "a=b", " =1", "l'eau", "'a'", "−1")) {
      assertFalse(FormulaGuard.isRisky(text), text);
      assertEquals(text, FormulaGuard.guarded(text));
      assertFalse(FormulaGuard.isGuarded(text), text);
    }
  }

  /** One apostrophe away from a guarded text is the text, also of a text that has its own. */
  @Test
  void theGuardCanBeTakenAwayAgain() {
    for (String text : List.of("=1", "'=1", "''-1", "-")) {
      String written = FormulaGuard.guarded(text);

      assertTrue(FormulaGuard.isGuarded(written), written);
      assertEquals(text, written.substring(1));
    }
  }

  @Test
  void aLineGuardsTextsAndLeavesNumbersAlone() {
    String line =
        new CsvLine()
            .text("-1")
            .number(-1)
            .number(OptionalDouble.of(-0.25))
            .number(OptionalDouble.empty())
            .count(-3)
            .text("=A1;\"x\",y")
            .text(null)
            .end();

    assertEquals("'-1,-1.0,-0.25,,-3,\"'=A1;\"\"x\"\",y\",\r\n", line);
  }
}
